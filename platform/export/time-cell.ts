import type { TimeCell } from './export-rows';

/** Viet Nam's offset from UTC. */
const OFFSET_MS = 7 * 3_600_000;

/** The day and time that a clock in Viet Nam shows, read as UTC: spreadsheets have no zones. A month is its first day. */
export function shownInVietNam({ kind, text }: TimeCell): Date {
  if (kind === 'INSTANT') return new Date(Date.parse(text) + OFFSET_MS);
  return new Date(kind === 'MONTH' ? `${text}-01` : text);
}

/** In ISO 8601; an instant with Viet Nam's offset, such as 2020-09-30T23:30:00+07:00. */
export function textInVietNam(cell: TimeCell): string {
  if (cell.kind !== 'INSTANT') return cell.text;
  return shownInVietNam(cell)
    .toISOString()
    .replace(/(\.000)?Z$/, '+07:00');
}
