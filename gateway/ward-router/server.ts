import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHttpAgent } from '../../platform/http/graphql-http';
import { type RunningServer, startGraphqlServer } from '../../platform/http/graphql-server';
import type { Logger } from '../../platform/logging/logger';
import { addMetrics } from '../../platform/metrics/metrics-endpoint';
import { BoundedGateway } from '../bounded-gateway';
import { QUERIES_AT_ONCE } from '../config';
import { contextOf, type GatewayContext } from '../context';
import { healthOfWards } from '../health';
import { lastAnswerOf } from '../own-fields/last-answer-of';
import { WardDataSource } from '../ward-routing/ward-data-source';
import { openWards } from '../wards';
import type { WardRouterConfig } from './config';
import { addOwnFields } from './own-fields-endpoint';
import { wardEntitiesSchema } from './ward-council-subgraph';
import { WardEntities } from './ward-entities';

const WARD_COUNCIL = join(__dirname, '../../schema/ward-council.graphql');

/**
 * Starts the ward router: the ward-council subgraph of the supergraph as one server, for gateways other than ours. What it is asked is
 * split by ward as in our gateway, by the same code.
 */
export async function startWardRouter(config: WardRouterConfig, log: Logger): Promise<RunningServer> {
  const agent = createHttpAgent(config.subgraphTls);
  const wards = await openWards(config, agent, log);
  const { endpoints, metrics } = wards;
  const { requestTimeoutMs: timeoutMs, queriesAtOnce: atOnce = QUERIES_AT_ONCE } = config;
  const source = new WardDataSource({ ...wards, timeoutMs, onReported: metrics.reported });
  const schema = wardEntitiesSchema(readFileSync(WARD_COUNCIL, 'utf8'));
  const close = async () => {
    wards.close();
    await agent.destroy(); // nobody waits for what is still asked
  };
  const server = await startGraphqlServer<GatewayContext>({
    name: 'ward-router',
    graphql: { gateway: new BoundedGateway(new WardEntities(schema, source), { atOnce, timeoutMs }) },
    issuer: config.issuer,
    shell: config.shell,
    keepsRequestIds: true, // those of the gateway that asks
    context: (incoming) => contextOf(incoming, timeoutMs),
    host: config.host,
    port: config.port,
    log,
    askHealth: healthOfWards({ wards: endpoints, agent }),
    signedIn: async (scope, incoming) =>
      addOwnFields(scope, {
        incoming,
        lastAnswerOf: (wardId) => lastAnswerOf(wardId, wards),
        limits: config.shell.limits.query,
      }),
    pages: async (app) => addMetrics(app, { registry: metrics.registry, token: config.metricsToken }),
  }).catch(async (error: unknown) => {
    await close(); // else the directory would go on being followed
    throw error;
  });
  return { url: server.url, stop: () => server.stop().then(close) };
}
