import { isDeepStrictEqual } from 'node:util';
import type { DataSource, EntityManager } from 'typeorm';
import { takeTurnWithLoads } from '../../../platform/loading/lock';
import { closedPeriodAfter, holdPeriods } from '../../recording/closed-periods';
import type { ChangeNote } from '../../recording/record-changes';
import { readRow } from '../../recording/record-changes';
import { writeWithHistory } from '../../recording/write-change';
import type { KnownDirectory } from './known-directory.model';
import { planUnitChange, type UnitPlan } from './plan-unit-change';
import { parseUnitChange, type UnitChange, UnitChangeRefused, type UnitFault, unitFault } from './unit-change';
import { Ward } from './ward.model';
import { WardSuccession } from './ward-succession.model';

/** What came of applying a change of units. */
export type UnitChangeOutcome = { state: 'APPLIED' | 'WOULD_APPLY'; plan: UnitPlan } | { state: 'APPLIED_BEFORE' };

/**
 * Applies a change of units to the directory of the city council, whose database `db` is as its owner: all of it with its
 * history, or nothing. Applied again it changes nothing. On a dry run it only says what it would do. Refuses with
 * UnitChangeRefused, which lists everything that is wrong. Waits for loads and for other changes of units.
 */
export async function applyUnitChange(
  db: DataSource,
  change: UnitChange,
  { isDryRun }: { isDryRun: boolean },
): Promise<UnitChangeOutcome> {
  return db.transaction(async (tx) => {
    await takeTurnWithLoads((sql, values) => tx.query(sql, values));
    await holdPeriods(tx);
    if (await isApplied(tx, change)) return { state: 'APPLIED_BEFORE' };
    const planned = planUnitChange(await readDirectory(tx), change);
    const faults = 'faults' in planned ? planned.faults : [];
    const all = [...faults, ...(await faultsOfPeriods(tx, change))];
    if ('faults' in planned || all.length > 0) throw new UnitChangeRefused(all);
    if (isDryRun) return { state: 'WOULD_APPLY', plan: planned };
    await writePlan(tx, planned, change);
    return { state: 'APPLIED', plan: planned };
  });
}

/** Whether this very change was applied. Refuses with UnitChangeRefused where another one was on its day. */
async function isApplied(tx: EntityManager, change: UnitChange): Promise<boolean> {
  const [kept] = await tx.query<{ content: unknown }[]>('select content from unit_change where effective_on = $1', [
    change.effectiveOn,
  ]);
  if (!kept) return false;
  if (isDeepStrictEqual(parseUnitChange(kept.content), change)) return true;
  throw new UnitChangeRefused([
    unitFault(
      'effectiveOn',
      `Đã áp dụng một lần sắp xếp khác có hiệu lực từ ${change.effectiveOn}.`,
      `Another change of units was applied for ${change.effectiveOn}, and this file says something else.`,
    ),
  ]);
}

async function readDirectory(tx: EntityManager): Promise<KnownDirectory> {
  const wards = await tx.getRepository(Ward).find();
  const successions = await tx.getRepository(WardSuccession).find();
  return {
    units: wards.filter(isLive),
    successions: successions.filter(isLive),
    takenIds: wards.filter((ward) => !isLive(ward)).map(({ id }) => id),
  };
}

const isLive = ({ deletedAt, cancelledAt, sharedAt }: Ward | WardSuccession): boolean =>
  deletedAt === null && cancelledAt === null && sharedAt !== null;

/** Which units are in force is part of every figure of a period that ends on the day of the change or later. */
async function faultsOfPeriods(tx: EntityManager, { effectiveOn }: UnitChange): Promise<UnitFault[]> {
  const period = await closedPeriodAfter(tx, effectiveOn);
  if (period === null) return [];
  return [
    unitFault(
      'effectiveOn',
      `Kỳ ${period} đã khóa; đề nghị Thường trực HĐND thành phố mở lại kỳ trước.`,
      `The period ${period} is closed; ask the city's Standing Committee to reopen it first.`,
    ),
  ];
}

async function writePlan(tx: EntityManager, plan: UnitPlan, change: UnitChange): Promise<void> {
  const { effectiveOn } = change;
  const legalBasis = change.legalBasis.join('; ');
  const note: ChangeNote = {
    action: 'UNITS_CHANGED',
    reason: legalBasis,
    viewer: { role: 'service', subject: 'npm run units', wardId: null },
    requestId: `unit-change-${effectiveOn}`,
  };
  for (const id of plan.ends) {
    const before = await readRow(tx, Ward, id, 'for update');
    if (!before) throw new Error(`Ward ${id} was in the directory and is gone.`);
    const ended = Object.assign(new Ward(), before.record, { validTo: effectiveOn });
    await writeWithHistory(tx, ended, before, note);
  }
  for (const unit of plan.begins) await writeWithHistory(tx, Object.assign(new Ward(), unit), null, note);
  for (const arrow of plan.successions) {
    const id = `${arrow.effectiveOn}-${arrow.predecessorId}-${arrow.successorId}`;
    await writeWithHistory(tx, Object.assign(new WardSuccession(), arrow, { id, legalBasis }), null, note);
  }
  // Last: the rule that guards the ends of units looks at it.
  await tx.query('insert into unit_change (effective_on, content) values ($1, $2)', [
    effectiveOn,
    JSON.stringify(change),
  ]);
}
