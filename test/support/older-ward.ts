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
import { type Passage, sendPassed } from './ward-proxy';

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
export function asOlderWard(lacking: readonly string[]): Passage {
  const sdl = olderSdl(lacking);
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl) });
  return async (response, { path, body }, pass) => {
    if (path === '/identity') {
      const { wards } = JSON.parse((await pass()).body) as { wards: string[] };
      const parts = schemaParts(sdl).map(fingerprintOf);
      return sendPassed(response, { status: 200, body: JSON.stringify({ wards, schema: { version: '', parts } }) });
    }
    if (path !== '/graphql') return sendPassed(response, await pass());
    const document = parse((JSON.parse(body) as { query: string }).query);
    const [operation] = document.definitions;
    const isForSdl =
      operation?.kind === Kind.OPERATION_DEFINITION &&
      operation.selectionSet.selections.some((one) => one.kind === Kind.FIELD && one.name.value === '_service');
    if (isForSdl) return sendPassed(response, { status: 200, body: JSON.stringify({ data: { _service: { sdl } } }) });
    const errors = validate(schema, document);
    if (errors.length > 0)
      return sendPassed(response, { status: 400, body: JSON.stringify({ errors: errors.map(refusal) }) });
    return sendPassed(response, await pass());
  };
}

const refusal = ({ message }: GraphQLError) => ({ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
