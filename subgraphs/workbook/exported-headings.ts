import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isLeafType,
  isListType,
  getNullableType,
  isObjectType,
} from 'graphql';
import { headingOf } from '../../platform/export/export-column';
import type { RecordKind } from '../recording/record-kind';

/** What an exported list of records calls a value, and where the graph has it, below the record. */
export interface ExportedAs {
  heading: string;
  path: string;
}

/** How the value at this path below a record is exported. */
export function exportedAs(schema: GraphQLSchema, { record }: RecordKind, path: readonly string[]): ExportedAs {
  let type: GraphQLNamedType | undefined = schema.getType(record.name);
  let field: GraphQLField<unknown, unknown> | undefined;
  for (const name of path) {
    field = isObjectType(type) ? type.getFields()[name] : undefined;
    type = field && getNamedType(field.type);
  }
  const heading = field ? headingOf(path, field, isEnumType(type) ? type : undefined) : path.join('.');
  return { heading, path: path.join('.') };
}

/** All values that a list of these records may be exported with: their own, and those of what they lead to. */
export function exportable(schema: GraphQLSchema, kind: RecordKind): ExportedAs[] {
  const own = singleFieldsOf(schema.getType(kind.record.name));
  const paths = own.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    if (isLeafType(named)) return [[name]];
    const below = singleFieldsOf(named).filter((field) => isLeafType(getNamedType(field.type)));
    return below.map((field) => [name, field.name]);
  });
  return paths.map((path) => exportedAs(schema, kind, path));
}

const singleFieldsOf = (type: GraphQLNamedType | undefined): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) ? Object.values(type.getFields()).filter((field) => !isListType(getNullableType(field.type))) : [];

/**
 * The one of these that a heading of an exported list names: of several that are called alike, the export says behind each
 * where in its query it stood. Undefined where it names none.
 */
export function exportedUnder<T extends ExportedAs>(values: readonly T[], heading: string): T | undefined {
  const [, name = '', place = ''] = /^(.+) \(([\w.]+)\)$/.exec(heading) ?? [];
  const isAt = ({ path }: ExportedAs) => `.${place}`.endsWith(`.${path}`);
  const [nearest] = values
    .filter((value) => isCalled(value, name) && isAt(value))
    .toSorted((a, b) => b.path.length - a.path.length);
  return nearest ?? values.find((value) => isCalled(value, heading));
}

const isCalled = (value: ExportedAs, heading: string): boolean => simplified(value.heading) === simplified(heading);

/** A heading as it is compared; a template marks required columns with a star. */
export const simplified = (heading: string): string =>
  heading
    .normalize('NFC')
    .replace(/\*\s*$/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
