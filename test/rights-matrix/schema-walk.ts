import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Asked } from './asked';

/** What arguments are given, by name. A required one that is not here fails. */
const ARGUMENTS: Record<string, string> = {
  period: '"2023-Q1"',
  id: '"ben-nay"',
  first: '20',
  updatedSince: '"2000-01-01T00:00:00Z"', // so that cancelled and removed records come too
  // One for each kind of record that a figure is counted over.
  codes: `["KH.01","PH.01","NQ.01","TX.00","TX.01","TX.04","TX.05","GS.01","GS.03","GS.04","TD.01","DT.01","DX.01","TC.01","TC.02","TC.03"]`,
};

/** Whether a type only holds others: wherever it comes, what it holds is asked for in the same breath. */
export const isHolder = ({ name }: GraphQLObjectType): boolean =>
  /(Connection|Edge|History)$|^(Indicator|WardTotal|AccessLogLine|RecordChange)$/.test(name);

/** Every object type that is read: not GraphQL's own, and not those of writing, which rights-to-write.test.ts asks for. */
export function objectTypesOf(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !isOfWriting(type),
  );
}

const isOfWriting = ({ name }: GraphQLObjectType) =>
  /^(Mutation|UserError|UserErrorFact|RecordWarning)$|Payload$/.test(name);

/** The fields of a type, in their order. */
export const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields());

const isLeaf = (field: GraphQLField<unknown, unknown>) => isLeafType(getNamedType(field.type));

/** The fields of a type that have no fields of their own. */
export const leavesOf = (type: GraphQLObjectType): Asked[] =>
  fieldsOf(type)
    .filter(isLeaf)
    .map((field) => askedOf(type, field));

/** The fields of a type that have fields of their own. */
export const branchesOf = (type: GraphQLObjectType) => fieldsOf(type).filter((field) => !isLeaf(field));

/** A field with the arguments that the tests give; without anything below it. */
export function askedOf(owner: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Asked {
  const given = field.args.flatMap((argument) => {
    const value = ARGUMENTS[argument.name];
    if (value !== undefined) return [`${argument.name}: ${value}`];
    if (isRequiredArgument(argument)) throw new Error(`${owner.name}.${field.name}: no value for "${argument.name}".`);
    return [];
  });
  return { owner: owner.name, field: field.name, args: given.length > 0 ? `(${given.join(', ')})` : '' };
}

/**
 * A field with every leaf of what it gives below it: several askings, where it gives objects of several types whose
 * fields of one name are of different types, so that one question cannot have them all.
 */
export function askedWithLeaves(
  schema: GraphQLSchema,
  owner: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): Asked[] {
  const named = getNamedType(field.type);
  const asked = askedOf(owner, field);
  if (isAbstractType(named)) {
    const types = schema.getPossibleTypes(named);
    return inLayers(schema, types.flatMap(leavesOf)).map((layer) => ({
      ...asked,
      below: { isOneOfSeveral: true, asked: layer },
    }));
  }
  if (!isObjectType(named)) return [asked];
  const leaves = { type: named.name, asked: leavesOf(named) };
  if (!isHolder(named)) return [{ ...asked, below: leaves }];
  return heldBy(schema, named).map((held) => ({ ...asked, below: { ...leaves, asked: [...leaves.asked, ...held] } }));
}

/** What a holder holds. Of an edge's node one field is enough: the same nodes are in the list of nodes. */
function heldBy(schema: GraphQLSchema, holder: GraphQLObjectType): Asked[][] {
  const branches = branchesOf(holder).map((branch) => {
    const layers = askedWithLeaves(schema, holder, branch);
    return branch.name === 'node' ? layers.slice(0, 1).map(withOneLeaf) : layers;
  });
  const depth = Math.max(...branches.map((layers) => layers.length));
  return Array.from({ length: depth }, (_, at) => branches.flatMap((layers) => layers[at] ?? []));
}

/** Whether a field tells one record from another. */
export const isId = ({ field }: Asked): boolean => field === 'id' || field === 'recordId';

function withOneLeaf(asked: Asked): Asked {
  if (!asked.below) return asked;
  const { type, asked: leaves } = asked.below;
  const ids = leaves.filter(isId);
  const one = type && ids.length === 0 ? leaves.slice(0, 1) : ids;
  return { ...asked, below: { ...asked.below, asked: one } };
}

/** Leaves of several types, in as few groups as need be for no group to hold two of one name and different types. */
function inLayers(schema: GraphQLSchema, leaves: Asked[]): Asked[][] {
  const layers: { types: Map<string, string>; leaves: Asked[] }[] = [];
  for (const leaf of leaves) {
    const type = typeOf(schema, leaf);
    let layer = layers.find(({ types }) => (types.get(leaf.field) ?? type) === type);
    if (!layer) layers.push((layer = { types: new Map(), leaves: [] }));
    layer.types.set(leaf.field, type);
    layer.leaves.push(leaf);
  }
  return layers.map((layer) => layer.leaves);
}

function typeOf(schema: GraphQLSchema, { owner, field }: Asked): string {
  const type = schema.getType(owner);
  return isObjectType(type) ? String(type.getFields()[field]?.type) : '';
}
