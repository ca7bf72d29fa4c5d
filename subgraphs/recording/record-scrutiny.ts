import type { DataSource, EntityManager } from 'typeorm';
import type { CouncilRecord } from '../records/council-record.model';
import { brokenValueRule, inputNameOf } from './entered-values';
import { date, type Field } from './field';
import { faultsOfUnit } from './known-units';
import { type Change, faultsOfDays } from './record-days';
import type { RecordKind } from './record-kind';
import { faultsOfReferences } from './record-links';
import type { RecordRule } from './record-rule';
import type { Sight } from './sight';
import { type UserError, userError } from './user-error';
import { valueRuleOf } from './value-rules';
import { changedProperties } from './write-record';

/** Everything that is wrong with a record as it would be after a change, besides the faults that are known already. */
export async function faultsOf<T extends CouncilRecord>(
  kind: RecordKind<T>,
  change: Change<T>,
  known: readonly UserError[],
  sight: Sight,
): Promise<UserError[]> {
  if (known.some(({ code }) => code === 'WRONG_STATE')) return []; // it is not to be changed at all
  const { record, before } = change;
  if (record.deletedAt || record.cancelledAt) return faultsOfDays(kind, change, sight); // it keeps no rule any more
  const changed = changedProperties(sight.tx, record, before);
  const isAnew = changed.includes('sharedAt') || changed.includes('cancelledAt'); // what it belongs to may not be so
  const own = [
    ...brokenRules(kind, record, known, sight.tx, changed),
    ...(await faultsOfDays(kind, change, sight)),
    ...(await faultsOfUnit(kind, change, sight.tx)),
    ...(await faultsOfReferences(sight.tx, record, (property) => isAnew || changed.includes(property))),
  ];
  const isWhole = ![...known, ...own].some(({ code }) => code === 'REQUIRED' || code === 'REFERENCE_NOT_FOUND');
  if (!isWhole || !kind.check) return own;
  await takeTurns(kind, sight.tx);
  return [...own, ...(await kind.check(record, sight))];
}

/**
 * What is wrong with the values of a record, alone and together. Rules look at values that are there, and of a field that is
 * missing or wrong it is said once. `changed` are the properties that may be wrong by themselves; all of them by default.
 */
export function brokenRules<T extends CouncilRecord>(
  kind: RecordKind<T>,
  record: T,
  known: readonly UserError[],
  tx: EntityManager,
  changed?: readonly string[],
): UserError[] {
  if (known.some(({ code }) => code === 'REQUIRED')) return [];
  const faults = [...known];
  const add = (fault: UserError) => {
    if (!faults.some(({ code, field }) => code === fault.code && field === fault.field)) faults.push(fault);
  };
  for (const rule of kind.rules) if (!rule.holds(record)) add(brokenRule(kind, rule, tx));
  for (const [property, field] of fieldsOfRecord(kind, tx.dataSource)) {
    const rule = valueRuleOf(field);
    const isNamed = !changed || changed.includes(property);
    if (!rule || field.isSealed || !isNamed || rule.holds(record[property as keyof T])) continue;
    add(brokenValueRule(inputNameOf(property, field), field, rule, record[property as keyof T]));
  }
  return faults.slice(known.length);
}

/** Every field of a record by its property, entered at first or by a step of its life, and its day where that is worked out. */
export function fieldsOfRecord<T extends CouncilRecord>(kind: RecordKind<T>, db: WithMetadata): [string, Field][] {
  const { columns } = db.getMetadata(kind.record);
  const day = columns.find(({ databaseName }) => databaseName === kind.record.eventColumn)?.propertyName;
  const ofSteps = (kind.lifeCycle?.transitions ?? []).map((step) => step.fields);
  const all = [kind.fields, kind.lateFields, ...ofSteps].flatMap((some) =>
    Object.entries((some ?? {}) as Record<string, Field>),
  ); // no field of them is undefined
  return [...new Map([...(day === undefined ? [] : [[day, OWN_DAY] as const]), ...all.toReversed()])];
}

type WithMetadata = Pick<DataSource, 'getMetadata'>;

const OWN_DAY = date('Ngày', 'the day it happened');

function brokenRule(kind: RecordKind, { code, column, vi, expected }: RecordRule, tx: EntityManager): UserError {
  const { columns } = tx.dataSource.getMetadata(kind.record);
  const property = columns.find(({ databaseName }) => databaseName === column)?.propertyName ?? column;
  const field = new Map(fieldsOfRecord(kind, tx.dataSource)).get(property);
  const name = field ? inputNameOf(property, field) : property;
  return userError(code, name, vi, `"${name}": expected ${expected}.`);
}

/** Of two that look at the other records of a kind at once, the second sees what the first has written. */
export async function takeTurns({ record, turnsWith = [] }: RecordKind, tx: EntityManager): Promise<void> {
  const tables = [record, ...turnsWith].map((kind) => tx.dataSource.getMetadata(kind).tableName);
  tables.sort(); // in one order, so that nobody waits in a ring
  for (const table of tables) await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [table]);
}
