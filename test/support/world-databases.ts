import { randomBytes } from 'node:crypto';
import type { DatabaseContent } from '../../platform/database/data-source';
import { dropDatabase } from '../../platform/postgres/provision';
import { databaseNameOf, type HubDatabases, provisionHub } from '../../scripts/hub/hub-databases';
import { CITIZEN_AFFAIRS_DATABASE } from '../../subgraphs/citizen-affairs/database';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import { makeMigratedDatabases, type WantedDatabase } from './migrated-databases';
import { testAdminUrl } from './postgres';

/** Databases for a world, one for each server, under names that no other test has. The caller drops them. */
export interface WorldDatabases extends HubDatabases {
  drop(): Promise<void>;
}

/** Creates a database for the city council, one for citizen affairs and one for each ward, without a table. */
export function createEmptyWorldDatabases(wardIds: readonly string[]): Promise<WorldDatabases> {
  return provision(wardIds, newPrefix());
}

/** Creates the same with all their tables, without a row. */
export async function createWorldDatabases(wardIds: readonly string[]): Promise<WorldDatabases> {
  const prefix = newPrefix();
  await makeMigratedDatabases(testAdminUrl(), contentsOf(wardIds, prefix));
  return provision(wardIds, prefix);
}

const newPrefix = (): string => `t${randomBytes(4).toString('hex')}_`;

async function provision(wardIds: readonly string[], prefix: string): Promise<WorldDatabases> {
  const databases = await provisionHub(testAdminUrl(), randomBytes(16).toString('hex'), wardIds, prefix);
  return { ...databases, drop: () => dropAll(databases) };
}

function contentsOf(wardIds: readonly string[], prefix: string): WantedDatabase[] {
  const wanted = (server: string, content: DatabaseContent): WantedDatabase => {
    const database = databaseNameOf(server, prefix);
    return { database, owner: database, content };
  };
  return [
    wanted('city-council', CITY_COUNCIL_DATABASE),
    wanted('citizen-affairs', CITIZEN_AFFAIRS_DATABASE),
    ...wardIds.map((wardId) => wanted(`ward-${wardId}`, WARD_COUNCIL_DATABASE)),
  ];
}

async function dropAll({ cityCouncil, citizenAffairs, wards }: HubDatabases): Promise<void> {
  for (const { url, ownerUrl } of [cityCouncil, citizenAffairs, ...wards.values()]) {
    const { pathname } = new URL(url);
    const roles = [url, ownerUrl].map((address) => new URL(address).username);
    await dropDatabase(testAdminUrl(), pathname.slice(1), roles);
  }
}
