import type { EntityManager } from 'typeorm';
import { Ward } from './ward.model';

/** How a unit stands on a day: whether there ever was one of this id, and if it is no longer in force, why. */
export type UnitStanding =
  { state: 'UNKNOWN' } | { state: 'IN_FORCE'; validTo: string | null } | { state: 'CEASED'; reason: string };

interface CeasedRow {
  basis: string | null;
  successors: string | null;
}

/** Looks up how a unit stands on a day. The reason is a phrase in Vietnamese: since when, by which law, and what it became. */
export async function standingOf(db: EntityManager, wardId: string, day: string): Promise<UnitStanding> {
  const ward = await db.getRepository(Ward).findOneBy({ id: wardId });
  if (!ward || ward.deletedAt || ward.cancelledAt || !ward.sharedAt) return { state: 'UNKNOWN' };
  const { validTo } = ward;
  if (validTo === null || validTo > day) return { state: 'IN_FORCE', validTo };
  const [row] = await db.query<CeasedRow[]>(
    `select string_agg(distinct s.legal_basis, '; ') as basis, string_agg(distinct w.name, ', ') as successors
     from ward_succession s join ward w on w.id = s.successor_id
     where s.predecessor_id = $1 and s.effective_on = $2
       and s.deleted_at is null and s.cancelled_at is null and s.shared_at is not null`,
    [wardId, validTo],
  );
  const basis = row?.basis ? ` theo ${row.basis}` : '';
  const successors = row?.successors ? `, nay là ${row.successors}` : '';
  return { state: 'CEASED', reason: `${ward.name} hết hiệu lực từ ${validTo}${basis}${successors}` };
}
