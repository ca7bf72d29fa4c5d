import type { WardOfReport } from '../briefing/sort-wards';
import { useWords } from '../language/use-words';
import { writeDay } from '../language/write';
import { todayInVietNam } from '../period/days-since';
import type { Period } from '../period/period';

/** From when or until when a ward was in force, below its name; nothing where it was on all `days` of a period, "2025-01-01/2025-12-31". */
export function InForce({ inForce, days }: Pick<WardOfReport, 'inForce'> & { days: string }) {
  const { t } = useWords();
  const [first = '', last = ''] = days.split('/');
  const begins = inForce !== null && inForce.from > first;
  const ends = inForce !== null && inForce.to < last;
  if (!begins && !ends) return null;
  const key = begins && ends ? 'between' : begins ? 'from' : 'until';
  return <small>{t(`ward.in-force.${key}`, { from: writeDay(inForce.from), to: writeDay(inForce.to) })}</small>;
}

/** Whether a ward is in force on any day of a period. */
export function isInForceIn(
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  { from, to }: Period,
): boolean {
  return validFrom <= to && (validTo === null || validTo > from);
}

/** Whether a ward is no longer in force today. */
export function hasCeased({ validTo }: { validTo: string | null }): boolean {
  return validTo !== null && validTo <= todayInVietNam();
}
