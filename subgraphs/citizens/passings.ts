import type { EntityManager } from 'typeorm';
import type { CouncilRecord } from '../records/council-record.model';

/** How often a record has taken a step, undone since or not, by its history; one that came with a file has taken it once. */
export async function timesTaken(tx: EntityManager, record: CouncilRecord, verb: string): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from record_change
     where record_type = $1 and record_id = $2 and step = $3 and action in ('ADVANCED', 'TAKEN_IN')`,
    [record.constructor.name, record.id, verb],
  );
  return Math.max(1, row?.count ?? 0);
}
