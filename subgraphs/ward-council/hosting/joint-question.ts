import { type FieldNode, getOperationAST, GraphQLError, Kind, type OperationTypeNode, parse } from 'graphql';
import { z } from 'zod';
import type { Operation } from '../../../platform/http/ask-here';
import type { QueryLimits } from '../../../platform/limits/limit-config';
import { refuseShape } from '../../../platform/limits/refuse-shape';
import { NotForAllWards } from './hosting.errors';

/** What the wards of one server are asked at once. */
export type JointQuestion =
  | {
      kind: 'ENTITIES';
      operation: Operation;
      /** Under which name the answer is to stand. */
      answerName: string;
      /** The variable that holds the representations. */
      variable: string;
      representations: readonly unknown[];
    }
  | {
      kind: 'CROSSINGS';
      operation: Operation;
      /** The server that all of them are for, or were for. */ receiver: string;
    }
  | { kind: 'SCHEMA'; operation: Operation };

const body = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/**
 * Reads a question out of a request's body: the entities of any wards, as a gateway asks for them, the schema, which is the same
 * for all of them, or crossings that all go to one ward, or were taken in by it. Refuses with NotForAllWards whatever else there is to ask, and what cannot be read.
 */
export function jointQuestionOf(given: unknown, limits: Readonly<QueryLimits>): JointQuestion {
  const read = body.safeParse(given);
  if (!read.success) throw new NotForAllWards();
  const { query, variables, operationName } = read.data;
  refuseShape(query, limits);
  const operation = { query, operationName: operationName || undefined, variables: variables ?? {} };
  const question = questionOf(operation);
  if (!question) throw new NotForAllWards();
  return question;
}

function questionOf(operation: Operation): JointQuestion | undefined {
  const { type, field } = onlyFieldOf(operation) ?? {};
  if (!type || !field) return undefined;
  if (type === 'query' && field.name.value === '_service') return { kind: 'SCHEMA', operation };
  const variable = listVariableOf(field);
  const asked = `${type} ${field.name.value}`;
  const given = variable === undefined ? undefined : operation.variables[variable];
  if (asked === 'mutation compareCrossings' && given !== undefined) return crossingsTo(receiverOf([given]), operation);
  return variable !== undefined && Array.isArray(given)
    ? questionOfMany(asked, { field, variable, list: given }, operation)
    : undefined;
}

function questionOfMany(
  asked: string,
  { field, variable, list }: { field: FieldNode; variable: string; list: unknown[] },
  operation: Operation,
): JointQuestion | undefined {
  switch (asked) {
    case 'query _entities':
      return {
        ...{ kind: 'ENTITIES', operation, variable, representations: list },
        answerName: (field.alias ?? field.name).value,
      };
    case 'mutation takeInCrossings':
      return crossingsTo(receiverOf(list), operation);
    default:
      return undefined;
  }
}

function crossingsTo(receiver: string | undefined, operation: Operation): JointQuestion | undefined {
  return receiver === undefined ? undefined : { kind: 'CROSSINGS', operation, receiver };
}

function onlyFieldOf({ query, operationName }: Operation): { type: OperationTypeNode; field: FieldNode } | undefined {
  const operation = getOperationAST(parsed(query), operationName);
  const [field, ...others] = operation?.selectionSet.selections ?? [];
  if (!operation || field?.kind !== Kind.FIELD || others.length > 0) return undefined;
  return { type: operation.operation, field };
}

/** Whoever asks all wards knows how to ask: what does not parse is none of theirs. */
function parsed(query: string) {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) throw new NotForAllWards();
    throw error;
  }
}

/** The variable that a field's only argument is given by. */
function listVariableOf({ arguments: given = [] }: FieldNode): string | undefined {
  const [only, ...others] = given;
  return only?.value.kind === Kind.VARIABLE && others.length === 0 ? only.value.name.value : undefined;
}

/** Whom crossings are for, if they are all for the same. */
function receiverOf(crossings: readonly unknown[]): string | undefined {
  const receivers = new Set(crossings.map((crossing) => (crossing as { receiver?: unknown } | null)?.receiver));
  const [receiver] = receivers;
  return receivers.size === 1 && typeof receiver === 'string' ? receiver : undefined;
}
