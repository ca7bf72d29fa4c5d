import { DomainError } from '../../platform/errors/domain-error';

/** Somebody who is signed in asks for what their role may not see. Says the same whether or not there is such a thing. */
export class NotAllowed extends DomainError {
  constructor() {
    super('FORBIDDEN', { vi: 'Vai trò của bạn không được xem nội dung này.', en: 'Your role may not see this.' });
  }
}

/** Somebody who is signed in asks a server that has nothing for their role. */
export class NotAdmitted extends DomainError {
  constructor() {
    super(
      'FORBIDDEN',
      { vi: 'Vai trò của bạn không được dùng máy chủ này.', en: 'Your role may not use this server.' },
      {
        http: { status: 403 },
      },
    );
  }
}
