import { Directive, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { snakeCase } from '../../platform/database/snake-case-names';
import type { LoadableTable } from '../../platform/loading/load-target';
import type { Field, Fields } from '../recording/field';
import type { RecordKind } from '../recording/record-kind';
import type { RecordRule } from '../recording/record-rule';
import { CouncilRecord, type RecordClass } from '../records/council-record.model';
import { recordReference, recordsUnder } from '../records/record-links.resolver';
import type { RecordPolicy } from '../records/record-rights';
import { type DeclaredRecord, declaredFields, describeRecords } from './declared-record';

/** All that is said of a kind of record besides the fields that its class declares. */
export interface Declaration<T extends DeclaredRecord> extends Omit<
  RecordKind<T>,
  'record' | 'fields' | 'lateFields' | 'rules'
> {
  /** Its table, and its file where it is loaded. */
  table: string;
  /** What a record is, for the schema: its term in Vietnamese, then English. */
  description: string;
  /** The property with the day that decides its period. */
  day: keyof T & string;
  /** A record in one line of Vietnamese; no personal data. */
  summary(record: T): string;
  rules?: RecordRule<T>[];
  /** Who may read its records. */
  readBy: RecordPolicy;
  /** The list of all its records; none by default. */
  list?: { field: string; description: string; isRoot?: boolean };
  /** Whether other subgraphs and `_entities` know its records by their ids; they do by default. */
  isEntity?: boolean;
}

/** A declared kind, as its server takes it up. */
export interface DeclaredKind<T extends CouncilRecord = CouncilRecord> {
  kind: RecordKind<T>;
  record: RecordClass<T>;
  table: LoadableTable;
  readBy: RecordPolicy;
  list: Declaration<DeclaredRecord>['list'];
}

/**
 * Declares the kind whose records are of this class. The class declares the fields, in the order of a form; from both come
 * the table, the type in the graph, inputs, payloads, mutations, rights, the sheet of a workbook and the lines of the
 * dictionary. A server takes the kind up by adding it to its list of declared kinds.
 */
export function defineKind<T extends DeclaredRecord>(
  record: new () => T,
  declaration: Declaration<T>,
): DeclaredKind<T> {
  const { table, description, day, summary, readBy, list, isEntity = true, rules = [], ...rest } = declaration;
  describeRecords(record, { day, summary }); // given records of this class
  Entity(table)(record);
  Index()(record.prototype as object, day);
  ObjectType(record.name, { implements: CouncilRecord, description, simpleResolvers: true })(record);
  if (isEntity) Directive('@key(fields: "id")')(record);
  const own = record as RecordClass<T>; // every declared class has its event column
  return {
    kind: { ...rest, rules, record: own, fields: fieldsOf(own, 'FIRST'), lateFields: fieldsOf(own, 'LATE') },
    record: own,
    table: { entity: own, rules }, // of rows of this class
    ...{ readBy, list },
  };
}

/** Fields as a step of a record's life takes them: by the names of late ones, and there they are required. */
export function stepFields<T extends DeclaredRecord>(record: new () => T, ...names: (keyof T & string)[]): Fields<T> {
  const known = declaredFields(record);
  const found = names.map((name): [string, Field] => {
    const field = known.find(({ property }) => property === name)?.field;
    if (!field) throw new Error(`${record.name}.${name} is entered by a step and is no field that people enter.`);
    return [name, { ...field, isRequired: true }];
  });
  return Object.fromEntries(found) as Fields<T>;
}

function fieldsOf<T extends DeclaredRecord>(record: RecordClass<T>, entry: 'FIRST' | 'LATE'): Fields<T> {
  const own = declaredFields(record).filter((one) => one.entry === entry);
  return Object.fromEntries(own.map(({ property, field }): [string, Field] => [property, field])) as Fields<T>;
}

/** The ways between the records of declared kinds and those they refer to, there and back. */
export function linksBetween(kinds: readonly DeclaredKind[]): (new () => object)[] {
  return kinds.flatMap(({ record }) => declaredFields(record).flatMap((field) => linksAlong(record, field)));
}

function linksAlong(record: RecordClass, { property, reference }: ReturnType<typeof declaredFields>[number]) {
  if (!reference) return [];
  const { to, link, back } = reference;
  const idOf = (root: CouncilRecord) => (root as unknown as Readonly<Record<string, string | null>>)[property] ?? null;
  const column = snakeCase(property);
  return [
    ...(link ? [recordReference({ ...link, of: record, record: to, idOf })] : []),
    ...(back ? [recordsUnder({ ...back, of: to, record, parent: ({ id }: CouncilRecord) => ({ column, id }) })] : []),
  ];
}
