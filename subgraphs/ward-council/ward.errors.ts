import { DomainError } from '../../platform/errors/domain-error';

/** Somebody asks this ward's server for what belongs to another ward. */
export class NotThisWard extends DomainError {
  constructor(asked: unknown) {
    super(
      'WARD_REFUSED',
      'Máy chủ này không giữ số liệu của xã, phường được hỏi. / This server does not hold the records of the ward asked for.',
      {
        ward: typeof asked === 'string' ? asked : null,
      },
    );
  }
}
