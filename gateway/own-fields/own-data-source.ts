import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { execute, parse } from 'graphql';
import type { GatewayContext } from '../context';
import type { OwnContext } from './own-context';
import { gatewaySubgraph } from './subgraph';

/** Answers what the gateway knows itself, from the request's own context and from how servers have answered it, without asking anybody. */
export class OwnDataSource implements GraphQLDataSource<Partial<GatewayContext>> {
  constructor(private readonly lastAnswerOf: OwnContext['lastAnswerOf']) {}

  async process({
    request,
    context,
  }: GraphQLDataSourceProcessOptions<Partial<GatewayContext>>): Promise<GatewayGraphQLResponse> {
    const { data, errors } = await execute({
      schema: gatewaySubgraph.schema,
      document: parse(request.query ?? ''),
      variableValues: request.variables,
      operationName: request.operationName,
      contextValue: { ...context, lastAnswerOf: this.lastAnswerOf },
    });
    return { data, ...(errors ? { errors: errors.map((error) => error.toJSON()) } : {}) };
  }
}
