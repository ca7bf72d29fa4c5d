import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Crossing, Outbox } from './crossing';

/** Keeps what is to cross in the sender's own database. */
export class DatabaseOutbox implements Outbox {
  async send(tx: EntityManager, { kind, to, payload, about }: Crossing): Promise<string> {
    const id = randomUUID();
    await tx.query(
      `insert into outgoing_crossing (id, kind, receiver, payload, about_type, about_id) values ($1, $2, $3, $4, $5, $6)`,
      [id, kind, to, JSON.stringify(payload), about.type, about.id],
    );
    return id;
  }
}
