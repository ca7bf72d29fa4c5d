import { BadInput, DomainError } from '../../../platform/errors/domain-error';

/** A ward is hosted here, and its server is not open: its database has not been reached yet. */
export class WardNotOpen extends DomainError {
  constructor(ward: string) {
    super(
      'WARD_UNAVAILABLE',
      { vi: 'Chưa kết nối được cơ sở dữ liệu của xã, phường.', en: "The ward's database has not been reached." },
      { ward, http: { status: 503 } },
    );
  }
}

/** A ward hosted here has not answered in time; its neighbours have. */
export class WardLate extends DomainError {
  constructor(ward: string) {
    super('WARD_TIMEOUT', { vi: 'Xã, phường không trả lời kịp.', en: 'The ward did not answer in time.' }, { ward });
  }
}

/** Something is asked of all wards at once that only one ward can be asked. */
export class NotForAllWards extends BadInput {
  constructor() {
    super(
      {
        vi: 'Địa chỉ này chỉ nhận `_entities` của nhiều xã, phường; hỏi riêng từng nơi tại /wards/<xã, phường>/graphql.',
        en: 'This address answers `_entities` of its wards, and hands over crossings to one of them; all else is asked of a ward at /wards/<ward>/graphql.',
      },
      { http: { status: 400 } },
    );
  }
}

/** Wards cannot be hosted as they are configured: says of each what is wrong. */
export class WardsRefused extends Error {
  constructor(reasons: ReadonlyMap<string, string>) {
    super([...reasons].map(([wardId, reason]) => `${wardId}: ${reason}`).join('\n'));
    this.name = 'WardsRefused';
  }
}
