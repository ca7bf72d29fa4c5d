import { type DocumentNode, Kind, parse } from 'graphql';
import { isObject } from '../../platform/http/graphql-http';

/** Where in a request to a subgraph something may be missing, as errors say it; nothing where no one place can be named. */
export type Place = { path?: (string | number)[] };

interface Asked {
  request: { query?: string | undefined; variables?: Record<string, unknown> | undefined };
  document?: DocumentNode | undefined;
}

/**
 * The places that stay empty where a subgraph gives nothing at all: each root field asked for, or the one entity.
 * Of many entities no single one is the place: then it is one error about all of them. The gateway makes of these paths
 * the paths in the client's own query.
 */
export function placesOf({ request, document }: Asked): Place[] {
  const { representations } = request.variables ?? {};
  if (Array.isArray(representations)) return [representations.length === 1 ? { path: ['_entities', 0] } : {}];
  const fields = rootFields(document ?? parse(request.query ?? ''));
  return fields.length > 0 ? fields.map((field) => ({ path: [field] })) : [{}];
}

/** The names under which root fields are asked for. */
function rootFields({ definitions }: DocumentNode): string[] {
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const selected = operation?.selectionSet.selections ?? [];
  const names = selected.flatMap((one) => (one.kind === Kind.FIELD ? [one.alias?.value ?? one.name.value] : []));
  return [...new Set(names)];
}

/**
 * An error about an object, such as one that stands in for a row that did not come, once for each of its fields that is empty: a client
 * looks for an error at a null. As it is where none is.
 */
export function atEmptyFieldsOf<Error extends { readonly path?: readonly (string | number)[] }>(
  object: unknown,
  error: Error,
): Error[] {
  const empty = isObject(object) ? Object.keys(object).filter((name) => object[name] === null) : [];
  return empty.length > 0 ? empty.map((name) => ({ ...error, path: [...(error.path ?? []), name] })) : [error];
}
