import { getNullableType, type GraphQLEnumType, type GraphQLField } from 'graphql';

/** A column of an export. */
export interface ExportColumn {
  /** Names of the answer, below the item of the list. */
  path: readonly string[];
  /** What people read above it. */
  heading: string;
  /** What the schema says of the field. */
  description: string;
  type: string;
  /** What values of an enum are called, by their names. */
  words: ReadonlyMap<string, string>;
  /** What sort of time its values are, where they are one. */
  time: TimeKind | undefined;
  /** Whether it says only where a page stands. */
  isOfPage: boolean;
}

/** A day, an instant or a month. */
export type TimeKind = 'DAY' | 'INSTANT' | 'MONTH';

/** By the names of the scalars. */
const TIME_KINDS: ReadonlyMap<string, TimeKind> = new Map([
  ['Date', 'DAY'],
  ['DateTime', 'INSTANT'],
  ['YearMonth', 'MONTH'],
]);

/** The column of a field that holds a value. */
export function columnOf(
  path: readonly string[],
  field: GraphQLField<unknown, unknown>,
  valuesOf: GraphQLEnumType | undefined,
): ExportColumn {
  const values = valuesOf?.getValues() ?? [];
  return {
    path,
    heading: headingOf(path, field, valuesOf),
    description: field.description ?? '',
    type: String(field.type),
    words: new Map(values.map(({ name, description }) => [name, termOf(description ?? '') ?? name])),
    time: TIME_KINDS.get(String(getNullableType(field.type))),
    isOfPage: path[0] === 'pageInfo',
  };
}

/** What people read above the values of a field. */
export const headingOf = (
  path: readonly string[],
  field: GraphQLField<unknown, unknown>,
  valuesOf: GraphQLEnumType | undefined,
): string => termOf(field.description ?? '') ?? termOf(valuesOf?.description ?? '') ?? path.join('.');

/** What a description begins with, up to its colon, where it has one: the term that people use. */
function termOf(description: string): string | undefined {
  const [, term] = /^([^:.;]{1,80}):\s/.exec(description) ?? [];
  return term?.trim();
}

/** Headings for all columns, each another: of equal ones each also says its path. */
export function headingsOf(columns: readonly ExportColumn[], paths: readonly string[]): string[] {
  const count = (heading: string) => columns.filter((column) => column.heading === heading).length;
  return columns.map(({ heading }, place) => (count(heading) > 1 ? `${heading} (${paths[place]})` : heading));
}
