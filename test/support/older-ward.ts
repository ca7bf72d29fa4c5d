import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type GraphQLError,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  validate,
  visit,
} from 'graphql';
import { fingerprintOf, schemaParts } from '../../platform/graphql/schema-parts';
import { wardCouncilSubgraph } from '../../subgraphs/ward-council/subgraph';
import { type Passage, type Passed, sendPassed } from './ward-proxy';

/** The schema of wards without some fields, each as `WardTally.dialogues`: as it may have been a version before. */
function olderSdl(lacking: readonly string[]): string {
  const dropped = new Set<string>();
  const withoutThem = <Type extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(type: Type): Type => ({
    ...type,
    fields: type.fields?.filter(({ name }) => {
      const place = `${type.name.value}.${name.value}`;
      return !lacking.includes(place) || !dropped.add(place);
    }),
  });
  const document = visit(parse(wardCouncilSubgraph.sdl), {
    ObjectTypeDefinition: withoutThem,
    InterfaceTypeDefinition: withoutThem,
  });
  const unknown = lacking.filter((place) => !dropped.has(place));
  if (unknown.length > 0) throw new Error(`Wards never knew ${unknown.join(', ')}.`);
  return print(document);
}

/**
 * Makes a proxy before a ward's server behave as that server did a version before: what it did not know it refuses as a
 * server refuses what is not valid, and all else the real server answers. `lacking` are fields, each as `WardTally.dialogues`.
 */
export const asOlderWard = (lacking: readonly string[]): Passage => asServerOf(olderSdl(lacking));

/** How a server that knows another schema answers what is valid there; by default as the real server does. */
export type Answers = (asked: GraphqlRequest, pass: (asked: GraphqlRequest) => Promise<Passed>) => Promise<Passed>;

/** What a server is asked in a body. */
export interface GraphqlRequest {
  query: string;
  variables?: { representations?: Record<string, unknown>[] } & Record<string, unknown>;
}

/** Makes a proxy before a ward's server behave as one that knows another schema, which is a part of what the real server knows. */
export function asServerOf(sdl: string, answers: Answers = (asked, pass) => pass(asked)): Passage {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl) });
  return async (response, { path, body }, pass) => {
    if (path === '/identity') {
      const { wards } = JSON.parse((await pass()).body) as { wards: string[] };
      const parts = schemaParts(sdl).map(fingerprintOf);
      return sendPassed(response, { status: 200, body: JSON.stringify({ wards, schema: { version: '', parts } }) });
    }
    if (path !== '/graphql') return sendPassed(response, await pass());
    const asked = JSON.parse(body) as GraphqlRequest;
    const document = parse(asked.query);
    const [operation] = document.definitions;
    const isForSdl =
      operation?.kind === Kind.OPERATION_DEFINITION &&
      operation.selectionSet.selections.some((one) => one.kind === Kind.FIELD && one.name.value === '_service');
    if (isForSdl) return sendPassed(response, { status: 200, body: JSON.stringify({ data: { _service: { sdl } } }) });
    const errors = validate(schema, document);
    if (errors.length > 0)
      return sendPassed(response, { status: 400, body: JSON.stringify({ errors: errors.map(refusal) }) });
    return sendPassed(response, await answers(asked, (other) => pass(JSON.stringify(other))));
  };
}

const refusal = ({ message }: GraphQLError) => ({ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
