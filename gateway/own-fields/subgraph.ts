import { buildSubgraph } from '../../platform/graphql/subgraph-schema';
import type { GatewayContext } from '../context';
import { RateLimitResolver } from './rate-limit.resolver';

/** What the gateway knows itself and no server below it: a subgraph without a server. */
export const gatewaySubgraph = buildSubgraph<GatewayContext>({
  resolvers: [RateLimitResolver],
  orphanedTypes: [],
  references: {},
});
