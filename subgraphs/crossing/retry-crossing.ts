import type { EntityManager } from 'typeorm';
import type { CrossingDesk } from './crossing-desk';
import { putCrossingJob } from './crossing-jobs';
import type { CrossingLine } from './crossing.model';
import { readSentCrossing, storable } from './crossing-reader';

/**
 * Has a crossing tried again that is dead, with all attempts anew, or one that was delivered, which its receiver takes in once more only
 * where it has lost it. Gives the crossing, null where there is none, and whether it is.
 */
export async function retryCrossing(
  db: EntityManager,
  desk: CrossingDesk,
  id: string,
): Promise<{ crossing: CrossingLine | null; isTried: boolean }> {
  return db.transaction(async (tx) => {
    // Locked first: of two who ask at once, the second finds it under way again.
    await tx.query('select 1 from outgoing_crossing where id::text = $1 for update', [storable(id)]);
    const before = await readSentCrossing(tx, desk, storable(id));
    if (before?.state !== 'DEAD' && before?.state !== 'DELIVERED') return { crossing: before, isTried: false };
    if (before.state === 'DEAD') await desk.queue.takeDead(tx, { crossing: id });
    else await tx.query('update outgoing_crossing set delivered_at = null where id = $1', [id]);
    await putCrossingJob(tx, desk.queue, id);
    return { crossing: await readSentCrossing(tx, desk, storable(id)), isTried: true };
  });
}
