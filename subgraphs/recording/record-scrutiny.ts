import type { EntityManager } from 'typeorm';
import type { CouncilRecord } from '../records/council-record.model';
import { closedPeriodOf } from './closed-periods';
import { inputNameOf } from './entered-values';
import type { Field } from './field';
import type { Transition } from './life-cycle';
import type { RecordKind } from './record-kind';
import { faultsOfReferences } from './record-links';
import type { RecordRule } from './record-rule';
import { inFuture, periodClosed } from './refusals';
import type { Sight } from './sight';
import { type UserError, userError } from './user-error';
import { changedProperties } from './write-record';

interface Change<T extends CouncilRecord> {
  record: T;
  before: T | null;
  step?: Transition<T> | undefined;
}

/** Everything that is wrong with a record as it would be after a change, besides the faults that are known already. */
export async function faultsOf<T extends CouncilRecord>(
  kind: RecordKind<T>,
  change: Change<T>,
  known: readonly UserError[],
  sight: Sight,
): Promise<UserError[]> {
  if (known.some(({ code }) => code === 'WRONG_STATE')) return []; // it is not to be changed at all
  const { record, before } = change;
  if (record.deletedAt || record.cancelledAt) return faultsOfDays(kind, change, sight); // what goes need not be right
  const changed = changedProperties(sight.tx, record, before);
  const own = [
    ...brokenRules(kind, record, known, sight.tx),
    ...(await faultsOfDays(kind, change, sight)),
    ...(await faultsOfReferences(sight.tx, record, (property) => changed.includes(property))),
  ];
  if (known.length > 0 || own.length > 0 || !kind.check) return own;
  await takeTurns(kind, sight.tx);
  return kind.check(record, sight);
}

/** Rules look at values that are there: of a field that is missing it is said already. */
function brokenRules<T extends CouncilRecord>(
  kind: RecordKind<T>,
  record: T,
  known: readonly UserError[],
  tx: EntityManager,
): UserError[] {
  if (known.some(({ code }) => code === 'REQUIRED')) return [];
  return kind.rules.filter((rule) => !rule.holds(record)).map((rule) => brokenRule(kind, rule as RecordRule, tx));
}

function brokenRule(kind: RecordKind, { code, column, vi, expected }: RecordRule, tx: EntityManager): UserError {
  const { columns } = tx.dataSource.getMetadata(kind.record);
  const property = columns.find(({ databaseName }) => databaseName === column)?.propertyName ?? column;
  const field = (kind.fields as Record<string, Field | undefined>)[property];
  const name = field ? inputNameOf(property, field) : property;
  return userError(code, name, vi, `"${name}": expected ${expected}.`);
}

/**
 * The day of a record may lie neither ahead nor in a closed period, before the change as little as after it. A step of its
 * life changes nothing of the day itself, so there it is the day of the step that counts.
 */
async function faultsOfDays<T extends CouncilRecord>(
  kind: RecordKind<T>,
  { record, before, step }: Change<T>,
  { tx, today }: Sight,
): Promise<UserError[]> {
  const days = step ? daysOfStep(step, record) : [record, before].flatMap((one) => (one ? [dayOf(kind, one)] : []));
  const [day] = days;
  const isAhead = day !== undefined && day > today && (step !== undefined || !kind.mayLieAhead);
  const closed = kind.isOutsidePeriods ? null : await closedPeriodOf(tx, days);
  return [
    ...(isAhead ? [inFuture(step?.day ?? dayField(kind, tx), day)] : []),
    ...(closed === null ? [] : [periodClosed(closed)]),
  ];
}

const daysOfStep = <T extends CouncilRecord>({ day }: Transition<T>, record: T): string[] =>
  day && record[day as keyof T] ? [String(record[day as keyof T])] : []; // a property of the record

const dayOf = <T extends CouncilRecord>(kind: RecordKind<T>, record: T): string =>
  kind.dayOf ? kind.dayOf(record) : record.happenedOn;

/** The field that people enter the record's day in. */
function dayField(kind: RecordKind, tx: EntityManager): string | null {
  const { columns } = tx.dataSource.getMetadata(kind.record);
  const property = columns.find(({ databaseName }) => databaseName === kind.record.eventColumn)?.propertyName;
  return property && property in kind.fields ? property : null;
}

/** Of two that look at the other records of a kind at once, the second sees what the first has written. */
async function takeTurns(kind: RecordKind, tx: EntityManager): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [kind.record.name]);
}
