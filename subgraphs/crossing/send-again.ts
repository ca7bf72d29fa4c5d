import type { EntityManager } from 'typeorm';
import { QUEUE_SCHEMA } from '../../platform/queue/queue-schema';
import type { JobQueue } from '../../platform/queue/job-queue';
import { CROSSING_QUEUE, type CrossingJob } from './crossing-queue';

/**
 * Gives a job to every crossing that has neither arrived nor a job or dead letter: those from before there were jobs, and
 * those that waited longer than jobs are kept.
 */
export async function sendAgain(tx: EntityManager, queue: JobQueue<CrossingJob>): Promise<void> {
  const forgotten = await tx.query<{ id: string; receiver: string }[]>(
    `select id, receiver from outgoing_crossing where delivered_at is null and id::text not in (
       select data ->> 'crossing' from ${QUEUE_SCHEMA}.job where name = any($1) and state in ('created', 'retry', 'active'))
     for update skip locked`,
    [[CROSSING_QUEUE.queue, CROSSING_QUEUE.deadLetters]],
  );
  for (const { id, receiver } of forgotten) await queue.send(tx, { crossing: id }, { group: receiver });
}
