import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { JobQueue } from '../../platform/queue/job-queue';
import type { Crossing, Outbox } from './crossing';
import { putCrossingJob } from './crossing-jobs';
import type { CrossingJob } from './crossing-queue';

/** Keeps what is to cross in the sender's own database, with the job to deliver it. */
export class DatabaseOutbox implements Outbox {
  constructor(private readonly queue: Pick<JobQueue<CrossingJob>, 'send'>) {}

  async send(tx: EntityManager, { kind, to, payload, about, isUrgent = false }: Crossing): Promise<string> {
    const id = randomUUID();
    await tx.query(
      `insert into outgoing_crossing (id, kind, receiver, payload, about_type, about_id, is_urgent)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, kind, to, JSON.stringify(payload), about.type, about.id, isUrgent],
    );
    await putCrossingJob(tx, this.queue, id);
    return id;
  }
}
