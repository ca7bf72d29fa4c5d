import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { createLogger } from '../../platform/logging/logger';
import { dropDatabase } from '../../platform/postgres/provision';
import { type HubDatabases, provisionHub } from '../../scripts/hub/hub-databases';
import type { Restartable } from '../../scripts/hub/restartable';
import { startHub } from '../../scripts/hub/start-hub';
import { inOrderOfCode } from '../../scripts/hub/wards-by-code';
import { wardFoldersOf } from '../../scripts/hub/world-folder';
import { loadWorld } from '../../scripts/load/load-world';
import { askGraphql, type GraphqlAnswer } from './ask-graphql';
import { testAdminUrl } from './postgres';

/** A whole hub on databases and ports of its own, with one world loaded. */
export interface TestHub {
  /** Asks the gateway. */
  query(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
  gateway: Restartable;
  cityCouncil: Restartable;
  citizenAffairs: Restartable;
  ward(id: string): Restartable;
  /** In the order of the wards' codes. */
  wardIds: string[];
  /** Asks a database directly, as an analyst would to check a figure: one number. `server` is a server's name or a ward's id. */
  count(server: string, sql: string): Promise<number>;
  /** Makes every statement on a table wait, as on a server that is stuck; gives the function that lets them go on. */
  lock(server: string, table: string): Promise<() => Promise<void>>;
  /** Does something while a table is not there, as in a broken database. */
  withoutTable<T>(server: string, table: string, act: () => Promise<T>): Promise<T>;
  databases: HubDatabases;
  stop(): Promise<void>;
}

export interface TestHubOptions {
  subgraphTimeoutMs?: number;
}

/** Starts a hub on databases of its own and loads a world into it. The caller stops it, which removes the databases. */
export async function startTestHub(
  worldFolder: string,
  { subgraphTimeoutMs = 5_000 }: TestHubOptions = {},
): Promise<TestHub> {
  const prefix = `t${randomBytes(4).toString('hex')}_`;
  const provisioned = await provisionHub(
    testAdminUrl(),
    randomBytes(16).toString('hex'),
    wardFoldersOf(worldFolder),
    prefix,
  );
  await loadWorld(worldFolder, provisioned);
  const databases = { ...provisioned, wards: await inOrderOfCode(provisioned) };
  const hub = await startHub({
    databases,
    ports: { gateway: 0, cityCouncil: 0, citizenAffairs: 0, firstWard: 0 },
    host: '127.0.0.1',
    subgraphTimeoutMs,
    poolSize: 3,
    logOf: (server) => createLogger(server, 'silent'),
  });
  return {
    query: (query, variables) => askGraphql(hub.gateway.url, query, variables),
    gateway: hub.gateway,
    cityCouncil: hub.cityCouncil,
    citizenAffairs: hub.citizenAffairs,
    ward: (id) => found(hub.wards.get(id), id),
    wardIds: [...databases.wards.keys()],
    count: (server, sql) => countIn(urlOf(databases, server), sql),
    lock: (server, table) => lockTable(urlOf(databases, server), table),
    withoutTable: async (server, table, act) => {
      await countIn(urlOf(databases, server), `alter table ${table} rename to ${table}_away`);
      try {
        return await act();
      } finally {
        await countIn(urlOf(databases, server), `alter table ${table}_away rename to ${table}`);
      }
    },
    databases,
    stop: async () => {
      await hub.stop();
      await dropAll(databases);
    },
  };
}

function urlOf({ cityCouncil, citizenAffairs, wards }: HubDatabases, server: string): string {
  if (server === 'city-council') return cityCouncil;
  if (server === 'citizen-affairs') return citizenAffairs;
  return found(wards.get(server), server);
}

async function countIn(url: string, sql: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, string | number>>(sql);
    return Number(Object.values(rows[0] ?? {})[0]);
  } finally {
    await client.end();
  }
}

async function lockTable(url: string, table: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`begin; lock table ${table} in access exclusive mode`);
  return () => client.end();
}

async function dropAll({ cityCouncil, citizenAffairs, wards }: HubDatabases): Promise<void> {
  for (const url of [cityCouncil, citizenAffairs, ...wards.values()]) {
    const { pathname, username } = new URL(url);
    await dropDatabase(testAdminUrl(), pathname.slice(1), username);
  }
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`This hub has no "${name}".`);
  return value;
}
