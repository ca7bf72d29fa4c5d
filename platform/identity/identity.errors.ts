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
