import type { CouncilRecord } from '../records/council-record.model';
import type { Transition } from './life-cycle';
import { noteChange, readRow, sealedChangesOf, type Snapshot } from './record-changes';
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
  reason: string | null;
}

/**
 * Looks at a change from all sides and writes it with the line of its history, in the transaction of `sight`, which holds
 * periods as they are. Gives the record as the database has it then. Refuses with Refused, which says everything that is wrong.
 */
export async function writeChange<T extends CouncilRecord>(
  kind: RecordKind<T>,
  { record, before, faults, action, step, reason }: ChangeAtHand<T>,
  sight: Sight,
): Promise<T> {
  const held = before?.record ?? null;
  await kind.complete?.(record, sight);
  const all = [...faults, ...(await faultsOf(kind, { record, before: held, step }, faults, sight))];
  if (all.length > 0) throw new Refused(all, held);
  await writeRecord(sight.tx, record, held);
  const written = await readRow(sight.tx, kind.record, record.id);
  if (!written) throw new Error(`${kind.record.name} ${record.id} was written and is not there.`);
  const { viewer, requestId } = sight;
  const sealedChanges = sealedChangesOf(sight.tx, written.record, held);
  const note = { action, step: step?.verb, reason, viewer, requestId, sealedChanges };
  await noteChange(sight.tx, written.record, { before: before?.snapshot ?? null, after: written.snapshot }, note);
  await kind.effect?.(written.record, held, sight);
  return written.record;
}
