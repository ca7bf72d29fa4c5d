import type { DataSource } from 'typeorm';
import type { KeyRing } from '../../platform/sealing/key-ring';
import type { ServerName } from '../../subgraphs/crossing/crossing';
import type { CrossingCompleters } from '../../subgraphs/crossing/crossing-handler';
import type { Inbox } from '../../subgraphs/crossing/inbox';

/** A crossing as it lies in its sender's database. */
export interface SentCrossing {
  id: string;
  kind: string;
  receiver: string;
  payload: object;
}

/** One end of crossings, whose other end it meets without anything between them. */
export interface CrossingEnd {
  name: ServerName;
  db: DataSource;
  inbox: Inbox;
  keys: KeyRing;
  completers: CrossingCompleters;
}

/** Everything that left a server, in the order it did. */
export const sentFrom = ({ db }: CrossingEnd): Promise<SentCrossing[]> =>
  db.query('select id, kind, receiver, payload from outgoing_crossing order by created_at, id');

/** Hands one crossing over, as its transport would: completed by its sender. Says whether it was new. */
export async function handOver({ id, kind, payload }: SentCrossing, from: CrossingEnd, to: CrossingEnd) {
  const complete = from.completers[kind];
  const whole = complete ? await complete(payload, { db: from.db.manager, keys: from.keys }) : payload;
  const by = { viewer: { role: 'service', subject: from.name, wardId: null } as const, requestId: `crossing ${id}` };
  return to.inbox.takeIn(to.db.manager, { id, kind, from: from.name }, whole, by);
}
