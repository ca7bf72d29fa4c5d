import { Kind, parse, type StringValueNode, visit } from 'graphql';

/** Arguments of the supergraph's own directives that hold a selection: `@join__type(key:)` and `@join__field(requires:)`. */
const SELECTIONS = new Set(['key', 'requires']);

/**
 * Names under which a query plan asks for fields of its own beside those of the client: all that a `@key` or a `@requires` of the
 * supergraph names, at any depth.
 */
export function plannerNames(supergraphSdl: string): ReadonlySet<string> {
  const texts = new Set<string>();
  visit(parse(supergraphSdl, { noLocation: true }), {
    Argument({ name, value }) {
      if (SELECTIONS.has(name.value) && value.kind === Kind.STRING) texts.add((value satisfies StringValueNode).value);
    },
  });
  const names = new Set<string>();
  for (const text of texts)
    visit(parse(`{ ${text} }`, { noLocation: true }), { Field: ({ name }) => void names.add(name.value) });
  return names;
}
