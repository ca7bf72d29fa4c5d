import type { EntityManager } from 'typeorm';
import type { CouncilRecord } from '../records/council-record.model';
import { inputNameOf } from './entered-values';
import type { Field } from './field';
import { type Change, faultsOfDays } from './record-days';
import type { RecordKind } from './record-kind';
import { faultsOfReferences } from './record-links';
import type { RecordRule } from './record-rule';
import type { Sight } from './sight';
import { type UserError, userError } from './user-error';
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
  const isShared = changed.includes('sharedAt'); // what belongs to a draft may not be
  const own = [
    ...brokenRules(kind, record, known, sight.tx),
    ...(await faultsOfDays(kind, change, sight)),
    ...(await faultsOfReferences(sight.tx, record, (property) => isShared || changed.includes(property))),
  ];
  const isWhole = ![...known, ...own].some(({ code }) => code === 'REQUIRED' || code === 'REFERENCE_NOT_FOUND');
  if (!isWhole || !kind.check) return own;
  await takeTurns(kind, sight.tx);
  return [...own, ...(await kind.check(record, sight))];
}

/** Rules look at values that are there: of a field that is missing it is said already. */
export function brokenRules<T extends CouncilRecord>(
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
  const field = ({ ...kind.fields, ...kind.lateFields } as Record<string, Field | undefined>)[property];
  const name = field ? inputNameOf(property, field) : property;
  return userError(code, name, vi, `"${name}": expected ${expected}.`);
}

/** Of two that look at the other records of a kind at once, the second sees what the first has written. */
export async function takeTurns({ record, turnsWith = [] }: RecordKind, tx: EntityManager): Promise<void> {
  const names = [record, ...turnsWith].map(({ name }) => name).sort(); // in one order, so that nobody waits in a ring
  for (const name of names) await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}
