import {
  type FieldNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
} from 'graphql';
import { isObject } from '../../platform/http/graphql-http';

/** One step from an entity to something that is asked of it: into a field, or into objects of a type. */
export type Step = { field: FieldNode } | { on: InlineFragmentNode };

/** What decides which ways are there in an answer. */
export interface Around {
  /** The values by which something may not have been asked for. */
  variables: Record<string, unknown>;
  /** Whether objects of a type are among those of another, as the server has it. */
  isAmong(typename: string, among: string): boolean;
}

/** Where a way has come to within an entity, and the names of the fields on it. */
export interface Place {
  path: (string | number)[];
  fields: string[];
}

/** The object that a way ends at, and the name in it of the field that it leads to. */
export interface End extends Place {
  at: Record<string, unknown>;
  key: string;
}

/** Follows a way to a field from an entity of a type to every place that it leads to: as many as there are items in its lists. */
export function endsOf(entity: Record<string, unknown>, typename: string, way: readonly Step[], around: Around): End[] {
  return follow(entity, way, { path: [], fields: [] }, around, typename);
}

function follow(at: unknown, way: readonly Step[], place: Place, around: Around, typename?: string): End[] {
  if (Array.isArray(at))
    return at.flatMap((item, index) => follow(item, way, { ...place, path: [...place.path, index] }, around));
  const [step, ...further] = way;
  if (!step || !isObject(at)) return [];
  if ('field' in step) return followField(at, step.field, further, place, around);
  const leads = isAskedFor(step.on, around.variables) && isOf(step.on, typename ?? at.__typename, around);
  return leads ? follow(at, further, place, around, typename) : [];
}

function followField(
  at: Record<string, unknown>,
  field: FieldNode,
  further: readonly Step[],
  place: Place,
  around: Around,
): End[] {
  const { name, alias } = field;
  const key = alias?.value ?? name.value;
  if (!isAskedFor(field, around.variables)) return [];
  const here: Place = { path: [...place.path, key], fields: [...place.fields, name.value] };
  return further.length > 0 ? follow(at[key], further, here, around) : [{ ...here, at, key }];
}

/** An object that does not say its type is of the only one that it can be. */
function isOf({ typeCondition }: InlineFragmentNode, typename: unknown, { isAmong }: Around): boolean {
  return typeCondition === undefined || typeof typename !== 'string' || isAmong(typename, typeCondition.name.value);
}

function isAskedFor(selection: SelectionNode, variables: Record<string, unknown>): boolean {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.if !== true && include?.if !== false;
}
