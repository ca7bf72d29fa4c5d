import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explorer } from '../platform/explorer/explorer';
import { readSavedQueries } from '../platform/explorer/saved-queries';
import { createHttpAgent } from '../platform/http/graphql-http';
import { type RunningServer, startGraphqlServer } from '../platform/http/graphql-server';
import type { Logger } from '../platform/logging/logger';
import { addMetrics } from '../platform/metrics/metrics-endpoint';
import { addPages } from '../platform/pages/pages';
import { PAGE_PATHS } from '../web/page-paths';
import type { GatewayConfig } from './config';
import { contextOf, type GatewayContext } from './context';
import { createGateway } from './gateway';
import { healthBelow } from './health';
import { planAhead } from './plan-ahead';
import { registeredOperations } from './registered-operations';
import { openWards } from './wards';

const SUPERGRAPH = join(__dirname, '../schema/supergraph.graphql');
const QUERIES = join(__dirname, 'queries');

/** Where `npm run build` leaves the built pages, beside the compiled servers. */
const BUILT_PAGES = join(__dirname, '../pages');

/**
 * Starts the gateway: the federated graph of the city council, citizen affairs and every ward, the explorer, and the pages, from
 * the folder that `pagesFolder` gives on the first visit.
 */
export async function startGateway(
  config: GatewayConfig,
  log: Logger,
  pagesFolder: () => Promise<string> = () => Promise.resolve(BUILT_PAGES),
): Promise<RunningServer> {
  const agent = createHttpAgent(config.subgraphTls);
  const wards = await openWards(config, agent, log);
  const savedQueries = readSavedQueries(QUERIES);
  const gateway = createGateway({ supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'), config, wards, agent });
  const close = async () => {
    wards.close();
    await agent.destroy(); // nobody waits for what is still asked
  };
  const server = await startGraphqlServer<GatewayContext>({
    name: 'gateway',
    graphql: { gateway },
    plugins: [planAhead(gateway, savedQueries, log)],
    issuer: config.issuer,
    shell: config.shell,
    safelist: registeredOperations(config),
    // The planner's own variable, in which it hands over the keys of entities.
    reservedVariables: ['representations'],
    context: (incoming) => contextOf(incoming, config.requestTimeoutMs),
    host: config.host,
    port: config.port,
    log,
    askHealth: healthBelow({ ...config, wards: wards.endpoints, agent }),
    pages: async (app) => {
      addMetrics(app, { registry: wards.metrics.registry, token: config.metricsToken });
      await explorer(app, {
        graphqlPath: '/graphql',
        title: 'Hai Cấp: HĐND hai cấp',
        savedQueries,
        signIn: config.signIn,
      });
      addPages(app, {
        ...{ folder: pagesFolder, html: 'index.html', paths: Object.values(PAGE_PATHS) },
        ...{ signIn: config.signIn, log },
      });
    },
  }).catch(async (error: unknown) => {
    await close(); // else the directory would go on being followed
    throw error;
  });
  return { url: server.url, stop: () => server.stop().then(close) };
}
