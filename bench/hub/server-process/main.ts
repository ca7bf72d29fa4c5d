import { startGateway } from '../../../gateway/server';
import type { RunningServer } from '../../../platform/http/graphql-server';
import { createLogger } from '../../../platform/logging/logger';
import { deriveHubKeys, keysOfWard } from '../../../scripts/hub/hub-keys';
import { startCitizenAffairs } from '../../../subgraphs/citizen-affairs/server';
import { startCityCouncil } from '../../../subgraphs/city-council/server';
import { SUBGRAPH_SHELL } from '../../../subgraphs/serving/subgraph-limits';
import { startWardCouncil } from '../../../subgraphs/ward-council/server';
import type { Orders, Reply, SubgraphUrls } from './orders';

const LOG_LEVEL = 'warn'; // as `npm start` has it
const running: RunningServer[] = [];

/** A process of a bench: serves what its parent orders, until the parent lets go of it or is gone. */
async function obey(orders: Orders): Promise<Reply> {
  if (orders.serve === 'SUBGRAPHS') return { serves: 'SUBGRAPHS', urls: await startSubgraphs(orders) };
  const gateway = await startGateway(orders.config, createLogger('gateway', LOG_LEVEL));
  running.push(gateway);
  return { serves: 'GATEWAY', url: `${gateway.url}/graphql` };
}

async function startSubgraphs({
  databases,
  identity,
  poolSize,
}: Extract<Orders, { serve: 'SUBGRAPHS' }>): Promise<SubgraphUrls> {
  const common = { host: '127.0.0.1', port: 0, identity, shell: SUBGRAPH_SHELL, logLevel: LOG_LEVEL, poolSize };
  const log = createLogger('subgraphs', LOG_LEVEL);
  const urlOf = (server: RunningServer): string => {
    running.push(server);
    return `${server.url}/graphql`;
  };
  const cityCouncil = urlOf(await startCityCouncil({ ...common, database: databases.cityCouncil }, log));
  const keys = deriveHubKeys('bench', databases.wards.keys()); // a made-up world has no personal data to seal
  const affairs = { ...common, database: databases.citizenAffairs, personalDataKeys: keys.citizenAffairs };
  const citizenAffairs = urlOf(await startCitizenAffairs(affairs, log));
  const wards = new Map<string, string>();
  for (const [wardId, database] of databases.wards) {
    const config = { ...common, wardId, database, personalDataKeys: keysOfWard(keys, wardId) };
    wards.set(wardId, urlOf(await startWardCouncil(config, log)));
  }
  return { cityCouncil, citizenAffairs, wards };
}

async function stop(): Promise<void> {
  await Promise.all(running.map((server) => server.stop()));
  process.exit(0);
}

// Ctrl-C reaches every process of the terminal; the parent decides in which order they end.
process.on('SIGINT', () => undefined);
process.once('disconnect', () => void stop());
process.once('message', (orders: Orders) => {
  void obey(orders)
    .catch((error: unknown): Reply => ({ refused: error instanceof Error ? error.message : String(error) }))
    .then((reply) => process.send?.(reply));
});
