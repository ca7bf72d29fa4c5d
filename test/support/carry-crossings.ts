import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { openCitizenAffairsDatabase } from '../../subgraphs/citizen-affairs/database';
import { AFFAIRS_CROSSINGS } from '../../subgraphs/citizen-affairs/crossings';
import { openCityCouncilDatabase } from '../../subgraphs/city-council/database';
import { CITY_CROSSINGS } from '../../subgraphs/city-council/crossings';
import type { ServerName } from '../../subgraphs/crossing/crossing';
import type { CrossingCompleters, CrossingHandlers } from '../../subgraphs/crossing/crossing-handler';
import { Inbox } from '../../subgraphs/crossing/inbox';
import { WARD_COMPLETERS, WARD_CROSSINGS } from '../../subgraphs/ward-council/crossings';
import { openWardCouncilDatabase } from '../../subgraphs/ward-council/database';
import type { KeyRing } from '../../platform/sealing/key-ring';
import type { TestHub } from './hub';
import { keptOutbox } from './kept-outbox';

interface End {
  db: DataSource;
  handlers: CrossingHandlers;
  keys?: KeyRing | undefined;
  completers?: CrossingCompleters;
}

interface OutgoingRow {
  id: string;
  kind: string;
  receiver: ServerName;
  payload: object;
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
export async function openCarrier({ databases, keys }: Pick<TestHub, 'databases' | 'keys'>): Promise<Carrier> {
  const { cityCouncil, citizenAffairs, wards } = databases;
  const ends = new Map<ServerName, End>([
    ['city-council', { db: await openCityCouncilDatabase({ url: cityCouncil.url }), handlers: CITY_CROSSINGS }],
    [
      'citizen-affairs',
      {
        ...{ handlers: AFFAIRS_CROSSINGS, keys: keys.citizenAffairs },
        db: await openCitizenAffairsDatabase({ url: citizenAffairs.url }),
      },
    ],
  ]);
  for (const [wardId, { url }] of wards)
    ends.set(`ward-council/${wardId}`, {
      ...{ handlers: WARD_CROSSINGS, keys: keys.wards.get(wardId), completers: WARD_COMPLETERS },
      db: await openWardCouncilDatabase({ url }),
    });
  const carried = new Set<string>();

  const deliver = async (from: ServerName, { id, kind, receiver, payload }: OutgoingRow) => {
    const end = ends.get(receiver);
    if (!end) throw new Error(`There is no ${receiver}.`);
    const { handlers, keys: ring } = end;
    const inbox = new Inbox({ handlers, outbox: keptOutbox, now: () => new Date(), ...(ring && { keys: ring }) });
    const wardId = from.startsWith('ward-council/') ? from.slice('ward-council/'.length) : null;
    const viewer = { role: 'service' as const, subject: `service-${from}`, wardId };
    await inbox.takeIn(end.db.manager, { id, kind, from }, await completed(from, kind, payload), {
      viewer,
      requestId: randomUUID(),
    });
    carried.add(id);
  };
  /** What leaves is completed by its sender, as the transport has it done. */
  const completed = async (from: ServerName, kind: string, payload: object) => {
    const { db, keys: ring, completers } = ends.get(from) ?? {};
    const complete = completers?.[kind];
    return complete && db && ring ? complete(payload, { db: db.manager, keys: ring }) : payload;
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
