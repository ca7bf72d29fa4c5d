import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GATEWAY_LIMITS, GATEWAY_SHELL } from '../../gateway/gateway-limits';
import { MAX_POINTS } from '../../platform/limits/limit-config';
import { type EmbeddedServer, startEmbeddedPostgres } from '../../platform/postgres/embedded-postgres';
import { locateCluster } from '../../platform/postgres/data-folder';
import type { HubDatabases } from '../../scripts/hub/hub-databases';
import { loadWorld } from '../../scripts/load/load-world';
import { startTestIssuer } from '../../test/support/test-issuer';
import { writeWorld } from '../world/write-world';
import { serveElsewhere } from './serve-elsewhere';
import type { SubgraphUrls } from './server-process/orders';
import { provisionBenchHub } from './ward-databases';

/** Nothing has to outlive a bench, so nothing waits for the disk. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: 500, // two a ward, and the loading of both worlds
  max_prepared_transactions: 500, // a load over many databases commits all at once
  shared_buffers: '128MB',
};

/** Connections of one server to its database. A report asks a ward for one statement at a time. */
const POOL_SIZE = 2;

const REQUEST_TIMEOUT_MS = 10_000;

/** No bench takes longer, in seconds. */
const BENCH_S = 6 * 3_600;

/** A hub that is measured: addresses of /graphql. */
export interface BenchHub extends SubgraphUrls {
  gateway: string;
  /** Of the Standing Committee, good for the whole bench. */
  token: string;
}

/** Starts the PostgreSQL that comes with the project on an empty folder. `stack` stops it and removes the folder. */
export async function startBenchPostgres(stack: AsyncDisposableStack): Promise<EmbeddedServer> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'bench-postgres-'));
  // Where the server's user cannot reach the folder, its files are elsewhere and have to go too.
  stack.defer(async () => {
    await rm(dirname(locateCluster(dataFolder)), { recursive: true, force: true });
    await rm(dataFolder, { recursive: true, force: true });
  });
  const log = { debug: () => undefined, info: () => undefined, error: console.error };
  const starting = startEmbeddedPostgres({ dataFolder, log, settings: SETTINGS });
  // Before it has started, for a bench may be interrupted while it does.
  stack.defer(() =>
    starting.then(
      (server) => server.stop(),
      () => undefined,
    ),
  );
  return starting;
}

export interface BenchHubOptions {
  wards: number;
  /** Whether the gateway keeps what wards have answered; no, unless told: most benches measure what it costs to answer. */
  keepsAnswers?: boolean;
  /** Where CPU profiles of the gateway and of the subgraph servers are written when they stop. */
  profileFolder?: string;
  onStep?(step: string): void;
}

/**
 * Brings up a hub with so many wards and a made-up world: all subgraph servers in one process, the gateway in another.
 * `stack` stops them; the databases go with the PostgreSQL.
 */
export async function startBenchHub(
  postgres: EmbeddedServer,
  { wards, keepsAnswers = false, profileFolder, onStep = () => undefined }: BenchHubOptions,
  stack: AsyncDisposableStack,
): Promise<BenchHub> {
  const databases = await createBenchDatabases(postgres, wards, onStep, stack);
  onStep('servers');
  const issuer = await startTestIssuer();
  stack.defer(() => issuer.stop());
  const { identity } = issuer;
  const orders = { serve: 'SUBGRAPHS', databases, identity, poolSize: POOL_SIZE } as const;
  const subgraphs = await serveElsewhere(orders, stack, profileFolder);
  const config = {
    cityCouncilUrl: subgraphs.urls.cityCouncil,
    citizenAffairsUrl: subgraphs.urls.citizenAffairs,
    wardUrls: subgraphs.urls.wards,
    issuer: identity,
    signIn: identity.signIn,
    // A bench asks more in a minute than anybody may.
    shell: { ...GATEWAY_SHELL, limits: { ...GATEWAY_LIMITS, pointsPerMinute: MAX_POINTS } },
    persistedOnly: false,
    keepsAnswers,
    requestTimeoutMs: REQUEST_TIMEOUT_MS,
    mutationTimeoutMs: REQUEST_TIMEOUT_MS,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'warn',
  };
  const gateway = await serveElsewhere({ serve: 'GATEWAY', config }, stack, profileFolder);
  const token = await issuer.token('standing-committee', { exp: Math.floor(Date.now() / 1000) + BENCH_S });
  return { ...subgraphs.urls, gateway: gateway.url, token };
}

/** Makes a database for every server of a made-up world, with its records in it. `stack` removes the files it is loaded from. */
export async function createBenchDatabases(
  postgres: EmbeddedServer,
  wards: number,
  onStep: (step: string) => void,
  stack: AsyncDisposableStack,
): Promise<HubDatabases> {
  onStep('databases');
  const world = await mkdtemp(join(tmpdir(), 'bench-world-'));
  stack.defer(() => rm(world, { recursive: true, force: true }));
  const wardIds = await writeWorld(world, wards);
  const databases = await provisionBenchHub(postgres, wardIds, `bench_${wards}_`);
  onStep('records');
  await loadWorld(world, databases);
  return databases;
}
