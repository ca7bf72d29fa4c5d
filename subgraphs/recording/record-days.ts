import type { EntityManager } from 'typeorm';
import type { CouncilRecord } from '../records/council-record.model';
import { closedPeriodEndingBetween, closedPeriodOf } from './closed-periods';
import { inputNameOf } from './entered-values';
import type { Field } from './field';
import type { Transition } from './life-cycle';
import type { RecordKind, Span } from './record-kind';
import { inFuture, periodClosed } from './refusals';
import type { Sight } from './sight';
import type { UserError } from './user-error';

/** A record as it would be, as it is, and the step of its life that it would take. */
export interface Change<T extends CouncilRecord> {
  record: T;
  before: T | null;
  step?: Transition<T> | undefined;
}

/**
 * The day of a record may lie neither ahead nor in a closed period, before the change as little as after it. A step of its
 * life changes nothing of the day itself, so there it is the day of the step that counts.
 */
export async function faultsOfDays<T extends CouncilRecord>(
  kind: RecordKind<T>,
  change: Change<T>,
  sight: Sight,
): Promise<UserError[]> {
  const { record, step } = change;
  const day = step ? dayOfStep(step, record) : dayOf(kind, record);
  const isAhead = isLive(record) && day !== null && day > sight.today && (step !== undefined || !kind.mayLieAhead);
  const closed = await closedPeriodAt(kind, change, sight);
  return [
    ...(isAhead ? [inFuture(step ? stepDayField(step) : dayField(kind, sight.tx), day)] : []),
    ...(closed === null ? [] : [periodClosed(closed)]),
  ];
}

/** The closed period whose figures would not stay as they are, or whose records would not. */
async function closedPeriodAt<T extends CouncilRecord>(
  kind: RecordKind<T>,
  { record, before, step }: Change<T>,
  sight: Sight,
): Promise<string | null> {
  const days: (string | null)[] = step ? [dayOfStep(step, record)] : [];
  for (const one of step ? [] : [record, before]) {
    if (one && !kind.isOutsidePeriods) days.push(dayOf(kind, one));
    if (one && kind.alsoCountedOn) days.push(...(await kind.alsoCountedOn(one, sight)));
  }
  const closed = await closedPeriodOf(
    sight.tx,
    days.filter((day) => day !== null),
  );
  if (closed !== null || !kind.countedThrough) return closed;
  return closedPeriodEndingBetween(sight.tx, countedThrough(kind, before), countedThrough(kind, record));
}

/** The time through which figures count a record that is shared and stands; null if none does. */
export function countedThrough<T extends CouncilRecord>(kind: RecordKind<T>, record: T | null): Span | null {
  return record && isLive(record) && record.sharedAt ? (kind.countedThrough?.(record) ?? null) : null;
}

/** Whether a figure of the end of a period, by its last day, counts what is counted through this time. */
export const isCountedAt = (span: Span | null, day: string): boolean =>
  span !== null && day >= span.from && (span.to === null || day < span.to);

const isLive = ({ cancelledAt, deletedAt }: CouncilRecord): boolean => !cancelledAt && !deletedAt;

const dayOfStep = <T extends CouncilRecord>({ day }: Transition<T>, record: T): string | null =>
  day && record[day as keyof T] ? String(record[day as keyof T]) : null; // a property of the record

/** The day that decides which period a record is counted in. */
export const dayOf = <T extends CouncilRecord>(kind: RecordKind<T>, record: T): string =>
  kind.dayOf ? kind.dayOf(record) : record.happenedOn;

/** The field that people enter the day of a step in. */
function stepDayField<T extends CouncilRecord>({ day, fields }: Transition<T>): string | null {
  const field = day === undefined ? undefined : (fields as Record<string, Field | undefined> | undefined)?.[day];
  return day !== undefined && field ? inputNameOf(day, field) : null;
}

/** The field that people enter the record's day in. */
export function dayField(kind: RecordKind, tx: EntityManager): string | null {
  const { columns } = tx.dataSource.getMetadata(kind.record);
  const property = columns.find(({ databaseName }) => databaseName === kind.record.eventColumn)?.propertyName;
  return property && property in kind.fields ? property : null;
}
