import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { fieldsOf, objectTypesOf } from './schema-walk';

/**
 * A line of the matrix: a field of a type, such as `Petition.content`; and for fields where it depends on the record,
 * once more for each kind of record that has rules of its own, such as `Petition.content (denunciation)`.
 */
export type Line = string;

/** Records with rules of their own, by their id in the world, and the fields where these show. */
const SPECIAL: Record<string, readonly string[]> = {
  draft: ['id', 'petitioner', 'content'],
  denunciation: ['petitioner', 'content'],
  programme: ['id'], // a planned task that no conference set
};

/** The line that a field of an object with this id belongs to; none where a special record adds nothing. */
export function lineOf(owner: string, field: string, id: unknown): Line | undefined {
  const fields = SPECIAL[String(id)];
  if (!fields) return `${owner}.${field}`;
  return fields.includes(field) ? `${owner}.${field} (${String(id)})` : undefined;
}

/** Every line that the matrix of a server with this schema has, in the order of types and fields. */
export function linesOf(schema: GraphQLSchema): Line[] {
  const query = schema.getQueryType()?.name;
  return objectTypesOf(schema).flatMap((type) => [
    ...(type.name === query ? [`${query}.__schema`, `${query}.__type`] : []),
    ...fieldsOf(type).flatMap(({ name }) => [`${type.name}.${name}`, ...specialLines(type, name)]),
  ]);
}

/** The line without the kind of record that it is about. */
export const plainLine = (line: Line): Line => line.replace(/ \(.*\)$/, '');

function specialLines(type: GraphQLObjectType, field: string): Line[] {
  const kinds = type.getInterfaces().map(({ name }) => name);
  const specials = [
    ...(kinds.includes('CouncilRecord') && type.name !== 'City' ? ['draft'] : []), // a hub's one city is no draft
    ...(kinds.includes('PetitionRecord') ? ['denunciation'] : []),
    ...(type.name === 'PlannedTask' ? ['programme'] : []),
  ];
  const isShown = (special: string) => SPECIAL[special]?.includes(field) && isRestricted(kinds, field);
  return specials.filter(isShown).map((special) => `${type.name}.${field} (${special})`);
}

/** Other records have content too, of which drafts and denunciations say nothing. */
const isRestricted = (kinds: string[], field: string) => field === 'id' || kinds.includes('PetitionRecord');
