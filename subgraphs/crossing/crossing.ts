import type { EntityManager } from 'typeorm';

/** A server of the hub as the other end of a crossing; a ward's is named by the ward. */
export type ServerName = 'city-council' | 'citizen-affairs' | `ward-council/${string}`;

/** What one server tells another, once: it leaves with the transaction that caused it, and is taken in once. */
export interface Crossing {
  /** What it says, such as RECOMMENDATION_PASSED_UP; its receiver has a handler of this name. */
  kind: string;
  to: ServerName;
  /** All that the receiver needs, as JSON. */
  payload: object;
  /** The record it is about, in the sender's database. */
  about: { type: string; id: string };
  /** Whether it goes before whatever else waits for the same server, since somebody waits for it or acts on what is no longer so. */
  isUrgent?: boolean;
}

/** Sends what is to cross together with the transaction: committed with it, or not at all. Gives the crossing's id. */
export interface Outbox {
  send(tx: EntityManager, crossing: Crossing): Promise<string>;
}

/** What a receiver knows of a crossing besides its payload. */
export interface Arrival {
  id: string;
  kind: string;
  from: ServerName;
}
