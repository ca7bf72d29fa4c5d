import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType, isScalarType } from 'graphql';
import { branchesOf, fieldsOf } from './schema-walk';

/** Ids that the records of the world test/worlds/rights have, in every table that has such a record. */
const RECORD_IDS = ['open', 'draft', 'cancelled', 'removed', 'merged', 'denunciation', 'programme'];

const WARD = 'ben-nay';

/** What asks for objects of this type by their keys, each once: of each of the world's records, all of the ward "ben-nay". */
export function representationsOf(schema: GraphQLSchema, type: GraphQLObjectType): Record<string, unknown>[] {
  const ids = type.name === 'Ward' ? wardIdsFor(type) : 'recordId' in type.getFields() ? RECORD_IDS : [undefined];
  const idName = type.name === 'Ward' ? 'wardId' : 'recordId';
  const codes = 'code' in type.getFields() && type.name !== 'Ward' ? ['KH.01', 'DT.01', 'TX.01'] : [undefined];
  const handed = type.name === 'CrossTierReport' ? handedParts(schema) : {};
  return ids
    .flatMap((id) => codes.map((code) => ({ ...(id ? { [idName]: id } : {}), ...(code ? { code } : {}) })))
    .map((key) => ({
      __typename: type.name,
      wardId: WARD,
      period: '2023-Q1',
      basis: 'LIVE',
      restsOn: 'LIVE',
      ...key,
      ...handed,
    }));
}

/** Where wards are records, one is removed and one a draft; elsewhere a ward is no more than its id. */
const wardIdsFor = (ward: GraphQLObjectType): string[] =>
  ward.getInterfaces().length > 0 ? [WARD, 'nhap-nham', 'draft'] : [WARD];

/** What the gateway hands over with a report: every figure of the city tier and of the ward. */
function handedParts(schema: GraphQLSchema): Record<string, unknown> {
  const tally = { wardId: WARD, ...figuresOf(schema, 'WardTally') };
  return { city: figuresOf(schema, 'CityTally'), wards: [{ answer: { wardId: WARD, state: 'ANSWERED' }, tally }] };
}

function figuresOf(schema: GraphQLSchema, tally: string): Record<string, unknown> {
  const type = schema.getType(tally);
  if (!isObjectType(type)) return {};
  return Object.fromEntries(branchesOf(type).map((group) => [group.name, threeOfEach(getNamedType(group.type))]));
}

function threeOfEach(group: unknown): Record<string, number> {
  if (!isObjectType(group)) return {};
  const figures = fieldsOf(group).filter(({ type }) => isScalarType(getNamedType(type)));
  return Object.fromEntries(figures.map(({ name }) => [name, 3]));
}
