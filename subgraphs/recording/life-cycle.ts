import type { CouncilRecord } from '../records/council-record.model';
import type { Field, Fields } from './field';
import type { Sight } from './sight';
import type { UserError } from './user-error';

/** Where a step leads that leaves the state as it is. */
export const SAME_STATE = '(same)';

/** One way from some states to another, named as what people do. */
export interface Transition<T extends CouncilRecord = CouncilRecord> {
  /** Begins the name of the mutation, such as `classify`. */
  verb: string;
  /** The whole name of the mutation, where it is not the verb and the name of the record. */
  mutation?: string;
  /** What is done, in Vietnamese and English. */
  vi: string;
  en: string;
  from: readonly string[];
  /** The state it leads to, or SAME_STATE. */
  to: string;
  /** Whether a reason has to be given; it is kept in the history. */
  needsReason?: boolean;
  /** What has to be said for it; each is kept in the record. */
  fields?: Fields<T>;
  /** What has to be said besides, which the record has no place for. */
  extra?: Readonly<Record<string, Field>>;
  /** The property that holds the day of the step: not ahead, and in no closed period. */
  day?: string;
  /** Sets what follows from the step, such as a deadline; `before` is the record as it was. */
  apply?(record: T, sight: Sight, before: T): void | Promise<void>;
  /** What is wrong with it beyond the state and the record's own rules. */
  check?(record: T, before: T, sight: Sight): UserError[] | Promise<UserError[]>;
  /** What else has to happen in the same transaction, once the record is written. */
  effect?(record: T, sight: Sight): Promise<void>;
  /** How it is undone, where that is more than giving the record its values back, or why it is not; a step with an effect says so. */
  undoing?: Undoing<T> | Final;
}

/** How a step is undone. */
export interface Undoing<T extends CouncilRecord = CouncilRecord> {
  /** The states in which it still can be; that which it led to by default. */
  from?: readonly string[];
  /** Whether what came from elsewhere since, and belongs to it, is taken back too. */
  withWhatFollowed?: boolean;
  /** Why it cannot be undone as things stand; `record` is as it stands. */
  check?(record: T, sight: Sight): UserError[] | Promise<UserError[]>;
  /** What has to be undone besides, once the record is written; `undone` is the record as it was with the step. */
  effect?(record: T, undone: T, sight: Sight): Promise<void>;
  /** What follows when what was said of it is corrected; a step with an effect that has none is undone and taken again. */
  corrected?(record: T, sight: Sight): Promise<void>;
}

/** What people do about a wrong step that is never undone. */
export interface Final {
  instead: { vi: string; en: string };
}

/** The states of one kind of record and every way between them; what is not here is refused. */
export interface LifeCycle<T extends CouncilRecord = CouncilRecord> {
  /** The property that holds the state. */
  state: string;
  initial: string;
  transitions: readonly Transition<T>[];
  /** The states in which what was entered may be corrected; all of them unless told. */
  correctIn?: readonly string[];
}

/** Why a step is never undone; undefined where it can be. */
export const finalityOf = <T extends CouncilRecord>({ undoing }: Transition<T>): Final['instead'] | undefined =>
  undoing && 'instead' in undoing ? undoing.instead : undefined;

/** The steps of a life that can be undone. */
export const undoableSteps = <T extends CouncilRecord>(lifeCycle: LifeCycle<T> | undefined): Transition<T>[] =>
  (lifeCycle?.transitions ?? []).filter((step) => !finalityOf(step));

/** Whether a step may be taken from a state. */
export const leadsFrom = <T extends CouncilRecord>({ from }: Transition<T>, state: string): boolean =>
  from.includes(state);

/** The state that a record is in. */
export const stateOf = <T extends CouncilRecord>({ state }: LifeCycle<T>, record: T): string =>
  String(record[state as keyof T]); // a property of the record

/** The state that a step leads to from this one. */
export const stateAfter = <T extends CouncilRecord>({ to }: Transition<T>, state: string): string =>
  to === SAME_STATE ? state : to;
