import { Kind, parse } from 'graphql';
import { keysOf } from '../../platform/graphql/entity-keys';

/** The types of a subgraph's SDL that it gives to whoever asks by their key. */
export function keyedTypesIn(sdl: string): ReadonlySet<string> {
  if (!sdl) return new Set();
  const types = parse(sdl).definitions.filter((one) => one.kind === Kind.OBJECT_TYPE_DEFINITION);
  const keyed = types.filter((type) => keysOf(type).some(({ isResolvable }) => isResolvable));
  return new Set(keyed.map(({ name }) => name.value));
}
