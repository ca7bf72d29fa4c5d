import { Client } from 'pg';
import type { Shell } from '../../platform/http/shell';
import type { ServiceClient } from '../../platform/identity/service-tokens';
import { MAX_POINTS } from '../../platform/limits/limit-config';
import { createLogger, type Logger } from '../../platform/logging/logger';
import type { DatabaseAddresses } from '../../platform/postgres/provision';
import type { ClientTls } from '../../platform/tls/client-tls';
import type { HubDatabases } from '../../scripts/hub/hub-databases';
import type { HubKeys } from '../../scripts/hub/hub-keys';
import type { Restartable } from '../../scripts/hub/restartable';
import { type HubShells, STANDARD_SHELLS, startHub } from '../../scripts/hub/start-hub';
import { inOrderOfCode } from '../../scripts/hub/wards-by-code';
import { DELIVERY_PACE, type DeliveryPace } from '../../subgraphs/crossing/crossing-queue';
import type { IdentityConfig } from '../../subgraphs/viewer/viewer-config';
import { askGraphql, type HttpAnswer } from './ask-graphql';
import { keepOwnerConnections } from './owner-connections';
import type { Header } from './raw-request';
import { type SignedInAs, startTestIssuer, type TestIssuer } from './test-issuer';
import { createLoadedWorldDatabases, testKeysOf, type WorldDatabases } from './world-databases';

/** A whole hub on databases and ports of its own, with one world loaded. */
export interface TestHub {
  /** Asks the gateway, as the Standing Committee unless told. */
  query(query: string, variables?: Record<string, unknown>, as?: SignedInAs): Promise<HttpAnswer>;
  /** Asks one server directly, as the Standing Committee unless told. */
  ask(
    server: Pick<Restartable, 'url'>,
    query: string,
    variables?: Record<string, unknown>,
    as?: SignedInAs,
  ): Promise<HttpAnswer>;
  /** Signs the tokens that every server of this hub takes. */
  issuer: TestIssuer;
  gateway: Restartable;
  cityCouncil: Restartable;
  citizenAffairs: Restartable;
  ward(id: string): Restartable;
  /** The gateway and one server of each kind; of the wards the first. */
  everyServer(): Restartable[];
  /** The header of somebody who is signed in: the Standing Committee unless told. */
  bearer(as?: SignedInAs): Promise<Header>;
  /** In the order of the wards' codes. */
  wardIds: string[];
  /** Where a server's database is; `server` is a server's name or a ward's id, here and below. */
  databaseOf(server: string): DatabaseAddresses;
  /** Asks a database directly and as its owner, to check a figure: one number. */
  count(server: string, sql: string): Promise<number>;
  /** Does something in a database as its owner, and gives the rows that come of it. */
  run<Row extends object>(server: string, sql: string, values?: unknown[]): Promise<Row[]>;
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
  requestTimeoutMs?: number;
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
  /** Gives the folder with the built pages of the gateway; it has none unless told. */
  pagesFolder?: () => Promise<string>;
  /** Whether crossings travel by themselves; unless told they stay where they are, for the test to look at or to carry. */
  delivers?: boolean;
  /** Whether the gateway follows the city council's directory of wards' servers. */
  followsDirectory?: boolean;
  /** As which clients servers sign in to deliver; the test issuer's unless told. */
  clientOf?: (server: string) => ServiceClient;
  /** With the world in them already, which goes into new ones unless told; the hub drops them at its end. */
  databases?: WorldDatabases | undefined;
  /** How many wards share a server; each has one to itself unless told. */
  wardsPerServer?: number | undefined;
}

/** A test may ask more in a minute than a person does. */
const withoutEnd = (shell: Readonly<Shell>): Readonly<Shell> => ({
  ...shell,
  limits: { ...shell.limits, pointsPerMinute: MAX_POINTS },
});
/** The standard limits, with points for any number of questions. */
export const TEST_SHELLS: HubShells = {
  gateway: withoutEnd(STANDARD_SHELLS.gateway),
  subgraphs: withoutEnd(STANDARD_SHELLS.subgraphs),
};

