import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { execute, GraphQLError, parse, validate } from 'graphql';
import { BadInput } from '../../platform/errors/domain-error';
import type { IncomingOf } from '../../platform/http/graphql-server';
import { isObject } from '../../platform/http/graphql-http';
import type { QueryLimits } from '../../platform/limits/limit-config';
import { QueryTooCostly } from '../../platform/limits/limits.errors';
import { refuseShape } from '../../platform/limits/refuse-shape';
import type { OwnContext } from '../own-fields/own-context';
import { gatewaySubgraph } from '../own-fields/subgraph';

/** Where the supergraph's subgraph `gateway` is answered. */
const OWN_FIELDS_PATH = '/gateway/graphql';

interface OwnFieldsOptions {
  incoming: IncomingOf;
  lastAnswerOf: OwnContext['lastAnswerOf'];
  limits: Readonly<QueryLimits>;
}

/** Answers what our gateway answers itself: how wards' servers have answered here, and what is left of a caller's points here. */
export function addOwnFields(scope: FastifyInstance, options: OwnFieldsOptions): void {
  scope.post(OWN_FIELDS_PATH, async (request, reply) => {
    const { query, variables, operationName } = readOperation(request, options.limits);
    const { schema } = gatewaySubgraph;
    const document = parsed(query);
    const faults = document instanceof GraphQLError ? [document] : validate(schema, document);
    if (document instanceof GraphQLError || faults.length > 0) return reply.code(400).send({ errors: faults });
    const contextValue = contextOf(request, reply, options);
    return execute({ schema, document, variableValues: variables, operationName, contextValue });
  });
}

function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { incoming, lastAnswerOf }: OwnFieldsOptions,
): Pick<OwnContext, 'allowance' | 'lastAnswerOf'> {
  return { allowance: incoming(request, reply).allowance, lastAnswerOf };
}

interface Operation {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | undefined;
}

/** Refuses with BadInput what is no operation, with QueryTooCostly what asks for too much. */
function readOperation({ body }: FastifyRequest, limits: Readonly<QueryLimits>): Operation {
  if (!isObject(body) || typeof body.query !== 'string')
    throw new BadInput({ vi: 'Thiếu câu hỏi.', en: 'The body has to hold a query.' }, { http: { status: 400 } });
  const { query, operationName } = body;
  const variables = isObject(body.variables) ? body.variables : {};
  refuseShape(query, limits);
  for (const value of Object.values(variables))
    if (Array.isArray(value) && value.length > limits.representations)
      throw new QueryTooCostly('representations', value.length, limits.representations);
  return {
    query,
    variables,
    operationName: typeof operationName === 'string' && operationName !== '' ? operationName : undefined,
  };
}

function parsed(query: string) {
  try {
    return parse(query, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
