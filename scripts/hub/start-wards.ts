import { portsFrom } from '../../platform/config/browser-ports';
import type { RunningServer } from '../../platform/http/graphql-server';
import type { Logger } from '../../platform/logging/logger';
import type { DatabaseAddresses } from '../../platform/postgres/provision';
import type { ServerName } from '../../subgraphs/crossing/crossing';
import type { CrossingSetUp } from '../../subgraphs/crossing/crossing-set-up';
import type { WardCouncilConfig } from '../../subgraphs/ward-council/config';
import { startHosting } from '../../subgraphs/ward-council/hosting/hosting-server';
import { startWardCouncil } from '../../subgraphs/ward-council/server';
import { type HubKeys, keysOfWard } from './hub-keys';
import type { Restartable } from './restartable';

/** Starts a server at a port, known under these names: it has several where it hosts several wards. */
export type StartServer = (
  names: string[],
  port: number,
  serve: (port: number) => Promise<RunningServer>,
) => Promise<Restartable>;

export interface WardsToStart {
  /** By ward id, in the order in which they are started. */
  databases: ReadonlyMap<string, DatabaseAddresses>;
  /** The port of the first server, whose neighbours follow; 0 gives each a free one. */
  firstPort: number;
  keys: HubKeys;
  common: Pick<
    WardCouncilConfig,
    'host' | 'identity' | 'logLevel' | 'metricsToken' | 'poolSize' | 'shell' | 'importMaxBytes'
  >;
  /** How many wards share a server; with 1 each has one to itself. */
  wardsPerServer: number;
  /** Gives the folder with the built pages; those of `npm run build` by default. */
  pagesFolder?: (() => Promise<string>) | undefined;
  crossingsOf(own: ServerName): CrossingSetUp | undefined;
  logOf(server: string): Logger;
}

/** What starts the servers of all wards, a step each; where wards share servers, the first ones share the first. */
export function wardStarts(options: WardsToStart, start: StartServer): (() => Promise<Restartable>)[] {
  const { firstPort, common, logOf, wardsPerServer, pagesFolder } = options;
  const groups = inGroupsOf(wardsPerServer, configsOf(options));
  const ports = firstPort === 0 ? [] : portsFrom(firstPort, groups.length);
  return groups.map((own, place) => () => {
    const names = own.map(({ wardId }) => `ward-council/${wardId}`);
    const log = logOf(names.join('+'));
    const [only] = own;
    return start(names, ports[place] ?? 0, (port) =>
      only && wardsPerServer === 1
        ? startWardCouncil({ ...only, port }, log, pagesFolder)
        : startHosting({ ...common, port, wards: own }, log, pagesFolder),
    );
  });
}

function inGroupsOf<T>(size: number, all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}

function configsOf({ databases, keys, common, crossingsOf }: WardsToStart): WardCouncilConfig[] {
  return [...databases].map(([wardId, database]) => ({
    ...{ ...common, port: 0, wardId, database, personalDataKeys: keysOfWard(keys, wardId) },
    crossings: crossingsOf(`ward-council/${wardId}`),
  }));
}
