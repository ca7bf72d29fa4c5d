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
 * history, or nothing. Applied again it changes nothing; another one of the same day is added to those before, with its reason. On a dry run it only says what it would do. Refuses with
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
    const earlier = await changesOf(tx, change.effectiveOn);
    if (earlier.some((one) => isDeepStrictEqual(one, change))) return { state: 'APPLIED_BEFORE' };
    const planned = planUnitChange(await readDirectory(tx), change);
    const faults = 'faults' in planned ? planned.faults : faultsOfAddition(earlier, change, planned);
    const all = [...faults, ...(await faultsOfPeriods(tx, change))];
    if ('faults' in planned || all.length > 0) throw new UnitChangeRefused(all);
    if (isDryRun) return { state: 'WOULD_APPLY', plan: planned };
    await writePlan(tx, planned, change);
    return { state: 'APPLIED', plan: planned };
  });
}

/** The changes of a day that were applied, in the order in which they were. */
async function changesOf(tx: EntityManager, day: string): Promise<UnitChange[]> {
  const kept = await tx.query<{ content: unknown }[]>(
    'select content from unit_change where effective_on = $1 order by id',
    [day],
  );
  return kept.map(({ content }) => parseUnitChange(content));
}

/** What is added to changes of a day has to be something, and to say why it was not in them. */
function faultsOfAddition(
  earlier: readonly UnitChange[],
  { effectiveOn, reason }: UnitChange,
  { ends, begins, successions }: UnitPlan,
): UnitFault[] {
  if (earlier.length === 0) return [];
  if (ends.length + begins.length + successions.length === 0)
    return [
      unitFault(
        '',
        `Các đơn vị trong tệp đã được sắp xếp như vậy từ ${effectiveOn}; tệp không bổ sung gì.`,
        `The units of this file were changed so on ${effectiveOn} before; it adds nothing.`,
      ),
    ];
  if (reason !== null) return [];
  return [
    unitFault(
      'reason',
      `Đã áp dụng một lần sắp xếp khác có hiệu lực từ ${effectiveOn}; muốn bổ sung, hãy ghi lý do.`,
      `Another change of units was applied for ${effectiveOn}; say why this one is added to it.`,
    ),
  ];
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
  const fault = unitFault(
    'effectiveOn',
    `Kỳ ${period} đã khóa; đề nghị Thường trực HĐND thành phố mở lại kỳ trước.`,
    `The period ${period} is closed; ask the city's Standing Committee to reopen it first.`,
  );
  return [{ ...fault, code: 'PERIOD_CLOSED' }];
}

async function writePlan(tx: EntityManager, plan: UnitPlan, change: UnitChange): Promise<void> {
  const { effectiveOn, reason } = change;
  const legalBasis = change.legalBasis.join('; ');
  const note: ChangeNote = {
    action: 'UNITS_CHANGED',
    reason: reason === null ? legalBasis : `${reason} (${legalBasis})`,
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
