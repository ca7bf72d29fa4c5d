import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explorer } from '../platform/explorer/explorer';
import { readSavedQueries } from '../platform/explorer/saved-queries';
import { type RunningServer, startGraphqlServer } from '../platform/http/graphql-server';
import type { Logger } from '../platform/logging/logger';
import type { GatewayConfig } from './config';
import type { GatewayContext } from './context';
import { createGateway } from './gateway';
import { createHttpAgent } from './subgraphs/graphql-http';
import { WardEndpoints } from './ward-routing/ward-endpoints';

const SUPERGRAPH = join(__dirname, '../schema/supergraph.graphql');
const MAX_REQUEST_BYTES = 1024 * 1024;

/** Starts the gateway: the federated graph of the city council, citizen affairs and every ward. */
export async function startGateway(config: GatewayConfig, log: Logger): Promise<RunningServer> {
  const agent = createHttpAgent();
  const wards = new WardEndpoints(config.wardUrls);
  const gateway = createGateway({ supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'), config, wards, agent });
  const server = await startGraphqlServer<GatewayContext>({
    graphql: { gateway },
    context: (request) => ({
      requestId: request.id,
      authorization: request.headers.authorization,
      acceptLanguage: request.headers['accept-language'],
    }),
    host: config.host,
    port: config.port,
    log,
    bodyLimit: MAX_REQUEST_BYTES,
    isReady: () => Promise.resolve(true),
    pages: (app) =>
      explorer(app, {
        graphqlPath: '/graphql',
        title: 'Hai Cấp: HĐND hai cấp',
        savedQueries: readSavedQueries(join(__dirname, 'queries')),
      }),
  });
  return { url: server.url, stop: () => server.stop().then(() => agent.close()) };
}
