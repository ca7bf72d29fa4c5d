import { type DefinitionNode, Kind, parse, print } from 'graphql';

/**
 * Prints SDL with its definitions in one lasting order: the schema, directives, the root types, then all other types
 * by name. Without it the order would follow that of the imports in the code, and moving one would change the file.
 * Fields, arguments and enum values stay as their authors put them: that order is meant for readers.
 */
export function sortDefinitions(sdl: string): string {
  const document = parse(sdl, { noLocation: true });
  return print({ ...document, definitions: document.definitions.toSorted(byPlace) });
}

function byPlace(a: DefinitionNode, b: DefinitionNode): number {
  const [first, second] = [placeOf(a), placeOf(b)];
  return first < second ? -1 : Number(first > second); // by code unit: the same on every machine and locale
}

const ROOTS = ['Query', 'Mutation', 'Subscription'];

function placeOf(definition: DefinitionNode): string {
  if (definition.kind === Kind.SCHEMA_EXTENSION) return '0';
  if (definition.kind === Kind.SCHEMA_DEFINITION) return '1';
  const name = 'name' in definition ? (definition.name?.value ?? '') : '';
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return `2 ${name}`;
  const root = ROOTS.indexOf(name);
  return root >= 0 ? `3 ${root}` : `4 ${name}`;
}
