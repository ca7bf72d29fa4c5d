import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { openCitizenAffairsDatabase } from '../../subgraphs/citizen-affairs/database';
import { AFFAIRS_CROSSINGS } from '../../subgraphs/citizen-affairs/crossings';
import { openCityCouncilDatabase } from '../../subgraphs/city-council/database';
import { CITY_CROSSINGS } from '../../subgraphs/city-council/crossings';
import type { ServerName } from '../../subgraphs/crossing/crossing';
import type { CrossingHandlers } from '../../subgraphs/crossing/crossing-handler';
import { Inbox } from '../../subgraphs/crossing/inbox';
import { WARD_CROSSINGS } from '../../subgraphs/ward-council/crossings';
import { openWardCouncilDatabase } from '../../subgraphs/ward-council/database';
import type { HubDatabases } from '../../scripts/hub/hub-databases';
import { keptOutbox } from './kept-outbox';

interface End {
  db: DataSource;
  handlers: CrossingHandlers;
}

interface OutgoingRow {
  id: string;
  kind: string;
  receiver: ServerName;
  payload: unknown;
}

/** Carries what waits in the servers' databases to where it is for, in place of the transport. */
export interface Carrier {
  /** Until nothing waits any more; `order` puts what waits in one database in another order. Gives what was carried, by kind. */
  carryAll(order?: (rows: OutgoingRow[]) => OutgoingRow[]): Promise<string[]>;
  /** Hands everything that was ever sent to its receiver once more. */
  carryAgain(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the databases of a hub as its servers do. The caller closes them. */
export async function openCarrier({ cityCouncil, citizenAffairs, wards }: HubDatabases): Promise<Carrier> {
  const ends = new Map<ServerName, End>([
    ['city-council', { db: await openCityCouncilDatabase({ url: cityCouncil.url }), handlers: CITY_CROSSINGS }],
    [
      'citizen-affairs',
      { db: await openCitizenAffairsDatabase({ url: citizenAffairs.url }), handlers: AFFAIRS_CROSSINGS },
    ],
  ]);
  for (const [wardId, { url }] of wards)
    ends.set(`ward-council/${wardId}`, { db: await openWardCouncilDatabase({ url }), handlers: WARD_CROSSINGS });
  const carried = new Set<string>();

  const deliver = async (from: ServerName, { id, kind, receiver, payload }: OutgoingRow) => {
    const end = ends.get(receiver);
    if (!end) throw new Error(`There is no ${receiver}.`);
    const inbox = new Inbox({ handlers: end.handlers, outbox: keptOutbox, now: () => new Date() });
    const wardId = from.startsWith('ward-council/') ? from.slice('ward-council/'.length) : null;
    const viewer = { role: 'service' as const, subject: `service-${from}`, wardId };
    await inbox.takeIn(end.db.manager, { id, kind, from }, payload, { viewer, requestId: randomUUID() });
    carried.add(id);
  };
  const sent = ({ db }: End) =>
    db.query<OutgoingRow[]>('select id, kind, receiver, payload from outgoing_crossing order by created_at');

  return {
    async carryAll(order = (rows) => rows) {
      const kinds: string[] = [];
      for (let before = -1; kinds.length > before;) {
        before = kinds.length;
        for (const [from, end] of ends) {
          const waiting = (await sent(end)).filter(({ id }) => !carried.has(id));
          for (const row of order(waiting)) {
            await deliver(from, row);
            kinds.push(row.kind);
          }
        }
      }
      return kinds;
    },
    async carryAgain() {
      for (const [from, end] of ends) for (const row of await sent(end)) await deliver(from, row);
    },
    async close() {
      for (const { db } of ends.values()) await db.destroy();
    },
  };
}
