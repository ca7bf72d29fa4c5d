import type { EntityManager } from 'typeorm';
import type { JobQueue } from '../../platform/queue/job-queue';
import type { CrossingJob } from './crossing-queue';

/** What of a job is said by the crossing that it delivers. */
interface PlaceOfCrossing {
  receiver: string;
  isUrgent: boolean;
  sinceUs: string;
}

/** Puts the job of a crossing in: it waits with those for the same receiver, urgent ones first and then the oldest. */
export async function putCrossingJob(
  tx: EntityManager,
  queue: Pick<JobQueue<CrossingJob>, 'send'>,
  crossing: string,
  afterS?: number,
): Promise<void> {
  await queue.send(tx, { crossing }, { ...(await placeOf(tx, crossing)), ...(afterS !== undefined && { afterS }) });
}

/** Puts the dead letter of a crossing in. */
export async function putDeadCrossing(
  tx: EntityManager,
  queue: Pick<JobQueue<CrossingJob>, 'sendDead'>,
  crossing: string,
): Promise<void> {
  await queue.sendDead(tx, { crossing }, await placeOf(tx, crossing));
}

async function placeOf(tx: EntityManager, crossing: string) {
  const [place] = await tx.query<PlaceOfCrossing[]>(
    `select receiver, is_urgent as "isUrgent", (extract(epoch from created_at) * 1000000)::bigint as "sinceUs"
     from outgoing_crossing where id = $1`,
    [crossing],
  );
  if (!place) throw new Error(`There is no crossing ${crossing} to be delivered.`);
  return { group: place.receiver, isUrgent: place.isUrgent, sinceUs: BigInt(place.sinceUs) };
}
