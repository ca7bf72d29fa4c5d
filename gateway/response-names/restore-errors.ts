import { GraphQLError } from 'graphql';
import { placeIn } from '../subgraphs/placed-errors';
import type { PreparedOperation } from './prepared-operation';

/**
 * The errors of the gateway's answer, each once and at the places that the client knows: one about what only a plan needs is at the
 * nearest place above. `data` is still under the gateway's names.
 */
export function restoreErrors(
  errors: readonly GraphQLError[],
  data: unknown,
  { shape, clientNames }: Pick<PreparedOperation, 'shape' | 'clientNames'>,
): GraphQLError[] {
  const byText = new Map<string, GraphQLError>();
  for (const error of errors) {
    const { path } = error;
    const placed = path ? renamed(error, shape.pathOf(placeIn(path), data), clientNames) : error;
    const { message, extensions } = placed;
    byText.set(JSON.stringify([placed.path, message, extensions]), placed);
  }
  return [...byText.values()];
}

/** An error at another place, in words that the client knows. */
function renamed(
  error: GraphQLError,
  path: readonly (string | number)[],
  clientNames: ReadonlyMap<string, string>,
): GraphQLError {
  const { message, extensions, originalError, nodes, source, positions } = error;
  const last = error.path?.at(-1);
  const name = clientNames.get(String(last));
  const words = name === undefined ? message : message.replaceAll(String(last), name);
  return new GraphQLError(words, { path, extensions, originalError, nodes, source, positions });
}
