import type { DataSource } from 'typeorm';
import { withClient } from '../../platform/postgres/with-client';
import type { UnitPlan } from '../../subgraphs/city-council/ward/plan-unit-change';
import type { OwnedDatabases } from '../hub/hub-databases';

/** What of a ward's records still waits for a result. */
const OPEN_MATTERS = `select
  (select count(*)::int from voter_recommendation where deleted_at is null and cancelled_at is null
    and state in ('CAPTURED', 'CONSOLIDATED', 'CLASSIFIED', 'TRANSFERRED', 'IN_RESOLUTION', 'CARRIED_OVER')) as recommendations,
  (select count(*)::int from petition where deleted_at is null and cancelled_at is null
    and state in ('RECEIVED', 'CLASSIFIED', 'TRANSFERRED', 'AWAITING_RESULT')) as petitions`;

export interface OpenMatters {
  recommendations: number;
  petitions: number;
}

/** What a change of units leaves to be done beside it. */
export interface Consequences {
  /** By unit that ceases; null where its database is not at hand, so that nobody knows. */
  openMatters: ReadonlyMap<string, OpenMatters | null>;
  /** Units that begin, and have no database or address of a server yet. */
  withoutServer: string[];
  /** Units that cease and whose servers become archives, each with its address in the directory; null where it has none there. */
  archives: ReadonlyMap<string, string | null>;
}

/** Looks at what a change of units means for matters, servers and addresses; `directory` is the city council's database. */
export async function consequencesOf(
  { ends, begins }: UnitPlan,
  directory: DataSource,
  { wards }: OwnedDatabases,
): Promise<Consequences> {
  const servers = await directory.query<{ wardId: string; url: string | null }[]>(
    'select distinct on (ward_id) ward_id as "wardId", url from ward_server_change order by ward_id, seq desc',
  );
  const urlOf = new Map(servers.map(({ wardId, url }) => [wardId, url]));
  const openMatters = new Map<string, OpenMatters | null>();
  for (const id of ends) {
    const database = wards.get(id);
    openMatters.set(id, database ? await openMattersIn(database.ownerUrl) : null);
  }
  return {
    openMatters,
    withoutServer: begins.map(({ id }) => id).filter((id) => !wards.has(id) && !urlOf.get(id)),
    archives: new Map(ends.map((id) => [id, urlOf.get(id) ?? null])),
  };
}

/** A database that is not there is no reason against a dry run. */
async function openMattersIn(url: string): Promise<OpenMatters | null> {
  return withClient(url, async (client) => (await client.query<OpenMatters>(OPEN_MATTERS)).rows[0] ?? null).catch(
    () => null,
  );
}
