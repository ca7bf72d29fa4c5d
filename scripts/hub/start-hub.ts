import { startGateway } from '../../gateway/server';
import type { RunningServer } from '../../platform/http/graphql-server';
import type { Logger } from '../../platform/logging/logger';
import { startCitizenAffairs } from '../../subgraphs/citizen-affairs/server';
import { startCityCouncil } from '../../subgraphs/city-council/server';
import { startWardCouncil } from '../../subgraphs/ward-council/server';
import type { HubDatabases } from './hub-databases';
import { Restartable } from './restartable';

export interface HubOptions {
  databases: HubDatabases;
  /** 0 gives every server a free port. */
  ports: { gateway: number; cityCouncil: number; citizenAffairs: number; firstWard: number };
  host: string;
  /** How long the gateway waits for one subgraph or ward. */
  subgraphTimeoutMs: number;
  /** Most connections of one server to its database. */
  poolSize?: number;
  logOf(server: string): Logger;
  onStarted?(server: string, url: string): void;
}

/** A gateway and all that stands behind it, in one process; each server can be stopped and started again at its port. */
export interface Hub {
  gateway: Restartable;
  cityCouncil: Restartable;
  citizenAffairs: Restartable;
  /** By ward id, in the order of the databases given. */
  wards: ReadonlyMap<string, Restartable>;
  /** Stops every server that still runs, the gateway first. */
  stop(): Promise<void>;
}

/** Starts every server of a hub over databases that hold their data already. If one cannot start, none stays. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { databases, ports, host, poolSize, logOf, subgraphTimeoutMs } = options;
  const servers: Restartable[] = [];
  const stop = async () => {
    for (const server of [...servers].reverse()) await server.stop();
  };
  const start = async (name: string, port: number, serve: (port: number) => Promise<RunningServer>) => {
    const server = await Restartable.start(name, port, serve);
    servers.push(server);
    options.onStarted?.(name, server.url);
    return server;
  };
  const common = { host, logLevel: 'info', poolSize };
  try {
    const cityCouncil = await start('city-council', ports.cityCouncil, (port) =>
      startCityCouncil({ ...common, databaseUrl: databases.cityCouncil, port }, logOf('city-council')),
    );
    const citizenAffairs = await start('citizen-affairs', ports.citizenAffairs, (port) =>
      startCitizenAffairs({ ...common, databaseUrl: databases.citizenAffairs, port }, logOf('citizen-affairs')),
    );
    const wards = new Map<string, Restartable>();
    for (const [wardId, databaseUrl] of databases.wards) {
      const name = `ward-council/${wardId}`;
      const wanted = ports.firstWard === 0 ? 0 : ports.firstWard + wards.size;
      wards.set(
        wardId,
        await start(name, wanted, (port) => startWardCouncil({ ...common, wardId, databaseUrl, port }, logOf(name))),
      );
    }
    const gateway = await start('gateway', ports.gateway, (port) =>
      startGateway(
        {
          cityCouncilUrl: `${cityCouncil.url}/graphql`,
          citizenAffairsUrl: `${citizenAffairs.url}/graphql`,
          wardUrls: new Map([...wards].map(([wardId, ward]) => [wardId, `${ward.url}/graphql`])),
          subgraphTimeoutMs,
          host,
          port,
          logLevel: 'info',
        },
        logOf('gateway'),
      ),
    );
    return { gateway, cityCouncil, citizenAffairs, wards, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
