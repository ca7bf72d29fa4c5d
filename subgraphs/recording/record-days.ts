import type { EntityManager } from 'typeorm';
import type { CouncilRecord } from '../records/council-record.model';
import { closedPeriods, type ClosedSpan } from './closed-periods';
import { inputNameOf } from './entered-values';
import type { Field } from './field';
import type { Transition } from './life-cycle';
import type { RecordKind, Span } from './record-kind';
import { inFuture, periodClosed } from './refusals';
import type { Sight } from './sight';
import type { UserError } from './user-error';

/** A record as it would be, as it is, and what is done with it. */
export interface Change<T extends CouncilRecord> {
  record: T;
  before: T | null;
  /** The steps of its life that it takes. */
  steps?: readonly Transition<T>[];
  /** The steps of its life that are undone: the days that they had count. */
  undone?: readonly Transition<T>[];
  /** The days, before and after, of a step of which something is corrected. */
  stepDays?: readonly string[];
  /** Whether what was entered of it may change: then its own day counts, before the change as little as after it. */
  isCorrected: boolean;
}

/**
 * What is recorded as done may not lie ahead, and no change may touch a closed period. Of a step of a record's life it is
 * the day of the step that counts, and not the record's own. `closed` is looked up by default.
 */
export async function faultsOfDays<T extends CouncilRecord>(
  kind: RecordKind<T>,
  change: Change<T>,
  sight: Sight,
  closed?: readonly ClosedSpan[],
): Promise<UserError[]> {
  const touched = await closedPeriodAt(kind, change, sight, closed ?? (await closedPeriods(sight.tx)));
  return [
    ...(isLive(change.record) ? faultsAhead(kind, change, sight) : []),
    ...(touched ? [periodClosed(touched)] : []),
  ];
}

function faultsAhead<T extends CouncilRecord>(
  kind: RecordKind<T>,
  { record, before, steps = [], stepDays = [], isCorrected }: Change<T>,
  { tx, today }: Sight,
): UserError[] {
  const own =
    (isCorrected || before === null) && !kind.mayLieAhead
      ? [{ day: dayOf(kind, record), field: dayField(kind, tx) }]
      : [];
  const ofSteps = steps.map((step) => ({ day: dayOfStep(step, record), field: stepDayField(step) }));
  const corrected = stepDays.map((day) => ({ day, field: null }));
  return [...own, ...ofSteps, ...corrected].flatMap(({ day, field }) =>
    day !== null && day > today ? [inFuture(field, day)] : [],
  );
}

/** The closed period whose figures would not stay as they are, or whose records would not, printed `from/to`. */
async function closedPeriodAt<T extends CouncilRecord>(
  kind: RecordKind<T>,
  change: Change<T>,
  sight: Sight,
  closed: readonly ClosedSpan[],
): Promise<string | undefined> {
  if (closed.length === 0) return undefined;
  const days = [...(await daysCorrected(kind, change, sight)), ...daysOfSteps(kind, change)];
  const [was, is] = [countedThrough(kind, change.before), countedThrough(kind, change.record)];
  const touched =
    closed.find(({ from, to }) => days.some((day) => day !== null && from <= day && day <= to)) ??
    closed.find(({ to }) => isCountedAt(was, to) !== isCountedAt(is, to));
  return touched && `${touched.from}/${touched.to}`;
}

/** The days by which figures count a record before and after it is corrected. */
async function daysCorrected<T extends CouncilRecord>(
  kind: RecordKind<T>,
  { record, before, isCorrected }: Change<T>,
  sight: Sight,
): Promise<(string | null)[]> {
  const days: (string | null)[] = [];
  for (const one of isCorrected ? [record, before] : []) {
    if (one && !kind.isOutsidePeriods) days.push(dayOf(kind, one));
    if (one && kind.alsoCountedOn) days.push(...(await kind.alsoCountedOn(one, sight)));
  }
  return days;
}

/** The days of steps that are taken or undone; of one that is undone also that which the record's own becomes again. */
function daysOfSteps<T extends CouncilRecord>(
  kind: RecordKind<T>,
  { record, before, steps = [], undone = [], stepDays = [] }: Change<T>,
): (string | null)[] {
  const taken = [...steps.map((step) => dayOfStep(step, record)), ...stepDays];
  if (!before || undone.length === 0) return taken;
  const isMoved = !kind.isOutsidePeriods && dayOf(kind, before) !== dayOf(kind, record);
  return [...taken, ...undone.map((step) => dayOfStep(step, before)), ...(isMoved ? [dayOf(kind, record)] : [])];
}

/** The time through which figures count a record that is shared and stands; null if none does. */
function countedThrough<T extends CouncilRecord>(kind: RecordKind<T>, record: T | null): Span | null {
  return record && isLive(record) && record.sharedAt ? (kind.countedThrough?.(record) ?? null) : null;
}

/** Whether a figure of the end of a period, by its last day, counts what is counted through this time. */
const isCountedAt = (span: Span | null, day: string): boolean =>
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
