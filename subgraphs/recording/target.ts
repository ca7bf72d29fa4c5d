import type { CouncilRecord } from '../records/council-record.model';
import { brokenValueRule, tidied } from './entered-values';
import { text } from './field';
import { readRow, type Snapshot } from './record-changes';
import type { RecordKind } from './record-kind';
import { changedMeanwhile, isCancelled, isNotCancelled, notThere, reasonMissing } from './refusals';
import type { Sight } from './sight';
import type { UserError } from './user-error';
import { valueRuleOf } from './value-rules';

/** Which record, as its reader last saw it, and why it is changed. */
export interface Target {
  id: string;
  expectedVersion: number;
  reason?: string | null | undefined;
}

/** The record of a command and its row, locked. */
interface Found<T> {
  record: T;
  snapshot: Snapshot;
}

/** The record that a command is about. Refuses with Refused one that is not there, has changed or was called off. */
export async function findTarget<T extends CouncilRecord>(
  kind: RecordKind<T>,
  target: Target,
  sight: Sight,
): Promise<Found<T>> {
  const found = await find(kind, target, sight);
  if (found.record.cancelledAt) throw isCancelled(found.record);
  return found;
}

/** The same of a record that was called off. Refuses with Refused one that is not there, has changed or stands. */
export async function findCancelled<T extends CouncilRecord>(
  kind: RecordKind<T>,
  target: Target,
  sight: Sight,
): Promise<Found<T>> {
  const found = await find(kind, target, sight);
  if (!found.record.cancelledAt) throw isNotCancelled(found.record);
  return found;
}

async function find<T extends CouncilRecord>(
  kind: RecordKind<T>,
  { id, expectedVersion }: Target,
  { tx }: Sight,
): Promise<Found<T>> {
  if (id.includes('\0')) throw notThere(id); // PostgreSQL does not even compare with it
  const found = await readRow(tx, kind.record, id, 'for update');
  if (!found || found.record.deletedAt) throw notThere(id);
  const { version } = found.record;
  if (version !== expectedVersion) throw changedMeanwhile(found.record, expectedVersion, version);
  return found;
}

/** Why it is done; null where nothing was said. */
export const reasonOf = ({ reason }: Pick<Target, 'reason'>): string | null => tidied(reason ?? null) as string | null; // text stays text

/** Whether one has to be given or not, it goes into the history. */
export function refuseReason(target: Pick<Target, 'reason'>, faults: UserError[], isNeeded: boolean): void {
  const reason = reasonOf(target);
  const rule = valueRuleOf(REASON);
  if (reason === null && isNeeded) faults.push(reasonMissing());
  if (rule && !rule.holds(reason)) faults.push(brokenValueRule('reason', REASON, rule, reason));
}

const REASON = text('Lý do', 'why it is done');
