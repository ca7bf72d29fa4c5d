import type { Sentence } from '../../platform/language/sentence';
import { DomainError } from '../../platform/errors/domain-error';

/** Another import has not ended yet. */
export class ImportUnderWay extends DomainError {
  constructor() {
    super(
      'CONFLICT',
      { vi: 'Đang nạp một tệp khác.', en: 'Another file is being loaded.' },
      {
        http: { status: 409 },
      },
    );
  }
}

/** The upload is not what an import takes. */
export class UploadRefused extends DomainError {
  constructor(what: Sentence, status: number) {
    super('BAD_USER_INPUT', what, { http: { status } });
  }
}

/** Somebody who is signed in may not load files here. */
export class MayNotImport extends DomainError {
  constructor() {
    super(
      'FORBIDDEN',
      { vi: 'Vai trò của bạn không được nạp tệp ở đây.', en: 'Your role may not load files here.' },
      {
        http: { status: 403 },
      },
    );
  }
}
