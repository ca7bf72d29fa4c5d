import { openOwnedDatabase } from '../../platform/database/data-source';
import { deriveSecret } from '../../platform/postgres/derive-secret';
import type { DatabaseSpec, RoleSpec, TemplateSpec } from '../../platform/postgres/database-spec';
import { withClient } from '../../platform/postgres/with-client';
import { type DatabaseAddresses, provisionDatabases } from '../../platform/postgres/provision';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';

/** The databases of one hub, one for each server. */
export interface DatabasePerServer<Address> {
  cityCouncil: Address;
  citizenAffairs: Address;
  /** By ward id. */
  wards: ReadonlyMap<string, Address>;
}

/** Where they are for whoever owns them: to load data, and to keep tables up to date. */
export type OwnedDatabases = DatabasePerServer<Pick<DatabaseAddresses, 'ownerUrl'>>;

/** Where they are for the servers, each of which works as a role of its own and opens no other database, and for their owners. */
export type HubDatabases = DatabasePerServer<DatabaseAddresses>;

/** How the database of a server is called; its owner has the same name. A ward's server is `ward-` and the ward's id. */
export const databaseNameOf = (server: string, prefix = ''): string => `${prefix}${server.replaceAll('-', '_')}`;

/** The tables of a ward, which new wards' databases are copied with: running the migrations in each takes six times as long. */
const wardTemplate = (prefix: string): TemplateSpec => ({
  name: databaseNameOf('template-of-wards', prefix),
  fill: async (ownerUrl) => (await openOwnedDatabase({ ...WARD_COUNCIL_DATABASE, ownerUrl, poolSize: 1 })).destroy(),
});

/** Whether a PostgreSQL holds databases of a hub already. */
export async function hasHub(adminUrl: string, prefix = ''): Promise<boolean> {
  const name = databaseNameOf('city-council', prefix);
  const { rowCount } = await withClient(adminUrl, (client) =>
    client.query('select from pg_database where datname = $1', [name]),
  );
  return rowCount === 1;
}

/**
 * Makes sure that a PostgreSQL holds a database, its owner and a role for every server of a hub; what is there stays.
 * `secret` is what the roles' passwords are derived from, `prefix` keeps several hubs of one PostgreSQL apart.
 */
export async function provisionHub(
  adminUrl: string,
  secret: string,
  wardIds: readonly string[],
  prefix = '',
): Promise<HubDatabases> {
  const roleNamed = (role: string): RoleSpec => ({ role, password: deriveSecret(secret, role) });
  const spec = (server: string): DatabaseSpec => {
    const database = databaseNameOf(server, prefix);
    // The owner has the name that the only role of a database had once. No ward's name makes a server's out of another owner's.
    return { database, owner: roleNamed(database), server: roleNamed(databaseNameOf(server, `${prefix}server_of_`)) };
  };
  const [cityCouncil, citizenAffairs, ...wards] = await provisionDatabases(adminUrl, [
    spec('city-council'),
    spec('citizen-affairs'),
    ...wardIds.map((wardId) => ({ ...spec(`ward-${wardId}`), template: wardTemplate(prefix) })),
  ]);
  if (!cityCouncil || !citizenAffairs) throw new Error('Fewer databases were made than asked for.');
  const wardEntries = wards.map((ward, at): [string, DatabaseAddresses] => [wardIds[at] ?? '', ward]);
  return { cityCouncil, citizenAffairs, wards: new Map(wardEntries) };
}
