// First, because @apollo/gateway looks at the environment while it is imported.
import './quiet';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { Dispatcher } from 'undici';
import type { GatewayConfig } from './config';
import { OwnDataSource } from './own-fields/own-data-source';
import { SubgraphDataSource } from './subgraphs/subgraph-data-source';
import { WardDataSource } from './ward-routing/ward-data-source';
import type { WardEndpoints } from './ward-routing/ward-endpoints';

export interface GatewayParts {
  /** The composed schema of all subgraphs, schema/supergraph.graphql. */
  supergraphSdl: string;
  config: Pick<GatewayConfig, 'cityCouncilUrl' | 'citizenAffairsUrl' | 'subgraphTimeoutMs'>;
  wards: WardEndpoints;
  agent: Dispatcher;
}

/** The gateway over a composed file: asking running servers for their schemas would fail with the first that is down. */
export function createGateway({ supergraphSdl, config, wards, agent }: GatewayParts): ApolloGateway {
  const timeoutMs = config.subgraphTimeoutMs;
  return new ApolloGateway({
    supergraphSdl,
    validateSupergraph: true,
    // A plan tells how the hub is built inside.
    __exposeQueryPlanExperimental: false,
    buildService({ name }): GraphQLDataSource {
      switch (name) {
        case 'gateway':
          return new OwnDataSource();
        case 'ward-council':
          return new WardDataSource({ endpoints: wards, agent, timeoutMs });
        case 'city-council':
          return new SubgraphDataSource({ name, url: config.cityCouncilUrl, agent, timeoutMs });
        case 'citizen-affairs':
          return new SubgraphDataSource({ name, url: config.citizenAffairsUrl, agent, timeoutMs });
        default:
          throw new Error(`The supergraph names a subgraph that the gateway does not know: ${name}.`);
      }
    },
  });
}
