import type { DateCell } from './sheet-row';

const DAY_SECONDS = 86_400;

/** Day 0 of each count; in the first, days before 1 March 1900 are off by one, as in every program that has it. */
const DAY_0 = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** 31 December 9999, the last day that spreadsheet programs show. */
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59);

/**
 * The day and time that a count of days stands for, to the second (a fraction of a day is rarely a whole number of
 * seconds), read as UTC. Undefined where programs show none. Source: ECMA-376 part 1, 18.17.4.1.
 */
export function dateOfSerial(serial: number, is1904: boolean): Date | undefined {
  const ms = DAY_0[is1904 ? 1904 : 1900] + Math.round(serial * DAY_SECONDS) * 1000;
  return serial >= 0 && ms <= LAST_MS ? new Date(ms) : undefined;
}

const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)Z?)?$/;

/**
 * A cell of ISO 8601 text, as Strict Open XML and some libraries write days. "Z" says nothing of the zone: the writer had
 * none. Undefined for anything else, such as a time with an offset.
 */
export function dateOfIso(text: string): DateCell | undefined {
  const [, day, time = '00:00'] = ISO_DATE.exec(text) ?? [];
  const date = new Date(`${day}T${time}Z`);
  if (day === undefined || Number.isNaN(+date) || !date.toISOString().startsWith(day)) return undefined;
  return { date: new Date(Math.round(+date / 1000) * 1000), stored: text };
}

/** Formats of numbers that are days or times without being spelled out, by their ids. Source: ECMA-376 part 1, 18.8.30. */
const DATE_FORMATS: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
];

/** Whether a number of this format is shown as a day or time; `code` is what the workbook spells out, such as `dd/mm/yyyy`. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return DATE_FORMATS.some(([from, to]) => from <= id && id <= to);
  const shown = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '') // letters that are shown as they are, and padding
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '') // colours, conditions and languages, but not hours beyond a day
    .split(';', 1);
  return /[dmyhs]/i.test(shown[0]?.replace(/general/i, '') ?? '');
}
