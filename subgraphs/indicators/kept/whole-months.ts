import { DAY_MS, dayBefore, type Period } from '../period';

/** The months that lie in a period with all their days, and the days beside them. Days are written YYYY-MM-DD. */
export interface WholeMonths {
  /** The first day of the first of them. */
  from: string;
  /** The first day after the last of them; not after `from` where there is none. */
  to: string;
  /** The first day after the last month that is over on the day the period is looked at. */
  over: string;
  /** Whether there are no days beside them, nor in the month of the day the period is looked at. */
  isWhole: boolean;
  /** The last day of those before them, and the first day of those after them; there may be none on either side. */
  before: string;
  after: string;
}

/** Splits a period, looked at on a day that is not after its last, into whole months and the days at its ends. */
export function wholeMonthsOf(period: Period, asOf: string): WholeMonths {
  const from = period.from.endsWith('-01') ? period.from : monthAfter(period.from);
  const to = afterWholeMonths(period.to);
  return {
    from,
    to,
    over: afterWholeMonths(asOf),
    isWhole: from === period.from && isLastOfMonth(period.to) && isLastOfMonth(asOf),
    before: from > period.to ? period.to : dayBefore(from),
    after: to < period.from ? period.from : to,
  };
}

/** The first day after the months that end on this day at the latest. */
const afterWholeMonths = (day: string): string => (isLastOfMonth(day) ? monthAfter(day) : `${day.slice(0, 8)}01`);

const isLastOfMonth = (day: string): boolean => new Date(Date.parse(day) + DAY_MS).getUTCDate() === 1;

/** The first day of the next month; of the last month of the calendar a day that PostgreSQL still knows. */
function monthAfter(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`;
}
