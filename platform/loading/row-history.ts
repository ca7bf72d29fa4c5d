import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { Sentence } from '../language/sentence';
import type { RowValues } from './cell';

/** A row that a load is about to write. */
export interface RowChange {
  /** As it stands in the database; null for a new row. */
  before: ObjectLiteral | null;
  /** As it is to be. */
  after: ObjectLiteral;
}

/** What is wrong with a change. */
export interface ChangeFault {
  /** Of the change, among those that were given. */
  place: number;
  code: string;
  /** By its name in the database; null where it is the whole row. */
  column: string | null;
  /** What would be right, and what can be done. */
  says: Sentence;
}

/** A row that the load has written. */
export interface WrittenRow {
  id: string;
  /** The whole row as it was; null for a new one. */
  before: RowValues | null;
}

/** The same for its history. */
export interface NotedRow extends WrittenRow {
  /** Where the file says it, such as `city-council/session.csv:12`. */
  source: string;
  /** Sealed columns that have another value now. */
  sealedChanges: readonly string[];
  /** Why the file won over what stood in the database; null where there was no conflict. */
  reason: string | null;
}

/** What a file said of a row that was loaded before what files say was stored. */
export interface FirstSaid {
  id: string;
  /** The whole row, without what is sealed. */
  said: RowValues;
  /** The version up to which the history has every change since: a row with a later one is as a file has left it. */
  lastVersion: number;
  /** Sealed columns that were changed since. */
  sealedChanges: readonly string[];
}

/** What became of rows that were to be removed. */
export interface RemovedRows {
  removed: number;
  /** `place` is that of the id. */
  faults: ChangeFault[];
}

/** What the domain adds to a load, within the transaction of one database. */
export interface RowHistory {
  /** Whether new rows of this table have to be looked at too, not only those that change. */
  checksNewRows(metadata: EntityMetadata): boolean;
  faultsOf(metadata: EntityMetadata, changes: readonly RowChange[]): Promise<ChangeFault[]>;
  /** What is wrong with rows that are written, together with others; `place` is that of the id. */
  faultsTogether(metadata: EntityMetadata, ids: readonly string[]): Promise<ChangeFault[]>;
  /** Whether the domain knows when rows of this table were entered twice. */
  knowsTwins(metadata: EntityMetadata): boolean;
  /** Which of these rows, once the table is written, say the same as another one; their history is told of the others. */
  noteTwins(metadata: EntityMetadata, ids: readonly string[]): Promise<string[]>;
  /** Whether anything follows from rows of this table in others, or the other way round. */
  isFollowed(metadata: EntityMetadata): boolean;
  /**
   * Does what follows from these rows, once all files of the database are written. Gives what forbids it, and what of a row
   * does not follow from others as it must; `place` is that of the row.
   */
  follow(metadata: EntityMetadata, rows: readonly WrittenRow[]): Promise<ChangeFault[]>;
  /** What files said of these rows; of a row without a history nothing. */
  firstSaid(metadata: EntityMetadata, ids: readonly string[]): Promise<FirstSaid[]>;
  /** Removes these rows, with a line in the history of each, as far as they stand and are records; nobody else may have changed them. */
  remove(metadata: EntityMetadata, ids: readonly string[], reason: string): Promise<RemovedRows>;
  /** Adds a line to the history of each row, of a table that has one. Refuses with DataRefused where nothing may be written any more. */
  note(metadata: EntityMetadata, rows: readonly NotedRow[]): Promise<void>;
}

/** Begins the domain's part of a load when the transaction of a database has begun. */
export type BeginHistory = (tx: EntityManager) => Promise<RowHistory>;
