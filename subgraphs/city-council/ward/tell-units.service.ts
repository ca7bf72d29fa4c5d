import type { EntityManager } from 'typeorm';
import { type ToldUnits, UNITS_TOLD } from '../../coordination/units';
import type { UpperTier } from '../../coordination/upper-tier';
import type { Crossing, Outbox, ServerName } from '../../crossing/crossing';
import type { CrossingHandler } from '../../crossing/crossing-handler';
import { City, upperTierKindOf } from '../city/city.model';

interface Told extends ToldUnits {
  receiver: ServerName;
}

/**
 * Keeps what servers are told of the units as the directory has them now, and gives what is news to them. All servers by
 * default: citizen affairs is told of every unit, the server of a ward of its own.
 */
async function noteTold(tx: EntityManager, receivers: readonly string[] | null = null): Promise<Told[]> {
  const upperTier = await readUpperTier(tx);
  const rows = await tx.query<(Omit<Told, 'version'> & { version: string })[]>(
    `with unit as (
       select id, jsonb_build_object('id', id, 'validFrom', valid_from, 'validTo', valid_to) as said from known_unit
     ), wanted as (
       select 'citizen-affairs' as receiver, jsonb_agg(said order by id) as units from unit having count(*) > 0
       union all select 'ward-council/' || id, jsonb_build_array(said) from unit
     )
     insert into told_unit as told (receiver, units, upper_tier)
     select receiver, units, $2::jsonb from wanted w where ($1::text[] is null or receiver = any($1))
       and not exists (select from told_unit t where t.receiver = w.receiver and t.units = w.units
         and t.upper_tier is not distinct from $2::jsonb)
     on conflict (receiver) do update set units = excluded.units, upper_tier = excluded.upper_tier, version = excluded.version
     returning receiver, units, upper_tier as "upperTier", version`,
    [receivers, upperTier && JSON.stringify(upperTier)],
  );
  return rows.map((row) => ({ ...row, version: Number(row.version) }));
}

/** What a server is told of the units from now on, for whoever puts it into its database without a crossing; null where it is told of none. */
export async function unitsFor(tx: EntityManager, receiver: ServerName): Promise<ToldUnits | null> {
  await noteTold(tx, [receiver]);
  const [row] = await tx.query<(Omit<ToldUnits, 'version'> & { version: string })[]>(
    'select units, upper_tier as "upperTier", version from told_unit where receiver = $1',
    [receiver],
  );
  return row ? { ...row, version: Number(row.version) } : null;
}

/** Sends the units to every server for which they are news. */
export async function tellUnits(tx: EntityManager, outbox: Outbox): Promise<void> {
  for (const told of await noteTold(tx)) await outbox.send(tx, crossingOf(told));
}

/** Tells a server that asks, whatever it was told before. */
export const answerUnitsWanted: CrossingHandler = async (_, { from }, { tx, send }) => {
  await tx.query('delete from told_unit where receiver = $1', [from]);
  for (const told of await noteTold(tx, [from])) await send(crossingOf(told));
};

async function readUpperTier(tx: EntityManager): Promise<UpperTier | null> {
  const [city] = await tx.getRepository(City).find({ take: 1 });
  return city ? { kind: upperTierKindOf(city), name: city.name } : null;
}

const crossingOf = ({ receiver, units, upperTier, version }: Told): Crossing => ({
  ...{ kind: UNITS_TOLD, to: receiver, payload: { version, units, upperTier } },
  about: { type: 'Server', id: receiver },
});
