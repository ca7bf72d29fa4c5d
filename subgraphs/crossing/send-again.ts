import type { EntityManager } from 'typeorm';
import { QUEUE_SCHEMA } from '../../platform/queue/queue-schema';
import type { JobQueue } from '../../platform/queue/job-queue';
import { putCrossingJob } from './crossing-jobs';
import { CROSSING_QUEUE, type CrossingJob } from './crossing-queue';

/**
 * Gives a job to every crossing that has neither arrived nor a job or dead letter: those from before there were jobs, and
 * those that waited longer than jobs are kept. The oldest first: of jobs that are put in at once pg-boss takes the first ones.
 */
export async function sendAgain(tx: EntityManager, queue: JobQueue<CrossingJob>): Promise<void> {
  const forgotten = await tx.query<{ id: string }[]>(
    `select id from outgoing_crossing where delivered_at is null and id::text not in (
       select data ->> 'crossing' from ${QUEUE_SCHEMA}.job where name = any($1) and state in ('created', 'retry', 'active'))
     order by created_at, id for update skip locked`,
    [[CROSSING_QUEUE.queue, CROSSING_QUEUE.deadLetters]],
  );
  for (const { id } of forgotten) await putCrossingJob(tx, queue, id);
}
