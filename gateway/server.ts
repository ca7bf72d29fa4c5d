import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RemoteServers } from '../platform/calling/remote-servers';
import type { AddressFollower } from '../platform/directory/address-follower';
import { explorer } from '../platform/explorer/explorer';
import { readSavedQueries } from '../platform/explorer/saved-queries';
import { createHttpAgent } from '../platform/http/graphql-http';
import { type RunningServer, startGraphqlServer } from '../platform/http/graphql-server';
import type { Logger } from '../platform/logging/logger';
import { addMetrics } from '../platform/metrics/metrics-endpoint';
import type { GatewayConfig } from './config';
import { contextOf, type GatewayContext } from './context';
import { createGateway } from './gateway';
import { healthBelow } from './health';
import { openKeeping } from './kept-answers';
import { pages } from './pages/pages';
import { registeredOperations } from './registered-operations';
import { followWards, type FollowWardsOptions } from './ward-directory/follow-wards';
import { createWardMetrics, type WardMetrics } from './ward-metrics';
import { WardEndpoints } from './ward-routing/ward-endpoints';

const SUPERGRAPH = join(__dirname, '../schema/supergraph.graphql');
const QUERIES = join(__dirname, 'queries');

/** Where `npm run build` leaves the built pages, beside the compiled gateway. */
const BUILT_PAGES = join(__dirname, 'pages/built');

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
  const wards = new WardEndpoints(config.wardUrls);
  const metrics = createWardMetrics();
  const servers = new RemoteServers({ agent, watchOf: (url) => metrics.watchOf(wards.wardsAt(url).join('+')) });
  const keeping = openKeeping(config, metrics, log);
  const { answers } = keeping;
  const supergraphSdl = readFileSync(SUPERGRAPH, 'utf8');
  const gateway = createGateway({ supergraphSdl, config, wards, servers, answers, metrics, agent });
  const following = await startFollowing({ config, endpoints: wards, servers, metrics, agent, log });
  const server = await startGraphqlServer<GatewayContext>({
    name: 'gateway',
    graphql: { gateway },
    issuer: config.issuer,
    shell: config.shell,
    safelist: registeredOperations(config),
    // The planner's own variable, in which it hands over the keys of entities.
    reservedVariables: ['representations'],
    context: (incoming) => contextOf(incoming, config.requestTimeoutMs),
    host: config.host,
    port: config.port,
    log,
    askHealth: healthBelow({ ...config, wards, agent }),
    pages: async (app) => {
      addMetrics(app, { registry: metrics.registry, token: config.metricsToken });
      await explorer(app, {
        graphqlPath: '/graphql',
        title: 'Hai Cấp: HĐND hai cấp',
        savedQueries: readSavedQueries(QUERIES),
        signIn: config.signIn,
      });
      await pages(app, { folder: pagesFolder, signIn: config.signIn, log });
    },
  });
  const stop = () => Promise.all([server.stop(), following.stop()]).then(keeping.close);
  return { url: server.url, stop: () => stop().then(() => agent.close()) };
}

interface Following extends Pick<FollowWardsOptions, 'endpoints' | 'servers' | 'agent' | 'log'> {
  config: GatewayConfig;
  metrics: Pick<WardMetrics, 'forget'>;
}

/** Reads where the wards' servers are before anybody asks, and keeps up with it, where the gateway has something to sign in as. */
async function startFollowing({ config, metrics, ...routing }: Following): Promise<Pick<AddressFollower, 'stop'>> {
  const { wardUrls: startList, cityCouncilUrl, serviceClient: client, issuer } = config;
  if (!client) return { stop: () => Promise.resolve() };
  const follower = followWards({
    ...routing,
    startList,
    cityCouncilUrl,
    client,
    issuer: issuer.issuer,
    onGone: metrics.forget,
  });
  await follower.start();
  return follower;
}
