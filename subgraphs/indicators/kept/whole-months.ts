import type { Period } from '../period';

/** The months that lie in a period with all their days, and the days beside them. Days are written YYYY-MM-DD. */
export interface WholeMonths {
  /** The first day of the first of them. */
  from: string;
  /** The first day after the last of them; not after `from` where there is none. */
  to: string;
  /** Whether there are no days beside them. */
  isWhole: boolean;
  /** The last day of those before them, and the first day of those after them; there may be none on either side. */
  before: string;
  after: string;
}

/** Splits a period into whole months and the days at its ends. */
export function wholeMonthsOf(period: Period): WholeMonths {
  const from = period.from.endsWith('-01') ? period.from : monthAfter(period.from);
  const to = isLastOfMonth(period.to) ? monthAfter(period.to) : `${period.to.slice(0, 8)}01`;
  return {
    from,
    to,
    isWhole: from === period.from && isLastOfMonth(period.to),
    before: from > period.to ? period.to : dayBefore(from),
    after: to < period.from ? period.from : to,
  };
}

const isLastOfMonth = (day: string): boolean => new Date(Date.parse(day) + DAY_MS).getUTCDate() === 1;

const DAY_MS = 86_400_000;

/** The first day of the next month; of the last month of the calendar a day that PostgreSQL still knows. */
function monthAfter(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`;
}

const dayBefore = (day: string): string =>
  day.length > 10 ? '9999-12-31' : new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
