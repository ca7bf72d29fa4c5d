import type { RecordPolicy } from '../../records/record-rights';
import { concerningWard } from '../ward/concerning-ward.policy';

const heldIn = (roundId: string) =>
  `exists (select 1 from voter_contact c where c.round_id = ${roundId} and c.ward_id = ?
    and c.deleted_at is null and c.shared_at is not null)`;

/** A round concerns the wards that one of its contacts was held in. */
export const roundPolicy: RecordPolicy = concerningWard((wardId) => [{ holds: heldIn('r.id'), value: wardId }]);

/** A digest carries what was raised in every ward of its round, and holds none of their texts. */
export const digestPolicy: RecordPolicy = concerningWard((wardId) => [{ holds: heldIn('r.round_id'), value: wardId }]);
