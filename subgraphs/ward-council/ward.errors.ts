import { BadInput, DomainError } from '../../platform/errors/domain-error';

/** Somebody asks this ward's server for what belongs to another ward. */
export class NotThisWard extends DomainError {
  constructor(asked: unknown) {
    super(
      'WARD_REFUSED',
      {
        vi: 'Máy chủ này không giữ số liệu của xã, phường được hỏi.',
        en: 'This server does not hold the records of the ward asked for.',
      },
      {
        ward: typeof asked === 'string' ? asked : null,
      },
    );
  }
}

/** Somebody asks a ward for figures that are not its live ones: what was accepted is the city council's to say. */
export class NotLive extends BadInput {
  constructor() {
    super({ vi: 'Xã, phường chỉ trả lời số liệu hiện thời.', en: 'A ward answers with its live figures alone.' });
  }
}
