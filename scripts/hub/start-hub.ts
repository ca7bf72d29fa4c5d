import { GATEWAY_SHELL } from '../../gateway/gateway-limits';
import type { AnsweringConfig } from '../../gateway/config';
import { startGateway } from '../../gateway/server';
import type { Shell } from '../../platform/http/shell';
import type { ServiceClient } from '../../platform/identity/service-tokens';
import type { Logger } from '../../platform/logging/logger';
import type { ClientTls } from '../../platform/tls/client-tls';
import type { ServerName } from '../../subgraphs/crossing/crossing';
import type { CrossingSetUp } from '../../subgraphs/crossing/crossing-set-up';
import type { IdentityConfig } from '../../subgraphs/viewer/viewer-config';
import { startCitizenAffairs } from '../../subgraphs/citizen-affairs/server';
import { startCityCouncil } from '../../subgraphs/city-council/server';
import type { ServerConfig } from '../../subgraphs/serving/server-config';
import { SUBGRAPH_SHELL } from '../../subgraphs/serving/subgraph-limits';
import { connectionsFor, wardsPerServerFor } from './hub-size';
import type { HubDatabases } from './hub-databases';
import { HubAddresses, type HubCrossings } from './hub-crossings';
import type { HubKeys } from './hub-keys';
import { Restartable } from './restartable';
import { startTogether } from '../../platform/limits/start-together';
import { type StartServer, wardStarts } from './start-wards';

/** What bounds the callers of the gateway, and of the servers below it. */
export interface HubShells {
  gateway: Readonly<Shell>;
  subgraphs: Readonly<Shell>;
}

/** The shells of a hub that nobody tells otherwise. */
export const STANDARD_SHELLS: HubShells = { gateway: GATEWAY_SHELL, subgraphs: SUBGRAPH_SHELL };

export interface HubOptions extends Partial<AnsweringConfig> {
  databases: HubDatabases;
  /** 0 gives every server a free port. */
  ports: { gateway: number; cityCouncil: number; citizenAffairs: number; firstWard: number };
  host: string;
  /** Whose tokens every server takes. */
  identity: IdentityConfig;
  personalDataKeys: HubKeys;
  requestTimeoutMs: number;
  mutationTimeoutMs: number;
  /** The standard shells unless told. */
  shells?: HubShells;
  /** How the gateway, and servers that deliver, connect to servers whose shell has TLS. */
  subgraphTls?: ClientTls | undefined;
  /** How servers deliver to each other; what is to cross waits unless told. */
  crossings?: HubCrossings | undefined;
  /** As which client the city council asks wards in its own name where it does not deliver to them. */
  asking?: HubCrossings | undefined;
  /** What the gateway signs in as to follow the directory of wards' servers; it knows those of this hub alone unless told. */
  gatewayClient?: ServiceClient | undefined;
  /** Gives the folder with the built pages of the gateway and the wards; by default those of `npm run build`. */
  pagesFolder?: (() => Promise<string>) | undefined;
  /** Largest upload of files at a ward's server, in bytes; 32 MiB by default. */
  importMaxBytes?: number;
  /** How many wards share a server; as `wardsPerServerFor` says by default. */
  wardsPerServer?: number | undefined;
  logOf(server: string): Logger;
  onStarted?(server: string, url: string): void;
}

/** A gateway and all that stands behind it, in one process; each server can be stopped and started again at its port. */
export interface Hub {
  gateway: Restartable;
  cityCouncil: Restartable;
  citizenAffairs: Restartable;
  /** By ward id, in the order of the databases given; wards that share a server have the same. */
  wards: ReadonlyMap<string, Restartable>;
  /** Stops every server that still runs, the gateway first. */
  stop(): Promise<void>;
}

/** Every server of a hub, in the order in which people are told of them. */
export function serversOf({ gateway, cityCouncil, citizenAffairs, wards }: Hub): Restartable[] {
  return [gateway, cityCouncil, citizenAffairs, ...new Set(wards.values())];
}

