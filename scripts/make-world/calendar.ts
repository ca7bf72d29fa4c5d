import { CommandRefused } from '../hub/hub-command.errors';
import type { Chance } from './chance';

/** A quarter of a year. */
export interface Quarter {
  year: number;
  /** 1 to 4. */
  number: number;
  /** First and last day. */
  from: string;
  to: string;
}

/** The day on which councils of the term 2026 to 2031 began. */
export const NEW_TERM_FROM = '2026-04-01';

/** That of the reform, counted from the year 0: 2025-Q3. */
const FIRST_QUARTER = 2025 * 4 + 2;
const DAY_MS = 86_400_000;

/**
 * The last four quarters up to the one that is named, `2026-Q3`; none from before the units came into force. Refuses a name
 * of no such quarter.
 */
export function quartersUntil(last: string): Quarter[] {
  const [, year, number] = /^(\d{4})-Q([1-4])$/.exec(last) ?? [];
  const place = Number(year) * 4 + Number(number) - 1;
  const quarters = [3, 2, 1, 0]
    .map((back) => place - back)
    .filter((at) => at >= FIRST_QUARTER)
    .map(quarterAt);
  if (quarters.length > 0) return quarters;
  throw new CommandRefused({
    vi: `Quý phải viết như 2026-Q3, từ 2025-Q3 trở đi, không phải "${last}".`,
    en: `"${last}" is not a quarter: expected one such as 2026-Q3, from 2025-Q3 on.`,
  });
}

/** The name of the last quarter that was over on a day: of 2026-12-01 it is `2026-Q3`. */
export function lastEndedQuarter(today: Date): string {
  const { year, number } = quarterAt(today.getUTCFullYear() * 4 + Math.floor(today.getUTCMonth() / 3) - 1);
  return `${year}-Q${number}`;
}

function quarterAt(place: number): Quarter {
  const [year, number] = [Math.floor(place / 4), (place % 4) + 1];
  const firstOf = (month: number): string => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  return { year, number, from: firstOf(number * 3 - 3), to: dayAfter(firstOf(number * 3), -1) };
}

/** The day so many days after another; before it, where the number is negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie between two. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** A working day in the middle of a month, the first of the quarter being 0. */
export function workingDay(chance: Chance, { year, number }: Quarter, month: number): string {
  return onWorkingDay(`${year}-${twoDigits(number * 3 - 2 + month)}-${twoDigits(chance.between(6, 25))}`);
}

/** The first days of lunar years; nobody works in the days around them. */
const TET = ['2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'];
const TET_REACHES = 5;

/** The day itself, or the last working day before it. */
export function onWorkingDay(day: string): string {
  const weekday = new Date(day).getUTCDay();
  if (weekday === 0 || weekday === 6) return onWorkingDay(dayAfter(day, weekday === 0 ? -2 : -1));
  const tet = TET.find((newYear) => Math.abs(daysBetween(newYear, day)) <= TET_REACHES);
  return tet ? onWorkingDay(dayAfter(tet, -TET_REACHES - 1)) : day;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
