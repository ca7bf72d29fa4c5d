import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { parse } from 'graphql';
import type { Dispatcher } from 'undici';
import { type GatewayContext, headersFor } from '../context';
import { deadline, type HttpCall, postGraphql } from '../../platform/http/graphql-http';
import { Assembly } from './assembly';
import { type Part, type Representation, splitByWard } from './split-by-ward';
import type { WardEndpoints } from './ward-endpoints';

export interface WardDataSourceOptions {
  endpoints: WardEndpoints;
  agent: Dispatcher;
  /** How long a ward may take. */
  timeoutMs: number;
}

/**
 * The ward-council subgraph as the gateway sees it: one subgraph, below which every ward has a server of its own.
 * Each request for entities is split by ward, asked for in parallel and put together again by index.
 * It never throws: an error thrown here would reach the client raw and take the whole page with it.
 */
export class WardDataSource implements GraphQLDataSource<Partial<GatewayContext>> {
  constructor(private readonly options: WardDataSourceOptions) {}

  async process(options: GraphQLDataSourceProcessOptions<Partial<GatewayContext>>): Promise<GatewayGraphQLResponse> {
    const { request, context } = options;
    const { endpoints, timeoutMs } = this.options;
    const { representations, ...variables } = (request.variables ?? {}) as {
      representations?: Representation[];
    } & Record<string, unknown>;
    if (!representations) return { errors: [NOT_ENTITIES] };

    const document = ('document' in options && options.document) || parse(request.query ?? '');
    const assembly = new Assembly(document, representations);
    const { parts, homeless } = splitByWard(representations, (wardId) => endpoints.urlOf(wardId), assembly.settle());
    for (const index of homeless) assembly.miss(index, 'UNKNOWN_WARD');

    const ask = createQuestion(request.query ?? '', request.operationName, variables);
    const call = { headers: headersFor(context), signal: deadline(timeoutMs) };
    await Promise.all(parts.map((part) => this.fetchPart(part, ask(part), call, assembly)));
    return assembly.response();
  }

  private async fetchPart(part: Part, body: string, call: HttpCall, assembly: Assembly): Promise<void> {
    assembly.put(part, await postGraphql(this.options.agent, part.url, body, call));
  }
}

/** The ward-council subgraph has no root field in the federated graph, so the planner never asks for one. */
const NOT_ENTITIES = {
  message: 'Chỉ hỏi được dữ liệu của từng xã, phường. / Only entities of wards can be asked for.',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

/** Writes what all parts have in common once; only the representations differ. */
function createQuestion(
  query: string,
  operationName: string | undefined,
  variables: Record<string, unknown>,
): (part: Part) => string {
  const common = JSON.stringify({ query, operationName }).slice(0, -1);
  const rest = JSON.stringify(variables).slice(1, -1);
  return ({ representations }) =>
    `${common},"variables":{${rest}${rest ? ',' : ''}"representations":${JSON.stringify(representations)}}}`;
}
