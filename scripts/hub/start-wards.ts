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
  common: Pick<WardCouncilConfig, 'host' | 'identity' | 'logLevel' | 'poolSize' | 'shell'>;
  /** How many wards share a server; with 1 each has one to itself. */
  wardsPerServer: number;
  crossingsOf(own: ServerName): CrossingSetUp | undefined;
  logOf(server: string): Logger;
}

/** Starts the servers of all wards, and gives each ward's, which is that of its neighbours too where they share one. */
export async function startWards(options: WardsToStart, start: StartServer): Promise<Map<string, Restartable>> {
  const { firstPort, common, logOf, wardsPerServer } = options;
  const configs = configsOf(options);
  const wards = new Map<string, Restartable>();
  for (let at = 0; at < configs.length; at += wardsPerServer) {
    const own = configs.slice(at, at + wardsPerServer);
    const names = own.map(({ wardId }) => `ward-council/${wardId}` as const);
    const [first] = own;
    if (!first) throw new Error('A server has at least one ward.');
    const server = await start(names, firstPort === 0 ? 0 : firstPort + at / wardsPerServer, (port) =>
      wardsPerServer === 1
        ? startWardCouncil({ ...first, port }, logOf(names.join('+')))
        : startHosting({ ...common, port, wards: own }, logOf(names.join('+'))),
    );
    for (const { wardId } of own) wards.set(wardId, server);
  }
  return wards;
}

function configsOf({ databases, keys, common, crossingsOf }: WardsToStart): WardCouncilConfig[] {
  return [...databases].map(([wardId, database]) => ({
    ...{ ...common, port: 0, wardId, database, personalDataKeys: keysOfWard(keys, wardId) },
    crossings: crossingsOf(`ward-council/${wardId}`),
  }));
}
