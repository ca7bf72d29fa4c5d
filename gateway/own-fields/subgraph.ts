import { buildSubgraph } from '../../platform/graphql/subgraph-schema';
import { wardOf } from '../ward-routing/split-by-ward';
import type { OwnContext } from './own-context';
import { RateLimitResolver } from './rate-limit.resolver';
import { Ward } from './ward-server.model';
import { WardServerResolver } from './ward-server.resolver';

/** What the gateway knows itself and no server below it: a subgraph without a server. */
export const gatewaySubgraph = buildSubgraph<OwnContext>({
  resolvers: [RateLimitResolver, WardServerResolver],
  orphanedTypes: [Ward],
  references: { Ward: (ward) => Ward.of(wardOf({ ...ward, __typename: 'Ward' })) },
});
