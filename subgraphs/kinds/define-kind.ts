import { ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { type Counted, countedByDate, type FiguresOfKind } from '../indicators/counted';
import type { Field, Fields } from '../recording/field';
import type { RecordKind } from '../recording/record-kind';
import type { RecordRule } from '../recording/record-rule';
import { CouncilRecord, type RecordClass } from '../records/council-record.model';
import { KnownBy, type Keys, RECORD_KEYS } from '../records/record-key';
import type { RecordPolicy } from '../records/record-rights';
import { type DeclaredField, type DeclaredRecord, declaredFields, describeRecords } from './declared-record';
import type { RecordFilter } from './record-filter';

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
  /** The list of all its records, by their day where it has no filter of its own; none by default. */
  list?: { field: string; description: string; isRoot?: boolean; filter?: RecordFilter };
  /** By what its records are known in the federated graph, by default by their record id; null if it is no entity. */
  keys?: Keys | null;
  /** The interface of both tiers, where a kind has one. */
  interface?: abstract new () => CouncilRecord;
  /** The indicators that count its records, by code. */
  figures?: FiguresOfKind;
}

/** A declared kind, as its server takes it up. */
export interface DeclaredKind<T extends CouncilRecord = CouncilRecord> {
  kind: RecordKind<T>;
  record: RecordClass<T>;
  table: string;
  readBy: RecordPolicy;
  list: Declaration<DeclaredRecord>['list'];
  figures: readonly Counted[];
}

/**
 * Declares the kind whose records are of this class. The class declares the fields, in the order of a form; from both come
 * the table, the type in the graph, inputs, payloads, mutations, rights, the sheet of a workbook and the lines of the
 * dictionary. A server takes the kind up by adding it to its list of declared kinds.
 */
export function defineKind<T extends DeclaredRecord>(
  declared: new () => T,
  declaration: Declaration<NoInfer<T>>,
): DeclaredKind<T> {
  const {
    table,
    description,
    day,
    summary,
    keys = RECORD_KEYS,
    interface: shared,
    readBy,
    list,
    figures,
    ...own
  } = declaration;
  const record = declared as RecordClass<T>; // every declared record has its event column
  describeRecords(record, { day, summary });
  Entity(table)(record);
  Index()(record.prototype as object, day);
  ObjectType(record.name, {
    ...{ description, simpleResolvers: true },
    implements: shared ? [CouncilRecord, shared as new () => object] : CouncilRecord, // an interface is never made
  })(record);
  if (keys !== null) KnownBy(keys)(record);
  const { rules = [], ...rest } = own;
  return {
    kind: { ...rest, rules, record, fields: fieldsOf(record, 'FIRST'), lateFields: fieldsOf(record, 'LATE') },
    figures: countedByDate(record, figures ?? {}),
    ...{ record, table, readBy, list },
  };
}

/** Fields as a step of a record's life takes them: by the names of late ones, and there they are required. */
export function stepFields<T extends DeclaredRecord>(
  record: abstract new () => T,
  ...names: (keyof T & string)[]
): Fields<T> {
  const known = declaredFields(record);
  const found = names.map((name): [string, Field] => {
    const field = known.find(({ property }) => property === name)?.field;
    if (!field) throw new Error(`${record.name}.${name} is entered by a step and is no field that people enter.`);
    return [name, { ...field, isRequired: true }];
  });
  return Object.fromEntries(found) as Fields<T>;
}

function fieldsOf<T extends DeclaredRecord>(record: RecordClass<T>, entry: DeclaredField['entry']): Fields<T> {
  const own = declaredFields(record).filter((one) => one.entry === entry);
  return Object.fromEntries(own.map(({ property, field }): [string, Field] => [property, field])) as Fields<T>;
}
