import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { GatewayConfig } from '../../gateway/config';
import { GATEWAY_LIMITS, GATEWAY_SHELL } from '../../gateway/gateway-limits';
import { MAX_POINTS } from '../../platform/limits/limit-config';
import { type EmbeddedServer, startEmbeddedPostgres } from '../../platform/postgres/embedded-postgres';
import { locateCluster } from '../../platform/postgres/data-folder';
import { connectionsFor } from '../../scripts/hub/hub-size';
import { type HubDatabases, provisionHub } from '../../scripts/hub/hub-databases';
import { loadWorld } from '../../scripts/load/load-world';
import { type SignedInAs, startTestIssuer } from '../../test/support/test-issuer';
import type { IdentityConfig } from '../../subgraphs/viewer/viewer-config';
import { wardIdsOf, writeNumberedCity } from '../../scripts/make-world/numbered-city/write-numbered-city';
import { serveElsewhere } from './serve-elsewhere';
import type { WhereTimeGoes } from '../measure/where-time-goes';
import type { SubgraphUrls, Usage } from './server-process/orders';
import { startStandInProcesses } from './stand-in-processes';
import type { StandInManner } from './stand-in-wards';

/** Nothing has to outlive a bench, so nothing waits for the disk. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
};

const REQUEST_TIMEOUT_MS = 10_000;

/** Wards that have a database where all others are stand-ins: a city without any ward's folder is none. */
export const WITH_STAND_INS = 1;

/** No bench takes longer, in seconds. */
const BENCH_S = 6 * 3_600;

/** A hub that is measured: addresses of /graphql. */
export interface BenchHub extends SubgraphUrls {
  gateway: string;
  /** Asks the gateway's process about itself. */
  usage(): Promise<Usage>;
  /** Where the work of the gateway's process goes while something is done. */
  whereTimeGoes(act: () => Promise<void>): Promise<WhereTimeGoes>;
  /** One more gateway over the same servers, which keeps what wards have answered. */
  startKeepingGateway(): Promise<{ url: string; usage(): Promise<Usage> }>;
  /** Of the Standing Committee, good for the whole bench. */
  token: string;
  /** A token of one more person in a role. */
  tokenOf(person: string, as?: SignedInAs): Promise<string>;
  databases: HubDatabases;
  /** Tells the stand-ins of wards how to behave; a hub of real wards has none. */
  behave(manner: StandInManner): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the project on an empty folder, with connections for one hub of so many wards at a time.
 * `stack` stops it and removes the folder.
 */
export async function startBenchPostgres(wards: number, stack: AsyncDisposableStack): Promise<EmbeddedServer> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'bench-postgres-'));
  // Where the server's user cannot reach the folder, its files are elsewhere and have to go too.
  stack.defer(async () => {
    await rm(dirname(locateCluster(dataFolder)), { recursive: true, force: true });
    await rm(dataFolder, { recursive: true, force: true });
  });
  const log = { debug: () => undefined, info: () => undefined, error: console.error };
  const starting = startEmbeddedPostgres({
    ...{ dataFolder, log },
    settings: { ...SETTINGS, ...connectionsFor(wards).settings },
  });
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
  /** Where CPU profiles of the gateway and of the subgraph servers are written when they stop. */
  profileFolder?: string | undefined;
  /** In place of wards with a database each, light stand-ins. */
  standIns?: StandInManner | undefined;
  onStep?(step: string): void;
}

/**
 * Brings up a hub with so many wards and a made-up world: all subgraph servers in one process, the gateway in another.
 * `stack` stops them; the databases go with the PostgreSQL.
 */
export async function startBenchHub(
  postgres: EmbeddedServer,
  options: BenchHubOptions,
  stack: AsyncDisposableStack,
): Promise<BenchHub> {
  const { wards, profileFolder, standIns, onStep = () => undefined } = options;
  const wardIds = wardIdsOf(wards);
  const databases = await createBenchDatabases(postgres, { wards, standIns, onStep }, stack);
  onStep('servers');
  const issuer = await startTestIssuer();
  stack.defer(() => issuer.stop());
  const { identity } = issuer;
  const orders = { serve: 'SUBGRAPHS', databases, identity } as const;
  const subgraphs = await serveElsewhere(orders, stack, profileFolder);
  const inPlace = standIns && (await startStandInProcesses(wardIds, standIns, stack));
  const urls: SubgraphUrls = { ...subgraphs.urls, ...(inPlace && { wards: inPlace.wards }) };
  const serveGateway = (keeps: boolean, profiles?: string) =>
    serveElsewhere({ serve: 'GATEWAY', config: gatewayConfig(urls, identity, keeps) }, stack, profiles);
  const gateway = await serveGateway(false, profileFolder); // most benches measure what it costs to answer
  const exp = Math.floor(Date.now() / 1000) + BENCH_S;
  const tokenOf: BenchHub['tokenOf'] = (sub, as = 'standing-committee') => issuer.token(as, { exp, sub });
  return {
    ...urls,
    ...{
      gateway: gateway.url,
      token: await tokenOf('bench'),
      tokenOf,
      databases,
      usage: () => gateway.ask({ ask: 'USAGE' }),
    },
    whereTimeGoes: async (act) => {
      await gateway.ask({ ask: 'PROFILE_BEGINS' });
      await act();
      return gateway.ask({ ask: 'PROFILE_ENDS' });
    },
    startKeepingGateway: async () => {
      const { url, ask } = await serveGateway(true);
      return { url, usage: () => ask({ ask: 'USAGE' }) };
    },
    behave: async (manner) => inPlace?.behave(manner),
  };
}

function gatewayConfig(urls: SubgraphUrls, identity: IdentityConfig, keepsAnswers: boolean): GatewayConfig {
  return {
    cityCouncilUrl: urls.cityCouncil,
    citizenAffairsUrl: urls.citizenAffairs,
    wardUrls: urls.wards,
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
}

/** Makes a database for every server of a made-up world, with its records in it. `stack` removes the files it is loaded from. */
export async function createBenchDatabases(
  postgres: EmbeddedServer,
  { wards, standIns, onStep = () => undefined }: Pick<BenchHubOptions, 'wards' | 'standIns' | 'onStep'>,
  stack: AsyncDisposableStack,
): Promise<HubDatabases> {
  onStep('databases');
  const world = await mkdtemp(join(tmpdir(), 'bench-world-'));
  stack.defer(() => rm(world, { recursive: true, force: true }));
  const ownWards = wardIdsOf(wards).slice(0, standIns ? WITH_STAND_INS : wards);
  await writeNumberedCity(world, wards, ownWards);
  const prefix = standIns ? `light_${wards}_` : `bench_${wards}_`;
  const databases = await provisionHub(postgres.adminUrl, postgres.secret, ownWards, prefix);
  onStep('records');
  await loadWorld(world, databases);
  return databases;
}
