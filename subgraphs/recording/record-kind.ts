import type { CouncilRecord, RecordClass } from '../records/council-record.model';
import type { RecordRule } from './record-rule';
import type { Field, Fields } from './field';
import type { LifeCycle } from './life-cycle';
import type { Sight } from './sight';
import type { UserError } from './user-error';

/** A time by its first day and the first day after it; null while it lasts. */
export interface Span {
  from: string;
  to: string | null;
}

/** What people may write of one kind of record: its fields, its rules and its life. Mutations, workbooks and imports follow from it. */
export interface RecordKind<T extends CouncilRecord = CouncilRecord> {
  record: RecordClass<T>;
  /** Names the record in payloads, such as `session`. */
  noun: string;
  /** What it is called, in Vietnamese and in English. */
  vi: string;
  en: string;
  fields: Fields<T>;
  /** Fields that only a step of its life fills; corrected afterwards like all others. */
  lateFields?: Fields<T>;
  /** What one record must keep by itself. */
  rules: readonly RecordRule<T>[];
  /** What a row of a file must keep besides, since no step of a life has looked at it. */
  fileRules?: readonly RecordRule<T>[];
  /** What a new record begins with, besides what is entered. */
  begins?: Partial<T>;
  /** Sets what follows from other fields or other records, before the rules are looked at. */
  complete?(record: T, sight: Sight): void | Promise<void>;
  /** What the record must keep together with others. Who looks at others has written the only one of its kind at that moment. */
  check?(record: T, sight: Sight): Promise<UserError[]>;
  /** Other kinds that `check` looks at, by class or table: none of them is written at that moment either. */
  turnsWith?: readonly (RecordClass | string)[];
  /** Two live records that say the same in all these properties are probably one that was entered twice: whoever enters it is warned. */
  sameIf?: readonly string[];
  /** Tables of records that are called off with it, by its effect: they do not keep it from being called off. */
  endsWith?: readonly string[];
  /** What else has to happen in the same transaction, once the record is written; `before` is null for a new one. */
  effect?(record: T, before: T | null, sight: Sight): Promise<void>;
  /** The day that decides its period, where the database works it out; the record's own day unless told. */
  dayOf?(record: T): string;
  /** Further days by which a figure counts it, such as the day it was completed: a closed period locks it by them too. */
  alsoCountedOn?(record: T, sight: Sight): Promise<(string | null)[]>;
  /** The time through which a figure counts it at the end of every period; null if none does. */
  countedThrough?(record: T): Span | null;
  /** Whether it may be planned ahead. */
  mayLieAhead?: boolean;
  /** Of which unit a record is, which has to be in force on the record's day; of none by default. */
  unitOf?(record: T): string | null;
  /** Whether closing a period locks it; all but what is no work of a council, such as its organisation. */
  isOutsidePeriods?: boolean;
  lifeCycle?: LifeCycle<T>;
  /** What has to be said for a new record besides its fields, which it has no place for. */
  extra?: Readonly<Record<string, Field>>;
  /** The names of the usual mutations that people have of it; all of them, by their usual names, unless told. */
  mutations?: Partial<Record<UsualMutation, string>>;
  /** Whether nobody else may write anything while such a record is written, as with the closing of a period. */
  isWrittenAlone?: boolean;
}

/** The effect of a kind that has one when it is new, and none after. */
export const onceRecorded =
  <T extends CouncilRecord>(act: (record: T, sight: Sight) => Promise<void>): RecordKind<T>['effect'] =>
  (record, before, sight) =>
    before === null ? act(record, sight) : Promise.resolve();

/** What people do with records of most kinds. */
export type UsualMutation = 'record' | 'correct' | 'cancel' | 'restore' | 'remove' | 'share';

/** What can be done with records of every kind. */
export type RecordAction =
  | 'RECORDED'
  | 'CORRECTED'
  | 'CANCELLED'
  | 'RESTORED'
  | 'REMOVED'
  | 'SHARED'
  | 'ADVANCED'
  | 'STEP_UNDONE'
  | 'STEP_CORRECTED'
  | 'TAKEN_IN'
  | 'LOADED'
  | 'UNITS_CHANGED';
