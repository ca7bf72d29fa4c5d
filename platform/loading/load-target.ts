import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { KeyRing } from '../sealing/key-ring';
import type { BeginHistory } from './row-history';
import type { RowRule } from './row-rule';

/** A table that may be loaded. Its file, columns and keys follow from the entity alone. */
export interface LoadableTable {
  entity: EntityTarget<ObjectLiteral>;
  rules?: RowRule[];
}

/** A column whose values must stand in another target, in its files or already in its database. */
export interface CrossCheck {
  table: string;
  column: string;
  against: { target: string; table: string; column: string };
}

/** One database and the folder of CSV files that is loaded into it. */
export interface LoadTarget {
  /** Unique in a load, for people and for cross-checks, for example `ward-council/song-cau`. */
  name: string;
  folder: string;
  /** Connected, its tables up to date. */
  db: DataSource;
  /** Parents before the tables that refer to them. */
  tables: LoadableTable[];
  crossChecks?: CrossCheck[];
  /** Whether its database is only looked at, for what others refer to: its folder is not read, and nothing is written. */
  isOnlyLookedAt?: boolean;
  /** Seals what goes into sealed columns. Without it no file may have one. */
  keys?: KeyRing | undefined;
  /** Looks at changes and writes their history; without it rows keep the rules of their tables alone. */
  beginHistory?: BeginHistory;
}

/** What became of one table's rows; the three numbers add up to the rows of its file. */
export interface TableReport {
  table: string;
  file: string;
  inserted: number;
  updated: number;
  unchanged: number;
  /** Records whose lines have vanished from the file and that were removed; missing unless that was asked. */
  removed?: number;
  /** The first lines, if there are any, that were written and say the same as another row: probably entered twice. */
  enteredTwice?: number[];
}

/** What a load did. Tables without a file are not named. */
export interface LoadReport {
  targets: { name: string; tables: TableReport[] }[];
  /** Whether a crash at the worst moment could have left some databases loaded and others not; see commit.ts. */
  committed: 'ALL_AT_ONCE' | 'ONE_AFTER_ANOTHER';
}

/** Where a load is; `rows` counts the rows of the table that are done so far. */
export type LoadProgress =
  | { phase: 'WAITING_FOR_OTHER_LOADS'; target: string }
  | { phase: 'CHECKING' | 'WRITING'; target: string; table: string; rows: number }
  | { phase: 'COMMITTING' };

export interface LoadOptions {
  /** Removes records whose lines have vanished from a file that is there. The reason stands in the history. */
  removeVanished?: { reason: string } | undefined;
  /** Lets the file win where both it and the database were changed since it was last loaded. The reason stands in the history. */
  overwrite?: { reason: string } | undefined;
  onProgress?(progress: LoadProgress): void;
}
