// First, because @apollo/gateway looks at the environment while it is imported.
import './quiet';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { Dispatcher } from 'undici';
import { type GatewayConfig, QUERIES_AT_ONCE } from './config';
import { lastAnswerOf } from './own-fields/last-answer-of';
import { BoundedGateway } from './bounded-gateway';
import { OwnDataSource } from './own-fields/own-data-source';
import { NamingGateway } from './response-names/naming-gateway';
import { skipWhilePlanning } from './plan-ahead';
import { placeErrors } from './subgraphs/placed-errors';
import { type SubgraphDataSourceOptions, SubgraphDataSource } from './subgraphs/subgraph-data-source';
import { WardDataSource } from './ward-routing/ward-data-source';
import type { Wards } from './wards';

export interface GatewayParts {
  /** The composed schema of all subgraphs, schema/supergraph.graphql. */
  supergraphSdl: string;
  config: Pick<
    GatewayConfig,
    'cityCouncilUrl' | 'citizenAffairsUrl' | 'requestTimeoutMs' | 'mutationTimeoutMs' | 'queriesAtOnce'
  >;
  wards: Wards;
  agent: Dispatcher;
}

/** The gateway over a composed file: asking running servers for their schemas would fail with the first that is down. */
export function createGateway({ supergraphSdl, config, wards, agent }: GatewayParts): NamingGateway {
  const { requestTimeoutMs: timeoutMs, mutationTimeoutMs, queriesAtOnce = QUERIES_AT_ONCE } = config;
  const subgraph = (own: Pick<SubgraphDataSourceOptions, 'name' | 'url'>) =>
    new SubgraphDataSource({ ...own, agent, timeoutMs, mutationTimeoutMs });
  const sourceOf = (name: string): GraphQLDataSource => {
    switch (name) {
      case 'gateway':
        return new OwnDataSource((wardId) => lastAnswerOf(wardId, wards));
      case 'ward-council':
        return new WardDataSource({ ...wards, timeoutMs, onReported: wards.metrics.reported });
      case 'city-council':
        return subgraph({ name, url: config.cityCouncilUrl });
      case 'citizen-affairs':
        return subgraph({ name, url: config.citizenAffairsUrl });
      default:
        throw new Error(`The supergraph names a subgraph that the gateway does not know: ${name}.`);
    }
  };
  const apollo = new ApolloGateway({
    supergraphSdl,
    validateSupergraph: false, // composing it has validated it; doing so again is a fifth of the gateway's start
    // A plan tells how the hub is built inside.
    __exposeQueryPlanExperimental: false,
    buildService: ({ name }) => skipWhilePlanning(placeErrors(sourceOf(name))),
  });
  return new NamingGateway(new BoundedGateway(apollo, { atOnce: queriesAtOnce, timeoutMs }));
}
