import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { argumentsOf, type Variables } from './argument-values';
import type { CostModel } from './cost-model';

/** A valid operation with what it comes with. */
export interface Question {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Variables;
}

/** What an operation costs, and how many entities it asks for by their keys. */
export interface QuestionCost {
  cost: number;
  representations: number;
}

/** Cheap, but a hundred names for one value of each record are as long as the records of a hundred. */
const VALUE_COST = 0.1;

/** Where a selection stands: in which type, and how long the page around it is, if it is in one. */
interface Place {
  type: GraphQLNamedType;
  page: number | undefined;
}

/**
 * Adds up what an operation costs by the model. Takes a valid operation: fragments that are in themselves are refused
 * before. Both sides of an `@include` count, and all types of a union. A fragment is added up once for each place it
 * differs in, so nothing that fragments can do takes longer than the document is long.
 */
export function measureCost({ schema, document, operation, variables }: Question, model: CostModel): QuestionCost {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  let representations = 0;

  const ofSet = ({ selections }: SelectionSetNode, place: Place): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + ofField(selection, place);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(selection.name.value, place);
      return sum + ofSet(selection.selectionSet, within(selection.typeCondition?.name.value, place));
    }, 0);
  const within = (name: string | undefined, { type, page }: Place): Place => ({
    type: (name === undefined ? undefined : schema.getType(name)) ?? type,
    page,
  });
  const ofFragment = (name: string, place: Place): number => {
    const fragment = fragments.get(name);
    if (!fragment) return 0;
    const key = `${name} ${place.page}`; // its own type condition says which type it is in
    const cost = known.get(key) ?? ofSet(fragment.selectionSet, within(fragment.typeCondition.name.value, place));
    known.set(key, cost);
    return cost;
  };
  const ofField = (node: FieldNode, { type, page }: Place): number => {
    const field = fieldOf(type, node.name.value);
    if (!field) return 0; // __typename and introspection, which is bounded by its depth
    const inner = getNamedType(field.type);
    const isObject = isCompositeType(inner);
    const own =
      model.weights[`${type.name}.${field.name}`] ?? model.weights[`*.${field.name}`] ?? (isObject ? 1 : VALUE_COST);
    if (!isObject || !node.selectionSet) return own;
    const given = argumentsOf(node, field, operation, variables);
    const first = typeof given.first === 'number' ? Math.min(Math.max(given.first, 0), model.pageSize) : undefined;
    const isList = isListType(getNullableType(field.type));
    const each = own + ofSet(node.selectionSet, { type: inner, page: first });
    if (field.name === '_entities') {
      const count = Array.isArray(given.representations) ? given.representations.length : 1; // one is a list of one
      representations += count;
      return count * each;
    }
    return isList ? (first ?? sizeOf(type, field, given, page, model)) * each : each;
  };
  const root = schema.getRootType(operation.operation);
  const cost = root ? 1 + ofSet(operation.selectionSet, { type: root, page: undefined }) : 1;
  // Ten tenths are one, and not a little more, as they are to a computer.
  return { cost: Math.min(Math.ceil(Number(cost.toFixed(6))), Number.MAX_SAFE_INTEGER), representations };
}

/** A list in a page, as `nodes` and `edges` are, is as long as the page. */
function sizeOf(
  type: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
  given: Record<string, unknown>,
  page: number | undefined,
  { sizes, listSize }: CostModel,
): number {
  const size = sizes[`${type.name}.${field.name}`];
  if (typeof size === 'number') return size;
  if (!size) return page ?? listSize;
  const like = given[size.like];
  return Array.isArray(like) ? like.length : size.otherwise;
}

function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
}
