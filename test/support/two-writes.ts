import type { CouncilRecord } from '../../subgraphs/records/council-record.model';
import type { Entered } from '../../subgraphs/recording/entered-values';
import type { RecordKind } from '../../subgraphs/recording/record-kind';
import type { Outcome } from '../../subgraphs/recording/carry-out';
import { WARD_KINDS } from '../../subgraphs/ward-council/subgraph';
import type { RecordingDatabase } from './recording-database';

type Write = () => Promise<Outcome<CouncilRecord>>;

/** Two writes that cannot both be done, and what the second of them may be told. */
export interface TwoWrites {
  writes: readonly [Write, Write];
  refusals: readonly string[];
}

/** Brings about what two writes are to conflict over; `n` is told to no other. */
export type Conflict = (on: RecordingDatabase, n: number) => Promise<TwoWrites>;

/** A kind of record of a ward, by its noun. */
export function wardKind(noun: string): RecordKind {
  const kind = WARD_KINDS.find((one) => one.noun === noun);
  if (!kind) throw new Error(`Wards write no "${noun}".`);
  return kind;
}

/** Enters a record. */
export const record = (on: RecordingDatabase, kind: RecordKind, entered: Entered) => () =>
  on.recorder().record(kind, entered, on.command(`record${kind.record.name}`, entered));

/** Corrects a record as it was read. */
export const correct =
  (on: RecordingDatabase, kind: RecordKind, { id, version }: CouncilRecord, entered: Entered) =>
  () => {
    const target = { id, expectedVersion: version };
    return on
      .recorder()
      .correct(kind, target, entered, on.command(`correct${kind.record.name}`, { ...target, ...entered }));
  };

const endOf =
  (verb: 'cancel' | 'remove') =>
  (on: RecordingDatabase, kind: RecordKind, { id, version }: CouncilRecord) =>
  () => {
    const target = { id, expectedVersion: version, reason: 'ghi nhầm' };
    return on.recorder()[verb](kind, target, on.command(`${verb}${kind.record.name}`, target));
  };
/** Cancels a record as it was read. */
export const cancel = endOf('cancel');
/** Removes a record as it was read. */
export const remove = endOf('remove');

/** Takes a step of a record's life as it was read. */
export const advance =
  (on: RecordingDatabase, kind: RecordKind, { id, version }: CouncilRecord, verb: string, told: Entered) =>
  () => {
    const step = kind.lifeCycle?.transitions.find((one) => one.verb === verb);
    if (!step) throw new Error(`${kind.record.name} has no step "${verb}".`);
    const target = { id, expectedVersion: version };
    return on.recorder().advance(kind, step, target, told, on.command(verb + kind.record.name, { ...target, ...told }));
  };

/** The condition that a row is neither removed nor cancelled. */
export const live = (row: string) => `${row}.deleted_at is null and ${row}.cancelled_at is null`;
/** Finds rows that live under one that does not. */
export const deadParent = (child: string, parent: string, column: string) =>
  `select from ${child} c join ${parent} p on p.id = c.${column} where ${live('c')} and not (${live('p')})`;