/** Starts every server of a hub over databases that hold their data already. If one cannot start, none stays. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { databases, ports, host, identity, personalDataKeys, metricsToken, logOf } = options;
  const { shells = STANDARD_SHELLS, wardsPerServer = wardsPerServerFor(databases.wards.size) } = options;
  const servers: Restartable[] = [];
  const addresses = new HubAddresses();
  const crossingsOf = (own: ServerName): CrossingSetUp | undefined =>
    addresses.setUpFor(own, options.crossings, options.subgraphTls);
  const stop = async () => {
    await servers.find(({ name }) => name === GATEWAY)?.stop();
    await Promise.all(servers.map((server) => server.stop()));
  };
  const start: StartServer = async (names, port, serve) => {
    const name = names.join('+');
    const server = await Restartable.start(name, port, serve);
    servers.push(server);
    for (const each of names) addresses.tell(each, server.url);
    options.onStarted?.(name, server.url);
    return server;
  };
  const { cityPool, wardPool } = connectionsFor(databases.wards.size);
  const common = { host, identity, metricsToken, logLevel: 'info', shell: shells.subgraphs };
  const asksWards = addresses.setUpFor('city-council', options.crossings ?? options.asking, options.subgraphTls);
  const ofCity = { asksWards, common: { ...common, poolSize: cityPool }, crossingsOf, start };
  const [startCouncil, startAffairs] = cityStarts(options, ofCity);
  const startsOfWards = wardStarts(
    {
      ...{ databases: databases.wards, firstPort: ports.firstWard, keys: personalDataKeys, wardsPerServer },
      ...{ common: { ...common, poolSize: wardPool, importMaxBytes: options.importMaxBytes }, crossingsOf, logOf },
      pagesFolder: options.pagesFolder,
    },
    start,
  );
  try {
    const cityCouncil = await startCouncil(); // first, because others ask it where the wards' servers are
    const started = await startTogether([startAffairs, ...startsOfWards]);
    const [citizenAffairs, ...others] = started as [Restartable, ...Restartable[]];
    const serverAt = (place: number) => others[Math.floor(place / wardsPerServer)] as Restartable;
    const wards = new Map([...databases.wards.keys()].map((wardId, place) => [wardId, serverAt(place)]));
    const gateway = await startTheGateway(options, { cityCouncil, citizenAffairs, wards }, start);
    return { gateway, cityCouncil, citizenAffairs, wards, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where the pages of each ward are, by its id: at its server, and below its own path where wards share one. */
export function wardPageAddresses({ wards }: Pick<Hub, 'wards'>): ReadonlyMap<string, string> {
  const isAlone = new Set(wards.values()).size === wards.size;
  return new Map([...wards].map(([wardId, { url }]) => [wardId, isAlone ? `${url}/` : `${url}/wards/${wardId}/`]));
}

const GATEWAY = 'gateway';

interface Beginning {
  common: Omit<ServerConfig, 'database' | 'port'>;
  crossingsOf(own: ServerName): CrossingSetUp | undefined;
  asksWards: CrossingSetUp | undefined;
  start: StartServer;
}

/** What starts the city council and citizen affairs. */
function cityStarts(
  { databases, ports, personalDataKeys, logOf }: HubOptions,
  { common, crossingsOf, asksWards, start }: Beginning,
): [council: () => Promise<Restartable>, affairs: () => Promise<Restartable>] {
  const city = { ...common, database: databases.cityCouncil, crossings: crossingsOf('city-council'), asksWards };
  const affairs = {
    ...{ ...common, database: databases.citizenAffairs, crossings: crossingsOf('citizen-affairs') },
    personalDataKeys: personalDataKeys.citizenAffairs,
  };
  return [
    () =>
      start(['city-council'], ports.cityCouncil, (port) => startCityCouncil({ ...city, port }, logOf('city-council'))),
    () =>
      start(['citizen-affairs'], ports.citizenAffairs, (port) =>
        startCitizenAffairs({ ...affairs, port }, logOf('citizen-affairs')),
      ),
  ];
}

function startTheGateway(
  {
    identity,
    ports,
    host,
    requestTimeoutMs,
    mutationTimeoutMs,
    subgraphTls,
    persistedOnly = false,
    persistedOperations,
    keepsAnswers,
    queriesAtOnce,
    metricsToken,
    shells = STANDARD_SHELLS,
    pagesFolder,
    gatewayClient: serviceClient,
    logOf,
  }: HubOptions,
  { cityCouncil, citizenAffairs, wards }: Pick<Hub, 'cityCouncil' | 'citizenAffairs' | 'wards'>,
  start: StartServer,
): Promise<Restartable> {
  return start([GATEWAY], ports.gateway, (port) =>
    startGateway(
      {
        cityCouncilUrl: `${cityCouncil.url}/graphql`,
        citizenAffairsUrl: `${citizenAffairs.url}/graphql`,
        wardUrls: new Map([...wards].map(([wardId, ward]) => [wardId, `${ward.url}/graphql`])),
        serviceClient,
        issuer: identity,
        signIn: identity.signIn,
        shell: shells.gateway,
        ...{ persistedOnly, persistedOperations, keepsAnswers, metricsToken },
        ...{ requestTimeoutMs, mutationTimeoutMs, queriesAtOnce },
        ...{ subgraphTls, host, port, logLevel: 'info' },
      },
      logOf(GATEWAY),
      pagesFolder,
    ),
  );
}
