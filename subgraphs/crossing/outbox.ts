import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { JobQueue } from '../../platform/queue/job-queue';
import type { Crossing, Outbox } from './crossing';
import type { CrossingJob } from './crossing-queue';

/** Keeps what is to cross in the sender's own database, with the job to deliver it. */
export class DatabaseOutbox implements Outbox {
  constructor(private readonly queue: Pick<JobQueue<CrossingJob>, 'send'>) {}

  async send(tx: EntityManager, { kind, to, payload, about }: Crossing): Promise<string> {
    const id = randomUUID();
    await tx.query(
      `insert into outgoing_crossing (id, kind, receiver, payload, about_type, about_id) values ($1, $2, $3, $4, $5, $6)`,
      [id, kind, to, JSON.stringify(payload), about.type, about.id],
    );
    await this.queue.send(tx, { crossing: id }, { group: to });
    return id;
  }
}
