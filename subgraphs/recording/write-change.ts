import type { EntityManager } from 'typeorm';
import type { CouncilRecord, RecordClass } from '../records/council-record.model';
import type { Transition } from './life-cycle';
import { type ChangeNote, noteChange, readRow, sealedChangesOf, type Snapshot } from './record-changes';
import type { RecordAction, RecordKind } from './record-kind';
import { faultsOf } from './record-scrutiny';
import type { Sight } from './sight';
import { Refused, type UserError } from './user-error';
import { writeRecord } from './write-record';

/** A change that is about to be made. */
export interface ChangeAtHand<T extends CouncilRecord> {
  /** As it is to be. */
  record: T;
  /** As it is, with its row; null for a new record. */
  before: { record: T; snapshot: Snapshot } | null;
  /** What is known to be wrong already. */
  faults: UserError[];
  action: RecordAction;
  /** The step of its life, where it takes one. */
  step?: Transition<T>;
  /** The step that it has taken and that is undone. */
  undone?: Transition<T>;
  /** The step of its life of which something is corrected, with its day before and after. */
  corrected?: { step: Transition<T>; days: readonly string[] };
  reason: string | null;
}

/**
 * Looks at a change from all sides and writes it with the line of its history, in the transaction of `sight`, which holds
 * periods as they are. Gives the record as the database has it then. Refuses with Refused, which says everything that is wrong.
 */
export async function writeChange<T extends CouncilRecord>(
  kind: RecordKind<T>,
  { record, before, faults, action, reason, ...done }: ChangeAtHand<T>,
  sight: Sight,
): Promise<T> {
  const held = before?.record ?? null;
  await kind.complete?.(record, sight);
  const change = { record, before: held, ...whatIsDone(done) };
  const all = [...faults, ...(await faultsOf(kind, change, faults, sight))];
  if (all.length > 0) throw new Refused(all, held);
  const { viewer, requestId } = sight;
  const note = { action, step: (done.step ?? done.undone ?? done.corrected?.step)?.verb, reason, viewer, requestId };
  const written = await writeWithHistory(sight.tx, record, before, note);
  await kind.effect?.(written, held, sight);
  return written;
}

const whatIsDone = <T extends CouncilRecord>({
  step,
  undone,
  corrected,
}: Pick<ChangeAtHand<T>, 'step' | 'undone' | 'corrected'>) => ({
  ...{ steps: step ? [step] : [], undone: undone ? [undone] : [], stepDays: corrected?.days ?? [] },
  isCorrected: !step && !undone && !corrected,
});

/** Writes a record with the line of its history, unlooked at. Gives it as the database has it then. */
export async function writeWithHistory<T extends CouncilRecord>(
  tx: EntityManager,
  record: T,
  before: ChangeAtHand<T>['before'],
  note: Omit<ChangeNote, 'sealedChanges'>,
): Promise<T> {
  const held = before?.record ?? null;
  await writeRecord(tx, record, held);
  const written = await readRow(tx, record.constructor as RecordClass<T>, record.id); // every record is of such a class
  if (!written) throw new Error(`${record.constructor.name} ${record.id} was written and is not there.`);
  const sealedChanges = sealedChangesOf(tx, written.record, held);
  const snapshots = { before: before?.snapshot ?? null, after: written.snapshot };
  await noteChange(tx, written.record, snapshots, { ...note, sealedChanges });
  return written.record;
}
