/** A stretch of whole days, both ends counted, as YYYY-MM-DD. */
export interface Period {
  from: string;
  to: string;
}

/** How a council names a period: by its kind, its year, and which one of that kind in the year. */
export type PeriodName =
  | { kind: 'year'; year: number }
  | { kind: 'half' | 'quarter' | 'month'; year: number; part: number }
  /** The first so many months of a year. */
  | { kind: 'months'; year: number; part: number }
  | { kind: 'days'; period: Period };

/** What a period may be compared with. */
export type Comparison = 'before' | 'year-ago';

const MONTHS = 12;

/** Reads a period as the address bar and the API write it; undefined where it is none. */
export function parsePeriod(text: string): Period | undefined {
  const parts = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{1,2})M|(\d{2})))?$/.exec(text);
  if (!parts) return parseDays(text);
  const year = Number(parts[1]);
  // A group that took no part is undefined.
  const [half, quarter, first, month] = (parts.slice(2) as (string | undefined)[]).map((part) =>
    part === undefined ? undefined : Number(part),
  );
  const valid = (number: number) => number >= 1 && number <= MONTHS;
  if (half) return monthsOfYear(year, half * 6 - 5, half * 6);
  if (quarter) return monthsOfYear(year, quarter * 3 - 2, quarter * 3);
  if (first !== undefined) return valid(first) ? monthsOfYear(year, 1, first) : undefined;
  if (month !== undefined) return valid(month) ? monthsOfYear(year, month, month) : undefined;
  return monthsOfYear(year, 1, MONTHS);
}

/** Writes a period as short as it goes, such as 2020-9M. */
export function writePeriod(period: Period): string {
  const name = nameOf(period);
  switch (name.kind) {
    case 'year':
      return String(name.year);
    case 'half':
      return `${name.year}-H${name.part}`;
    case 'quarter':
      return `${name.year}-Q${name.part}`;
    case 'months':
      return `${name.year}-${name.part}M`;
    case 'month':
      return `${name.year}-${twoDigits(name.part)}`;
    case 'days':
      return `${period.from}/${period.to}`;
  }
}

/** What a council calls this period. */
export function nameOf(period: Period): PeriodName {
  const months = wholeMonths(period);
  if (!months || months.from.year !== months.to.year) return { kind: 'days', period };
  const { year, month: first } = months.from;
  const last = months.to.month;
  const count = last - first + 1;
  if (count === MONTHS) return { kind: 'year', year };
  if (count === 6 && last % 6 === 0) return { kind: 'half', year, part: last / 6 };
  if (count === 3 && last % 3 === 0) return { kind: 'quarter', year, part: last / 3 };
  if (count === 1) return { kind: 'month', year, part: first };
  return first === 1 ? { kind: 'months', year, part: last } : { kind: 'days', period };
}

/** The period that this one is compared with: as many months or days right before it, or the same of last year. */
export function comparedWith(period: Period, comparison: Comparison): Period {
  const months = wholeMonths(period);
  if (months) {
    const count = (months.to.year - months.from.year) * MONTHS + months.to.month - months.from.month + 1;
    const back = comparison === 'year-ago' ? MONTHS : count;
    const { from, to } = { from: shift(months.from, -back), to: shift(months.to, -back) };
    return { from: firstDay(from), to: lastDay(to) };
  }
  if (comparison === 'year-ago') return { from: yearEarlier(period.from), to: yearEarlier(period.to) };
  const days = daysBetween(period.from, period.to) + 1;
  return { from: addDays(period.from, -days), to: addDays(period.from, -1) };
}

/** The months that a period touches, in order; the first and the last may be cut by its ends. */
export function monthsOf(period: Period): Period[] {
  const months: Period[] = [];
  let month = monthOf(period.from);
  while (firstDay(month) <= period.to) {
    const [from, to] = [firstDay(month), lastDay(month)];
    months.push({ from: from < period.from ? period.from : from, to: to > period.to ? period.to : to });
    month = shift(month, 1);
  }
  return months;
}

interface Month {
  year: number;
  /** 1 to 12. */
  month: number;
}

function parseDays(text: string): Period | undefined {
  const [from, to, ...rest] = text.split('/');
  if (!from || !to || rest.length > 0 || !isDay(from) || !isDay(to) || from > to) return undefined;
  return { from, to };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function monthsOfYear(year: number, first: number, last: number): Period {
  return { from: firstDay({ year, month: first }), to: lastDay({ year, month: last }) };
}

function wholeMonths({ from, to }: Period): { from: Month; to: Month } | undefined {
  const [first, last] = [monthOf(from), monthOf(to)];
  return firstDay(first) === from && lastDay(last) === to ? { from: first, to: last } : undefined;
}

function monthOf(day: string): Month {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

function shift({ year, month }: Month, months: number): Month {
  const count = year * MONTHS + month - 1 + months;
  return { year: Math.floor(count / MONTHS), month: (count % MONTHS) + 1 };
}

function firstDay({ year, month }: Month): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-01`;
}

function lastDay(month: Month): string {
  return addDays(firstDay(shift(month, 1)), -1);
}

function yearEarlier(day: string): string {
  const earlier = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return isDay(earlier) ? earlier : addDays(earlier.replace('-29', '-28'), 0); // 29 February
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
