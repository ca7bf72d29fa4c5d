import { type ConstDirectiveNode, Kind, parse } from 'graphql';

/** One `@key` of an entity. */
export interface EntityKey {
  /** As written, such as `shop { id } size`. */
  fields: string;
  /** The names on its first level: of `shop { id } size` they are `shop` and `size`. */
  names: string[];
  /** False where the subgraph only points at the entity, so that it is never asked for it. */
  isResolvable: boolean;
}

/** The keys that stand on a type as a subgraph writes it, in their order; a `@key` without fields is none. */
export function keysOf({ directives = [] }: { directives?: readonly ConstDirectiveNode[] }): EntityKey[] {
  return directives.filter(({ name }) => name.value === 'key').flatMap(readKey);
}

function readKey({ arguments: given = [] }: ConstDirectiveNode): EntityKey[] {
  const values = new Map(given.map(({ name, value }) => [name.value, value]));
  const [fields, resolvable] = [values.get('fields'), values.get('resolvable')];
  if (fields?.kind !== Kind.STRING) return [];
  const isResolvable = resolvable?.kind !== Kind.BOOLEAN || resolvable.value;
  return [{ fields: fields.value, names: namesOf(fields.value), isResolvable }];
}

function namesOf(fieldSet: string): string[] {
  const [query] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (query?.kind !== Kind.OPERATION_DEFINITION) return [];
  return query.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
}
