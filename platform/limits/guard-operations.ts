import type { ApolloServerPlugin, BaseContext, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import { BadInput, DomainError } from '../errors/domain-error';
import { QueryTooCostly } from './limits.errors';
import { measureCost } from './measure-cost';
import type { Sentence } from '../language/sentence';
import type { ServerLimits } from './limit-config';
import { spendingIn } from './spending';
import { isDeeperThan } from './value-depth';

export interface GuardOptions {
  limits: Readonly<ServerLimits>;
  /** Names that variables must not have, because the server has use for them itself. */
  reservedVariables: readonly string[];
}

/**
 * Refuses an operation that is valid and still cannot be answered, or costs too much, and charges for what it costs. An empty name of an
 * operation is none: some clients send one where there is only one operation.
 */
export function guardOperations<Context extends BaseContext>(options: GuardOptions): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ request }) => {
      if (request.operationName === '') delete request.operationName;
      return {
        didResolveOperation: async (incoming) => {
          const operation = answerable(incoming, options.reservedVariables);
          const cost = chargeable(incoming, operation, options.limits);
          // One point is spent already, by the request.
          await spendingIn(incoming.contextValue).spend(cost - 1);
        },
      };
    },
  };
}

/** Gives the operation; refuses what a gateway would answer with a fault of its own, though it is the client's mistake. */
function answerable<Context extends BaseContext>(
  { schema, operation, request }: GraphQLRequestContextDidResolveOperation<Context>,
  reserved: readonly string[],
): OperationDefinitionNode {
  if (!operation)
    throw new UnknownOperation(
      request.operationName === undefined
        ? {
            vi: 'Cần "operationName" khi có nhiều câu hỏi.',
            en: 'Of several operations, "operationName" has to name one.',
          }
        : { vi: 'Không có câu hỏi nào mang tên này.', en: 'No operation has this name.' },
    );
  if (!schema.getRootType(operation.operation))
    throw new UnknownOperation({
      vi: `Máy chủ không nhận "${operation.operation}".`,
      en: `This server has no ${operation.operation}.`,
    });
  const taken = operation.variableDefinitions?.find(({ variable }) => reserved.includes(variable.name.value));
  if (taken)
    throw new BadInput(
      {
        vi: `Xin đặt tên khác cho biến "$${taken.variable.name.value}".`,
        en: `The variable needs another name than "$${taken.variable.name.value}".`,
      },
      { http: { status: 400 } },
    );
  return operation;
}

/** Gives what the operation costs; refuses with QueryTooCostly. */
function chargeable<Context extends BaseContext>(
  { schema, document, request }: GraphQLRequestContextDidResolveOperation<Context>,
  operation: OperationDefinitionNode,
  { query, costs }: Readonly<ServerLimits>,
): number {
  // The variables are an object themselves, around the values that count.
  if (isDeeperThan(query.valueDepth + 1, request.variables))
    throw new QueryTooCostly('valueDepth', undefined, query.valueDepth);
  const { cost, representations } = measureCost(
    { schema, document, operation, variables: request.variables ?? {} },
    costs,
  );
  if (representations > query.representations)
    throw new QueryTooCostly('representations', representations, query.representations);
  const limit = representations > 0 ? 'entitiesCost' : 'cost';
  if (cost > query[limit]) throw new QueryTooCostly(limit, cost, query[limit]);
  return cost;
}

/** The request names no operation of its document, or one of a kind that the schema does not have. */
class UnknownOperation extends DomainError {
  constructor(what: Sentence) {
    super('OPERATION_RESOLUTION_FAILURE', what, { http: { status: 400 } });
  }
}
