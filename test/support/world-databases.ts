import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseContent } from '../../platform/database/data-source';
import { dropDatabase } from '../../platform/postgres/provision';
import { databaseNameOf, type HubDatabases, provisionHub } from '../../scripts/hub/hub-databases';
import { deriveHubKeys } from '../../scripts/hub/hub-keys';
import { startTogether } from '../../platform/limits/start-together';
import { wardFoldersOf } from '../../scripts/hub/world-folder';
import { loadWorld } from '../../scripts/load/load-world';
import { CITIZEN_AFFAIRS_DATABASE } from '../../subgraphs/citizen-affairs/database';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import type { Template as Pattern } from '../../platform/postgres/database-template';
import { copyPattern, keepAsPattern, makeOnceARun, migratedPattern } from './database-patterns';
import { testAdminUrl } from './postgres';

/** Databases for a world, one for each server, under names that no other test has. The caller drops them. */
export interface WorldDatabases extends HubDatabases {
  drop(): Promise<void>;
}

/** What seals personal data of a world's wards in every test. */
export const testKeysOf = (wardIds: Iterable<string>) => deriveHubKeys('test', wardIds);

/** Creates a database for the city council, one for citizen affairs and one for each ward, without a table. */
export function createEmptyWorldDatabases(wardIds: readonly string[]): Promise<WorldDatabases> {
  return provision(wardIds, newPrefix());
}

/** Creates the same with all their tables, without a row. */
export async function createWorldDatabases(wardIds: readonly string[], prefix = newPrefix()): Promise<WorldDatabases> {
  await copyAll(wardIds, prefix, ({ content }) => migratedPattern(testAdminUrl(), content));
  return provision(wardIds, prefix);
}

/**
 * Creates the same with a world loaded into them. A world is loaded once a test run, into databases that are then copied: a hub
 * would spend most of its start on doing the same again and again.
 */
export async function createLoadedWorldDatabases(worldFolder: string): Promise<WorldDatabases> {
  const loaded = loadedWorlds.get(worldFolder) ?? loadOnce(worldFolder);
  loadedWorlds.set(worldFolder, loaded);
  const [patternPrefix, wardIds, prefix] = [await loaded, wardFoldersOf(worldFolder), newPrefix()];
  await copyAll(wardIds, prefix, ({ server }) => patternOf(server, patternPrefix));
  return provision(wardIds, prefix);
}

/** By the world's folder: what the names of the databases begin with that it was loaded into. */
const loadedWorlds = new Map<string, Promise<string>>();

async function loadOnce(worldFolder: string): Promise<string> {
  const prefix = `pattern_${createHash('sha256').update(worldFolder).digest('hex').slice(0, 8)}_`;
  const wardIds = wardFoldersOf(worldFolder);
  const patterns = serversOf(wardIds).map(({ server }) => patternOf(server, prefix));
  await makeOnceARun(testAdminUrl(), patternOf('city-council', prefix).database, async () => {
    // An earlier run may have left some, of other data.
    for (const { database, owner } of patterns) await dropDatabase(testAdminUrl(), database, [owner]);
    const databases = await createWorldDatabases(wardIds, prefix);
    await loadWorld(worldFolder, databases, { keys: testKeysOf(wardIds) });
    for (const { database } of patterns) await keepAsPattern(testAdminUrl(), database);
  });
  return prefix;
}

function patternOf(server: string, prefix: string): Pattern {
  const name = databaseNameOf(server, prefix);
  return { database: name, owner: name };
}

interface NamedServer {
  server: string;
  content: DatabaseContent;
}

const serversOf = (wardIds: readonly string[]): NamedServer[] => [
  { server: 'city-council', content: CITY_COUNCIL_DATABASE },
  { server: 'citizen-affairs', content: CITIZEN_AFFAIRS_DATABASE },
  ...wardIds.map((wardId) => ({ server: `ward-${wardId}`, content: WARD_COUNCIL_DATABASE })),
];

async function copyAll(
  wardIds: readonly string[],
  prefix: string,
  patternFor: (server: NamedServer) => Pattern | Promise<Pattern>,
): Promise<void> {
  const copies = serversOf(wardIds).map((named) => async () => {
    const name = databaseNameOf(named.server, prefix);
    await copyPattern(testAdminUrl(), await patternFor(named), { database: name, owner: name });
  });
  await startTogether(copies);
}

/** Gives what the names of a hub's databases begin with, another one each time. */
export const newPrefix = (): string => `t${randomBytes(4).toString('hex')}_`;

/** Lets the servers of a world, and their owners, into databases of this prefix; makes those that are not there. */
export async function provision(wardIds: readonly string[], prefix: string): Promise<WorldDatabases> {
  const databases = await provisionHub(testAdminUrl(), randomBytes(16).toString('hex'), wardIds, prefix);
  return { ...databases, drop: () => dropAll(databases) };
}

async function dropAll({ cityCouncil, citizenAffairs, wards }: HubDatabases): Promise<void> {
  const drops = [cityCouncil, citizenAffairs, ...wards.values()].map(({ url, ownerUrl }) => () => {
    const { pathname } = new URL(url);
    const roles = [url, ownerUrl].map((address) => new URL(address).username);
    return dropDatabase(testAdminUrl(), pathname.slice(1), roles);
  });
  await startTogether(drops);
}
