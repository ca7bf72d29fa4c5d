import type { DataSource, EntityManager } from 'typeorm';
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { CrossingDesk } from '../crossing/crossing-desk';
import type { CrossingHandler } from '../crossing/crossing-handler';
import { archiveRefusal } from '../recording/archive-refusal';
import { readKnownUnits, type UnitDays } from '../recording/known-units';
import { keepUpperTier, type UpperTier } from './upper-tier';
import { readPayload, refuseUnlessFromCity, unitsTold } from './payloads';

/** The city council tells a server of the units that it needs: citizen affairs of all, a ward of itself. */
export const UNITS_TOLD = 'UNITS_TOLD';

/** A server that was told of no units asks the city council for them. */
export const UNITS_WANTED = 'UNITS_WANTED';

/** Units as a server is told of them; of two tellings the later one has the greater version. */
export interface ToldUnits {
  version: number;
  units: readonly UnitDays[];
  /** The unit whose council is above them; left out where it is not known. */
  upperTier?: UpperTier | null | undefined;
}

/** Takes in the units and their days. */
export const takeInUnits: CrossingHandler = async (payload, arrival, { tx }) => {
  refuseUnlessFromCity(arrival);
  await keepUnits(tx, readPayload(arrival.kind, unitsTold, payload));
};

/** Keeps these units in place of those that are known, unless a later telling has been kept already. */
export async function keepUnits(tx: EntityManager, { version, units, upperTier }: ToldUnits): Promise<void> {
  await tx.query('lock table known_unit in share row exclusive mode');
  const [known] = await tx.query<unknown[]>('select 1 from known_unit where version >= $1 limit 1', [version]);
  if (known) return;
  await tx.query('delete from known_unit');
  await tx.query(
    `insert into known_unit (id, valid_from, valid_to, version)
     select id, "validFrom", "validTo", $1 from json_to_recordset($2::json) as u(id text, "validFrom" date, "validTo" date)`,
    [version, JSON.stringify(units)],
  );
  if (upperTier) await keepUpperTier(tx, upperTier);
}

/** Has a server that delivers, and starts without having been told of units, ask for them. `desk` is its own. */
export function askForUnits<Context extends BaseContext>(
  db: DataSource,
  desk: CrossingDesk,
): ApolloServerPlugin<Context> {
  return {
    async serverWillStart() {
      await db
        .transaction((tx) => askOnce(tx, desk))
        .catch((error: unknown) => {
          if (!archiveRefusal(error)) throw error; // an archive records nothing any more
        });
    },
  };
}

async function askOnce(tx: EntityManager, { outbox, own }: CrossingDesk): Promise<void> {
  if (typeof (await readKnownUnits(tx)) !== 'string') return;
  const [asked] = await tx.query<unknown[]>(
    'select 1 from outgoing_crossing where kind = $1 and delivered_at is null limit 1',
    [UNITS_WANTED],
  );
  if (asked) return;
  await outbox.send(tx, { kind: UNITS_WANTED, to: 'city-council', payload: {}, about: { type: 'Server', id: own } });
}
