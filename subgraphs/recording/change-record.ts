import { randomUUID } from 'node:crypto';
import type { CouncilRecord } from '../records/council-record.model';
import type { Transition } from './life-cycle';
import { readRow } from './record-changes';
import { copyOf, newRecord } from './record-entry';
import type { RecordAction, RecordKind } from './record-kind';
import type { Sight } from './sight';
import type { UserError } from './user-error';
import { writeChange } from './write-change';

/** What is done with a record that changes because another one did, or because something came from another council. */
export interface Following<T extends CouncilRecord> {
  action: RecordAction;
  /** The step of its life; its day, if it has one, is what counts for closed periods. */
  step?: Transition<T>;
  /** The step of its life that is undone. */
  undone?: Transition<T>;
  /** Why, where another council said so. */
  reason?: string | null;
  /** Whether it changes at all, as it stands; it does unless told. */
  isDue?(record: T): boolean;
}

/**
 * Changes one record within a transaction that is under way, with its rules and its history, unless it is left as it is
 * because `isDue` says no. Gives it as it is then; null where there is none.
 */
export async function changeRecord<T extends CouncilRecord>(
  kind: RecordKind<T>,
  id: string,
  { isDue = () => true, reason = null, ...following }: Following<T>,
  sight: Sight,
  act: (record: T, faults: UserError[]) => void,
): Promise<T | null> {
  const found = await readRow(sight.tx, kind.record, id, 'for update');
  if (!found) return null;
  const { record, snapshot } = found;
  if (!isDue(record)) return record;
  const before = { record: copyOf(record), snapshot };
  const faults: UserError[] = [];
  act(record, faults);
  return writeChange(kind, { record, before, faults, reason, ...following }, sight);
}

/** Enters a record that came from another council, as it came; it takes no period amiss, for it was raised elsewhere. */
export function takeInRecord<T extends CouncilRecord>(
  kind: RecordKind<T>,
  step: Transition<T>,
  sight: Sight,
  fill: (record: T, faults: UserError[]) => void,
): Promise<T> {
  const record = newRecord(kind, sight.tx, randomUUID(), sight.now);
  const faults: UserError[] = [];
  fill(record, faults);
  return writeChange(kind, { record, before: null, faults, action: 'TAKEN_IN', step, reason: null }, sight);
}
