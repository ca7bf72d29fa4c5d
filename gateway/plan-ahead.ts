import { createHash } from 'node:crypto';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { getOperationAST, type GraphQLSchema, parse } from 'graphql';
import type { SavedQuery } from '../platform/explorer/saved-query';
import type { Logger } from '../platform/logging/logger';
import type { GatewayContext } from './context';
import type { NamingGateway } from './response-names/naming-gateway';

/** The context of an operation that is planned and asks no subgraph. */
const PLANNING = Object.freeze({});

/**
 * Plans the saved queries before the server listens, and asks no subgraph for it: whoever asks one of them first waits for no plan.
 * Apollo's gateway plans only what it executes, so each is executed over data sources that answer nothing. A query that
 * cannot be planned is logged, and keeps no server from starting.
 */
export function planAhead<Context extends GatewayContext>(
  gateway: NamingGateway,
  queries: readonly SavedQuery[],
  log: Logger,
): ApolloServerPlugin<Context> {
  return {
    serverWillStart: async ({ schema }) => {
      for (const query of queries) {
        try {
          await gateway.execute(operationOf(query, schema));
        } catch (error) {
          log.warn({ err: error, query: query.id }, 'a saved query could not be planned');
        }
      }
    },
  };
}

/** A data source that answers nothing to an operation that is only planned. */
export function skipWhilePlanning<Context extends Record<string, unknown>>(
  source: GraphQLDataSource<Context>,
): GraphQLDataSource<Context> {
  return {
    process: (options) =>
      (options.context as object) === PLANNING ? Promise.resolve({ data: null }) : source.process(options),
  };
}

/** A saved query as Apollo Server hands it to a gateway, with the hash by which plans are stored. */
function operationOf({ query, variables }: SavedQuery, schema: GraphQLSchema): GatewayGraphQLRequestContext {
  const document = parse(query);
  const operation = getOperationAST(document);
  const queryHash = createHash('sha256').update(query).digest('hex');
  return {
    ...{ document, operation, operationName: operation?.name?.value ?? null, source: query, queryHash, schema },
    ...{ request: { query, variables }, context: PLANNING },
  } as unknown as GatewayGraphQLRequestContext; // what else it has is for plugins of Apollo Server
}
