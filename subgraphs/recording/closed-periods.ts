import type { EntityManager } from 'typeorm';

/** Whoever writes records holds it shared, whoever closes a period alone: nothing slips in while a period closes. */
const PERIODS_LOCK = 4_170_926_534;

/** Keeps periods as they are until the transaction ends. */
export async function holdPeriods(tx: EntityManager): Promise<void> {
  await tx.query('select pg_advisory_xact_lock_shared($1)', [PERIODS_LOCK]);
}

/** Waits until nobody writes, and lets nobody begin, until the transaction ends. */
export async function lockPeriods(tx: EntityManager): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [PERIODS_LOCK]);
}

/** The first closed period that holds one of these days, printed `from/to`; null if none does. */
export async function closedPeriodOf(tx: EntityManager, days: readonly string[]): Promise<string | null> {
  const [closed] = await tx.query<{ period: string }[]>(
    `select period_from || '/' || period_to as period from closed_period
     where reopened_at is null and exists (select from unnest($1::date[]) as d(day) where day between period_from and period_to)
     order by period_from, period_to limit 1`,
    [days],
  );
  return closed?.period ?? null;
}

/** The first closed period that ends on this day or later, printed `from/to`; null if none does. */
export async function closedPeriodAfter(tx: EntityManager, day: string): Promise<string | null> {
  const [closed] = await tx.query<{ period: string }[]>(
    `select period_from || '/' || period_to as period from closed_period
     where reopened_at is null and period_to >= $1 order by period_from, period_to limit 1`,
    [day],
  );
  return closed?.period ?? null;
}

/** A closed period by its first day and its last. */
export interface ClosedSpan {
  from: string;
  to: string;
}

/** Every closed period, earliest first; they stay as they are where periods are held. */
export function closedPeriods(tx: EntityManager): Promise<ClosedSpan[]> {
  return tx.query<ClosedSpan[]>(
    `select period_from::text as "from", period_to::text as "to" from closed_period
     where reopened_at is null order by period_from, period_to`,
  );
}

/** A closing of a period, or its reopening, as the Standing Committee decided it. */
export interface PeriodClosing {
  id: string;
  from: string;
  to: string;
  closedAt: Date;
  reopenedAt: Date | null;
}

/** Closes or reopens a period in this database. Told again it changes nothing. */
export async function keepClosing(tx: EntityManager, closing: PeriodClosing): Promise<void> {
  await lockPeriods(tx);
  await tx.query(
    `insert into closed_period (id, period_from, period_to, closed_at, reopened_at) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set reopened_at = coalesce(closed_period.reopened_at, excluded.reopened_at)`,
    [closing.id, closing.from, closing.to, closing.closedAt, closing.reopenedAt],
  );
}
