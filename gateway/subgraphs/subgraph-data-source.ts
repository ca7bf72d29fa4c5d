import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import type { Dispatcher } from 'undici';
import { type GatewayContext, headersFor } from '../context';
import { deadline, postGraphql } from './graphql-http';

export interface SubgraphDataSourceOptions {
  name: string;
  url: string;
  agent: Dispatcher;
  timeoutMs: number;
}

/**
 * Asks one subgraph. The stock data source lets the address of a server that is down through to the client;
 * here a fault is one masked error that names the subgraph and nothing of its inside.
 */
export class SubgraphDataSource implements GraphQLDataSource<Partial<GatewayContext>> {
  constructor(private readonly options: SubgraphDataSourceOptions) {}

  async process({
    request,
    context,
  }: GraphQLDataSourceProcessOptions<Partial<GatewayContext>>): Promise<GatewayGraphQLResponse> {
    const { name, url, agent, timeoutMs } = this.options;
    const body = JSON.stringify({
      query: request.query,
      variables: request.variables,
      operationName: request.operationName,
    });
    const outcome = await postGraphql(agent, url, body, { headers: headersFor(context), signal: deadline(timeoutMs) });
    if ('fault' in outcome) {
      const message = `Hệ thống "${name}" hiện không trả lời. / The "${name}" system does not answer at present.`;
      return {
        errors: [{ message, extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: name } }],
      };
    }
    return { data: outcome.data, errors: outcome.errors };
  }
}
