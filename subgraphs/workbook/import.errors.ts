import { DomainError } from '../../platform/errors/domain-error';

/** Another import has not ended yet. */
export class ImportUnderWay extends DomainError {
  constructor() {
    super('CONFLICT', 'Đang nạp một tệp khác; hãy thử lại sau. / Another file is being loaded; try again later.', {
      http: { status: 409 },
    });
  }
}

/** The upload is not what an import takes. */
export class UploadRefused extends DomainError {
  constructor(message: string, status: number) {
    super('BAD_REQUEST', message, { http: { status } });
  }
}

/** Somebody who is signed in may not load files here. */
export class MayNotImport extends DomainError {
  constructor() {
    super('FORBIDDEN', 'Vai trò của bạn không được nạp tệp ở đây. / Your role may not load files here.', {
      http: { status: 403 },
    });
  }
}
