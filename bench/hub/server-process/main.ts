import { startGateway } from '../../../gateway/server';
import type { RunningServer } from '../../../platform/http/graphql-server';
import { createLogger } from '../../../platform/logging/logger';
import { connectionsFor } from '../../../scripts/hub/hub-size';
import { deriveHubKeys, keysOfWard } from '../../../scripts/hub/hub-keys';
import { startCitizenAffairs } from '../../../subgraphs/citizen-affairs/server';
import { startCityCouncil } from '../../../subgraphs/city-council/server';
import { SUBGRAPH_SHELL } from '../../../subgraphs/serving/subgraph-limits';
import { startWardCouncil } from '../../../subgraphs/ward-council/server';
import { startHive } from '../../rivals/hive';
import { startStockApollo } from '../../rivals/stock-apollo';
import { PROMPT, startStandIns } from '../stand-in-wards';
import type { Answers, Orders, Question, Reply, SubgraphUrls } from './orders';
import { beginProfile, endProfile } from './profile';
import { usageNow } from './usage';

const LOG_LEVEL = 'warn'; // as `npm start` has it
const running: RunningServer[] = [];

/** How stand-ins of wards behave; the parent may change it. */
let manner = PROMPT;

/** A process of a bench: serves what its parent orders, until the parent lets go of it or is gone. */
async function obey(orders: Orders): Promise<Reply> {
  switch (orders.serve) {
    case 'SUBGRAPHS':
      return { serves: 'SUBGRAPHS', urls: await startSubgraphs(orders) };
    case 'STAND_INS': {
      manner = orders.manner;
      const standIns = await startStandIns(orders.wardIds, () => manner);
      running.push({ url: '', stop: standIns.stop });
      return { serves: 'STAND_INS', wards: standIns.wards };
    }
    case 'APOLLO':
      return { serves: 'APOLLO', url: rooted(await startStockApollo(orders), '') };
    case 'HIVE':
      return { serves: 'HIVE', url: rooted(await startHive(orders), '/graphql') };
    case 'GATEWAY':
      return {
        serves: 'GATEWAY',
        url: rooted(await startGateway(orders.config, createLogger('gateway', LOG_LEVEL)), '/graphql'),
      };
  }
}

function rooted(server: RunningServer, path: string): string {
  running.push(server);
  return `${server.url}${path}`;
}

async function startSubgraphs({ databases, identity }: Extract<Orders, { serve: 'SUBGRAPHS' }>): Promise<SubgraphUrls> {
  const common = { host: '127.0.0.1', port: 0, identity, shell: SUBGRAPH_SHELL, logLevel: LOG_LEVEL };
  const { cityPool, wardPool } = connectionsFor(databases.wards.size);
  const log = createLogger('subgraphs', LOG_LEVEL);
  const urlOf = (server: RunningServer): string => rooted(server, '/graphql');
  const cityCouncil = urlOf(
    await startCityCouncil({ ...common, poolSize: cityPool, database: databases.cityCouncil }, log),
  );
  const keys = deriveHubKeys('bench', databases.wards.keys()); // a made-up world has no personal data to seal
  const affairs = {
    ...{ ...common, poolSize: cityPool, database: databases.citizenAffairs },
    personalDataKeys: keys.citizenAffairs,
  };
  const citizenAffairs = urlOf(await startCitizenAffairs(affairs, log));
  const wards = new Map<string, string>();
  for (const [wardId, database] of databases.wards) {
    const config = { ...common, poolSize: wardPool, wardId, database, personalDataKeys: keysOfWard(keys, wardId) };
    wards.set(wardId, urlOf(await startWardCouncil(config, log)));
  }
  return { cityCouncil, citizenAffairs, wards };
}

async function answerTo(question: Question): Promise<Answers[Question['ask']]> {
  switch (question.ask) {
    case 'USAGE':
      return usageNow();
    case 'MANNER':
      manner = question.manner;
      return null;
    case 'PROFILE_BEGINS':
      await beginProfile();
      return null;
    case 'PROFILE_ENDS':
      return endProfile();
  }
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
    .then((reply) => {
      process.send?.(reply);
      process.on('message', (question: Question) => void answerTo(question).then((answer) => process.send?.(answer)));
    });
});
