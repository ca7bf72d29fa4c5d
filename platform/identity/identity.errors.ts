import { DomainError } from '../errors/domain-error';

/** Nobody is signed in, or not any more, or not with this issuer. Which of these is for the log, not for the answer. */
export class Unauthenticated extends DomainError {
  constructor() {
    super(
      'UNAUTHENTICATED',
      { vi: 'Chưa đăng nhập, hoặc phiên đăng nhập đã hết hạn.', en: 'You are not signed in, or not any more.' },
      {
        http: { status: 401, headers: new Map([['www-authenticate', 'Bearer']]) },
      },
    );
  }
}

/** This machine's clock is not that of the identity provider: a token that is good there is too old or too new here. */
export class ClockOff extends DomainError {
  /** How many seconds this machine is ahead; negative where it is behind. */
  constructor(readonly aheadS: number) {
    super(
      'CLOCK_OFF',
      {
        vi: `Đồng hồ của máy chủ này ${aheadS > 0 ? 'nhanh' : 'chậm'} ${Math.abs(aheadS)} giây so với hệ thống đăng nhập.`,
        en: `The clock of this server is ${Math.abs(aheadS)} s ${aheadS > 0 ? 'ahead of' : 'behind'} the identity provider's.`,
      },
      { http: { status: 503 } },
    );
  }
}

/** The identity provider's keys cannot be had, so no token can be checked. Nobody is let in meanwhile. */
export class SignInUnavailable extends DomainError {
  constructor() {
    super(
      'SIGN_IN_UNAVAILABLE',
      { vi: 'Hệ thống đăng nhập hiện không trả lời.', en: 'The identity provider does not answer at present.' },
      { http: { status: 503 } },
    );
  }
}
