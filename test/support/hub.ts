import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { GATEWAY_SHELL } from '../../gateway/gateway-limits';
import type { Shell } from '../../platform/http/shell';
import { createLogger, type Logger } from '../../platform/logging/logger';
import { dropDatabase } from '../../platform/postgres/provision';
import type { ClientTls } from '../../platform/tls/client-tls';
import { type HubDatabases, provisionHub } from '../../scripts/hub/hub-databases';
import { deriveHubKeys, type HubKeys } from '../../scripts/hub/hub-keys';
import type { Restartable } from '../../scripts/hub/restartable';
import { startHub } from '../../scripts/hub/start-hub';
import { inOrderOfCode } from '../../scripts/hub/wards-by-code';
import { wardFoldersOf } from '../../scripts/hub/world-folder';
import { loadWorld } from '../../scripts/load/load-world';
import { SUBGRAPH_SHELL } from '../../subgraphs/records/subgraph-limits';
import type { IdentityConfig } from '../../subgraphs/viewer/viewer-config';
import { askGraphql, type HttpAnswer } from './ask-graphql';
import { testAdminUrl } from './postgres';
import { type SignedInAs, startTestIssuer, type TestIssuer } from './test-issuer';

/** A whole hub on databases and ports of its own, with one world loaded. */
export interface TestHub {
  /** Asks the gateway, as the Standing Committee unless told. */
  query(query: string, variables?: Record<string, unknown>, as?: SignedInAs): Promise<HttpAnswer>;
  /** Asks one server directly, as the Standing Committee unless told. */
  ask(server: Restartable, query: string, variables?: Record<string, unknown>, as?: SignedInAs): Promise<HttpAnswer>;
  /** Signs the tokens that every server of this hub takes. */
  issuer: TestIssuer;
  gateway: Restartable;
  cityCouncil: Restartable;
  citizenAffairs: Restartable;
  ward(id: string): Restartable;
  /** In the order of the wards' codes. */
  wardIds: string[];
  /** Asks a database directly and as its owner, to check a figure: one number. `server` is a server's name or a ward's id. */
  count(server: string, sql: string): Promise<number>;
  /** Makes every statement on a table wait, as on a server that is stuck; gives the function that lets them go on. */
  lock(server: string, table: string): Promise<() => Promise<void>>;
  /** Does something while a table is not there, as in a broken database. */
  withoutTable<T>(server: string, table: string, act: () => Promise<T>): Promise<T>;
  databases: HubDatabases;
  /** What seals personal data in them. */
  keys: HubKeys;
  stop(): Promise<void>;
}

export interface TestHubOptions {
  subgraphTimeoutMs?: number;
  /** What bounds the callers; the standard limits with points for any number of questions, unless told. */
  shells?: HubShells;
  /** Whether the gateway answers registered operations alone. */
  persistedOnly?: boolean;
  /** How the gateway connects to servers whose shell has TLS. */
  subgraphTls?: ClientTls;
  /** Where servers write; nowhere unless told. */
  logOf?: (server: string) => Logger;
  /** Whose tokens the servers take instead of the test issuer's. */
  identity?: IdentityConfig;
}

type HubShells = { gateway: Readonly<Shell>; subgraphs: Readonly<Shell> };

/** The shells that servers have of their own. */
export const STANDARD_SHELLS: HubShells = { gateway: GATEWAY_SHELL, subgraphs: SUBGRAPH_SHELL };

/** A test may ask more in a minute than a person does. */
const withoutEnd = (shell: Readonly<Shell>): Readonly<Shell> => ({
  ...shell,
  limits: { ...shell.limits, pointsPerMinute: 2 ** 31 - 1 },
});
const TEST_SHELLS: HubShells = { gateway: withoutEnd(GATEWAY_SHELL), subgraphs: withoutEnd(SUBGRAPH_SHELL) };

/** Starts a hub on databases of its own and loads a world into it. The caller stops it, which removes the databases. */
export async function startTestHub(
  worldFolder: string,
  {
    subgraphTimeoutMs = 5_000,
    shells = TEST_SHELLS,
    persistedOnly,
    subgraphTls,
    logOf = (server) => createLogger(server, 'silent'),
    identity,
  }: TestHubOptions = {},
): Promise<TestHub> {
  const prefix = `t${randomBytes(4).toString('hex')}_`;
  const provisioned = await provisionHub(
    testAdminUrl(),
    randomBytes(16).toString('hex'),
    wardFoldersOf(worldFolder),
    prefix,
  );
  const keys = deriveHubKeys('test', provisioned.wards.keys());
  await loadWorld(worldFolder, provisioned, { keys });
  const databases = { ...provisioned, wards: await inOrderOfCode(provisioned) };
  const issuer = await startTestIssuer();
  const hub = await startHub({
    databases,
    identity: identity ?? issuer.identity,
    personalDataKeys: keys,
    ports: { gateway: 0, cityCouncil: 0, citizenAffairs: 0, firstWard: 0 },
    host: '127.0.0.1',
    subgraphTimeoutMs,
    shells,
    persistedOnly,
    subgraphTls,
    poolSize: 3,
    logOf,
  });
  const ask: TestHub['ask'] = async (server, query, variables, as = 'standing-committee') =>
    askGraphql(server.url, query, variables, await issuer.token(as));
  return {
    query: (query, variables, as) => ask(hub.gateway, query, variables, as),
    ask,
    issuer,
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
    keys,
    stop: async () => {
      await hub.stop();
      await issuer.stop();
      await dropAll(databases);
    },
  };
}

function urlOf({ cityCouncil, citizenAffairs, wards }: HubDatabases, server: string): string {
  if (server === 'city-council') return cityCouncil.ownerUrl;
  if (server === 'citizen-affairs') return citizenAffairs.ownerUrl;
  return found(wards.get(server), server).ownerUrl;
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
  for (const { url, ownerUrl } of [cityCouncil, citizenAffairs, ...wards.values()]) {
    const { pathname } = new URL(url);
    const roles = [url, ownerUrl].map((address) => new URL(address).username);
    await dropDatabase(testAdminUrl(), pathname.slice(1), roles);
  }
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`This hub has no "${name}".`);
  return value;
}
