import type { EntityManager } from 'typeorm';
import type { KeyRing } from '../../platform/sealing/key-ring';
import type { Crossing } from '../crossing/crossing';
import type { Viewer } from '../viewer/viewer';

/** What rules and steps may look at while a change is made: everything in its transaction, and the time. */
export interface Sight {
  tx: EntityManager;
  viewer: Viewer;
  /** The request it is part of, for the history and the logs. */
  requestId: string;
  now: Date;
  /** The day it is in Viet Nam. */
  today: string;
  /** What was said besides the record's own fields. */
  extra: Readonly<Record<string, unknown>>;
  /** Seals personal data for this server's own database; missing where it keeps none. */
  keys?: KeyRing | undefined;
  /** Sends something to another server, if and when the transaction is committed. */
  send(crossing: Crossing): Promise<string>;
}