/** Tries often, gives up early, and waits for nobody long. */
export const TEST_PACE: DeliveryPace = {
  ...DELIVERY_PACE,
  patience: { retryLimit: 3, retryDelayS: 1, retryDelayMaxS: 1, expireS: 3 },
  pollMs: 1_000,
  superviseMs: 2_000,
  answerMs: 2_000,
  addressAgainS: 1,
  restMs: 100,
  longestRestMs: 200,
  compareMs: 2_000,
};

/** Starts a hub on databases of its own that a world is loaded into. The caller stops it, which removes the databases. */
export async function startTestHub(
  worldFolder: string,
  {
    requestTimeoutMs = 20_000,
    shells = TEST_SHELLS,
    persistedOnly,
    subgraphTls,
    logOf = (server) => createLogger(server, 'silent'),
    identity,
    pagesFolder,
    delivers = false,
    followsDirectory = false,
    clientOf,
    databases: given,
    wardsPerServer,
  }: TestHubOptions = {},
): Promise<TestHub> {
  const provisioned = given ?? (await createLoadedWorldDatabases(worldFolder));
  const keys = testKeysOf(provisioned.wards.keys());
  const databases = { ...provisioned, wards: await inOrderOfCode(provisioned) };
  const issuer = await startTestIssuer();
  const hub = await startHub({
    databases,
    identity: identity ?? issuer.identity,
    personalDataKeys: keys,
    ports: { gateway: 0, cityCouncil: 0, citizenAffairs: 0, firstWard: 0 },
    host: '127.0.0.1',
    requestTimeoutMs,
    mutationTimeoutMs: requestTimeoutMs,
    shells,
    persistedOnly,
    subgraphTls,
    pagesFolder,
    wardsPerServer,
    asking: { clientOf: issuer.clientOf },
    crossings: delivers ? { clientOf: clientOf ?? issuer.clientOf, pace: TEST_PACE } : undefined,
    gatewayClient: gatewayClientOf(issuer, followsDirectory),
    logOf,
  });
  const ask: TestHub['ask'] = async (server, query, variables, as = 'standing-committee') =>
    askGraphql(server.url, query, variables, await issuer.token(as));
  const owners = keepOwnerConnections();
  const run: TestHub['run'] = (server, sql, values) => owners.run(databaseOf(databases, server).ownerUrl, sql, values);
  return {
    query: (query, variables, as) => ask(hub.gateway, query, variables, as),
    ask,
    issuer,
    gateway: hub.gateway,
    cityCouncil: hub.cityCouncil,
    citizenAffairs: hub.citizenAffairs,
    ward: (id) => found(hub.wards.get(id), id),
    everyServer: () => [hub.gateway, hub.cityCouncil, hub.citizenAffairs, ...[...hub.wards.values()].slice(0, 1)],
    bearer: async (as = 'standing-committee') => ['authorization', `Bearer ${await issuer.token(as)}`],
    wardIds: [...databases.wards.keys()],
    databaseOf: (server) => databaseOf(databases, server),
    count: async (server, sql) => {
      const [row] = await run<Record<string, string | number>>(server, sql);
      return Number(Object.values(row ?? {})[0]);
    },
    run,
    lock: (server, table) => lockTable(databaseOf(databases, server).ownerUrl, table),
    withoutTable: async (server, table, act) => {
      await run(server, `alter table ${table} rename to ${table}_away`);
      try {
        return await act();
      } finally {
        await run(server, `alter table ${table}_away rename to ${table}`);
      }
    },
    databases,
    keys,
    stop: async () => {
      await hub.stop();
      await issuer.stop();
      await owners.end();
      await provisioned.drop();
    },
  };
}

const gatewayClientOf = ({ clientOf }: TestIssuer, isFollowing: boolean) =>
  isFollowing ? clientOf('gateway') : undefined;

function databaseOf({ cityCouncil, citizenAffairs, wards }: HubDatabases, server: string): DatabaseAddresses {
  if (server === 'city-council') return cityCouncil;
  if (server === 'citizen-affairs') return citizenAffairs;
  return found(wards.get(server), server);
}

async function lockTable(url: string, table: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined); // a test that failed before it let go must not end all others
  await client.connect();
  await client.query(`begin; lock table ${table} in access exclusive mode`);
  return () => client.end();
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`This hub has no "${name}".`);
  return value;
}
