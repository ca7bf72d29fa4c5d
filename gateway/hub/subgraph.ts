import { buildSubgraph } from '../../platform/graphql/subgraph-schema';
import type { GatewayContext } from '../context';
import { HubResolver } from './hub.resolver';

/** What the gateway knows itself and no server below it: a subgraph without a server. */
export const hubSubgraph = buildSubgraph<GatewayContext>({
  resolvers: [HubResolver],
  orphanedTypes: [],
  references: {},
});
