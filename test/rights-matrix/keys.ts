import { Kind, parse } from 'graphql';

/** The types of a subgraph's SDL that it gives to whoever asks by their key. */
export function keyedTypesIn(sdl: string): ReadonlySet<string> {
  if (!sdl) return new Set();
  const types = parse(sdl).definitions.filter((one) => one.kind === Kind.OBJECT_TYPE_DEFINITION);
  const keyed = types.filter(({ directives = [] }) =>
    directives.some(
      ({ name, arguments: given = [] }) =>
        name.value === 'key' &&
        !given.some(
          ({ name: argument, value }) => argument.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
        ),
    ),
  );
  return new Set(keyed.map(({ name }) => name.value));
}
