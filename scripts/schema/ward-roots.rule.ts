import type { Fault } from './fault';
import { hasDirective, readTypes } from './sdl-types';

/**
 * The root fields of ward-council are for the ward's own app and `@inaccessible` in the supergraph: the gateway would
 * not know which of many wards to ask, and the supergraph writes nothing in a ward. Takes the SDL of ward-council.
 */
export function openWardRoots(sdl: string): Fault[] {
  const types = readTypes(sdl);
  return ['Query', 'Mutation', 'Subscription'].flatMap((root) =>
    (types.get(root)?.fields ?? [])
      .filter((field) => !hasDirective(field, 'inaccessible'))
      .map((field) => ({ at: `${root}.${field.name.value}`, message: 'of ward-council has to be @inaccessible' })),
  );
}
