import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { toRecordId } from '../../platform/graphql/global-id';
import { endsOf, type Step } from './follow-way';
import type { LeftOut } from './left-out';
import { type Representation, wardOf } from './split-by-ward';

/** The way to a field from an entity, and the type of the object that has it where that can be of one type only. */
interface WayToId {
  way: Step[];
  type: string | undefined;
}

/** Where ids are asked for of a server that has record ids under `id`: the ways to them from an entity. */
export interface OlderIds {
  /** Fields `id`, which the server answers with record ids. */
  global: WayToId[];
  /** Fields that mean record ids, and are asked for as `id`. */
  own: WayToId[];
  /** Fields that say of which type an object is whose `id` is asked for: no part of the answer. */
  types: Step[][];
}

/** How a server was asked that does not know all of a question: what was left out, and where ids stand for others. */
export interface AskedOfOlder extends LeftOut {
  ids: OlderIds;
}

/**
 * Says in the words of a server before global ids what an operation asks for by `recordId`, and by `wardId` of a ward: both
 * are the `id` there. Fragments have to be in their places. Types that know the new names stay as they are.
 */
export function askForOlderIds(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): { operation: OperationDefinitionNode; ids: OlderIds } {
  const ids: OlderIds = { global: [], own: [], types: [] };
  const way: Step[] = [];
  const below = (...last: Step[]) => [...way, ...last].slice(1); // without _entities
  const typeInfo = new TypeInfo(schema);
  const parent = () => typeInfo.getParentType();
  const asked: OperationDefinitionNode = visit(
    operation,
    visitWithTypeInfo(typeInfo, {
      Field: {
        enter(field): FieldNode | undefined {
          const type = parent();
          const isOfRecord = type && isOlderRecord(type, schema);
          const named = isOfRecord ? inOlderWords(field, type) : field;
          way.push({ field: named });
          const to = { way: below(), type: isObjectType(type) ? type.name : undefined };
          if (named !== field) ids.own.push(to);
          else if (isOfRecord && isId(field)) ids.global.push(to);
          return named === field ? undefined : named;
        },
        leave: () => void way.pop(),
      },
      InlineFragment: {
        enter(fragment): InlineFragmentNode | undefined {
          const isOnNode = fragment.typeCondition?.name.value === 'Node' && !schema.getType('Node');
          const on = isOnNode ? { ...fragment, typeCondition: undefined } : fragment;
          way.push({ on });
          return isOnNode ? on : undefined;
        },
        leave: () => void way.pop(),
      },
      SelectionSet(set): SelectionSetNode | undefined {
        const type = parent();
        const saysId = set.selections.some((one) => one.kind === Kind.FIELD && (isId(one) || isOwnId(one)));
        if (!type || !saysId || !isAbstractType(type) || !isOlderRecord(type, schema)) return undefined;
        ids.types.push(below({ field: TYPE_OF_RECORD }));
        return { ...set, selections: [...set.selections, TYPE_OF_RECORD] };
      },
    }),
  );
  return { operation: asked, ids };
}

const isId = ({ name }: FieldNode): boolean => name.value === 'id';
const isOwnId = ({ name }: FieldNode): boolean => name.value === 'recordId';

/** Under which name an older server says the type of a record. */
const TYPE_NAME = '_typeOfRecord';

const TYPE_OF_RECORD: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: TYPE_NAME },
  name: { kind: Kind.NAME, value: '__typename' },
};

/** A field that means the record id, under its own name in the answer. */
function inOlderWords(field: FieldNode, { name }: GraphQLNamedType): FieldNode {
  const isOwn = isOwnId(field) || (name === 'Ward' && field.name.value === 'wardId');
  return isOwn ? { ...field, alias: field.alias ?? field.name, name: { ...field.name, value: 'id' } } : field;
}

/** Whether objects of a type are records, or wards, that a server knows by `id` alone. */
function isOlderRecord(type: GraphQLNamedType, schema: GraphQLSchema): boolean {
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  const { id, recordId, wardId } = type.getFields();
  if (!id) return false;
  if (type.name === 'Ward') return !wardId;
  return !recordId && isCouncilRecord(type, schema);
}

function isCouncilRecord(type: GraphQLNamedType, schema: GraphQLSchema): boolean {
  const records = schema.getType('CouncilRecord');
  if (!isInterfaceType(records)) return false;
  const { objects } = schema.getImplementations(records);
  if (isInterfaceType(type)) return schema.getPossibleTypes(type).every((one) => objects.includes(one));
  return objects.some((one) => one === type);
}

/** A representation with the key by which an older server knows it. */
export function withOlderKey(representation: Representation, schema: GraphQLSchema): Representation {
  const type = schema.getType(representation.__typename);
  if (!type || !isOlderRecord(type, schema)) return representation;
  const { recordId, wardId, ...rest } = representation;
  if (type.name === 'Ward') return { ...rest, id: wardOf(representation) };
  return { ...rest, wardId, ...(recordId === undefined ? {} : { id: recordId }) };
}

/**
 * Puts the ids that were asked for into an entity, where an older server has answered with those that it has. What has become
 * of it meanwhile answers with global ids already.
 */
export function fillOlderIds(
  entity: Record<string, unknown>,
  representation: Representation,
  { ids, ...around }: AskedOfOlder,
): void {
  const wardId = wardOf(representation);
  const ends = (way: readonly Step[]) => endsOf(entity, representation.__typename, way, around);
  const fill = (ways: readonly WayToId[], idOf: (text: string, type: string) => string) => {
    for (const { way, type } of ways)
      for (const { at, key } of ends(way)) at[key] = idOf(String(at[key]), type ?? String(at[TYPE_NAME]));
  };
  const ownerOf = (type: string) => ({ type, ...(type !== 'Ward' && { wardId }) });
  fill(ids.own, (id, type) => toRecordId(id, ownerOf(type)));
  for (const { at, key } of ids.types.flatMap(ends)) delete at[key];
}
