import { buildSubgraph } from '../../platform/graphql/subgraph-schema';
import type { OwnContext } from './own-context';
import { RateLimitResolver } from './rate-limit.resolver';
import { Ward } from './ward-server.model';
import { WardServerResolver } from './ward-server.resolver';

/** What the gateway knows itself and no server below it: a subgraph without a server. */
export const gatewaySubgraph = buildSubgraph<OwnContext>({
  resolvers: [RateLimitResolver, WardServerResolver],
  orphanedTypes: [Ward],
  references: { Ward: ({ id }) => Ward.of(String(id)) },
});
