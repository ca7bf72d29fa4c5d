import { deriveSecret } from '../../platform/postgres/derive-secret';
import { type DatabaseSpec, provisionDatabases } from '../../platform/postgres/provision';

/** Addresses of the databases of one hub: each is opened by its own role and by no other. */
export interface HubDatabases {
  cityCouncil: string;
  citizenAffairs: string;
  /** By ward id. */
  wards: ReadonlyMap<string, string>;
}

/**
 * Makes sure that a PostgreSQL holds a database and a role for every server of a hub; what is there stays.
 * `secret` is what the roles' passwords are derived from, `prefix` keeps several hubs of one PostgreSQL apart.
 */
export async function provisionHub(
  adminUrl: string,
  secret: string,
  wardIds: readonly string[],
  prefix = '',
): Promise<HubDatabases> {
  const spec = (server: string): DatabaseSpec => {
    const name = `${prefix}${server.replaceAll('-', '_')}`;
    return { database: name, role: name, password: deriveSecret(secret, name) };
  };
  const [cityCouncil, citizenAffairs, ...wards] = await provisionDatabases(adminUrl, [
    spec('city-council'),
    spec('citizen-affairs'),
    ...wardIds.map((wardId) => spec(`ward-${wardId}`)),
  ]);
  if (!cityCouncil || !citizenAffairs) throw new Error('Fewer databases were made than asked for.');
  return { cityCouncil, citizenAffairs, wards: new Map(wardIds.map((wardId, at) => [wardId, wards[at] ?? ''])) };
}
