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
import type { Step } from './prune-operation';

/** What was left out of an operation. */
export interface LeftOut {
  ways: readonly Step[][];
  /** The values by which it may not have been asked for anyway. */
  variables: Record<string, unknown>;
  /** Whether objects of a type are among those of another, as the server has it. */
  isAmong(typename: string, among: string): boolean;
}

/** Where something is missing within an entity, and the names of the fields on the way to it. */
export interface Gap {
  path: (string | number)[];
  fields: string[];
}

/** Puts null wherever something of an entity was left out, and says where. `typename` is the entity's own type. */
export function fillLeftOut(entity: Record<string, unknown>, typename: string, leftOut: LeftOut): Gap[] {
  return leftOut.ways.flatMap((way) => fill(entity, way, { path: [], fields: [] }, leftOut, typename));
}

/** Follows a way from what it has come to; `typename` is its type where it is known. */
function fill(at: unknown, way: readonly Step[], gap: Gap, leftOut: LeftOut, typename?: string): Gap[] {
  if (Array.isArray(at))
    return at.flatMap((item, index) => fill(item, way, { ...gap, path: [...gap.path, index] }, leftOut));
  const [step, ...further] = way;
  if (!step || !isObject(at)) return [];
  if ('field' in step) return fillField(at, step.field, further, gap, leftOut);
  const leads = isAskedFor(step.on, leftOut.variables) && isOf(step.on, typename ?? at.__typename, leftOut);
  return leads ? fill(at, further, gap, leftOut, typename) : [];
}

function fillField(
  at: Record<string, unknown>,
  field: FieldNode,
  further: readonly Step[],
  { path, fields }: Gap,
  leftOut: LeftOut,
): Gap[] {
  const { name, alias } = field;
  const key = alias?.value ?? name.value;
  if (!isAskedFor(field, leftOut.variables)) return [];
  const here: Gap = { path: [...path, key], fields: [...fields, name.value] };
  if (further.length > 0) return fill(at[key], further, here, leftOut);
  if (at[key] !== undefined) return []; // told once already
  at[key] = null;
  return [here];
}

/** An object that does not say its type is of the only one that it can be. */
function isOf({ typeCondition }: InlineFragmentNode, typename: unknown, { isAmong }: LeftOut): boolean {
  return typeCondition === undefined || typeof typename !== 'string' || isAmong(typename, typeCondition.name.value);
}

function isAskedFor(selection: SelectionNode, variables: Record<string, unknown>): boolean {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.if !== true && include?.if !== false;
}
