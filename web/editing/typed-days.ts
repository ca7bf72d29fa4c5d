const TWO_DIGITS = /^\d{1,2}$/;

/**
 * A day as people type it, as YYYY-MM-DD: 5/9/2020, 05-09-2020, 05.09.2020, 5 9 20, 05092020 and 2020-09-05 are the fifth of
 * September 2020; without a year it is one of `today`'s year. Undefined where it is no day.
 */
export function readDay(text: string, today: string): string | undefined {
  const parts = partsOf(text.trim());
  if (!parts) return undefined;
  const [day = '', month = '', year = today.slice(0, 4)] = parts;
  const fullYear = TWO_DIGITS.test(year) ? `20${year.padStart(2, '0')}` : year;
  return existing(`${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A month as people type it, as YYYY-MM: 9/2020, 09-2020 and 092020. Undefined where it is none. */
export function readMonth(text: string, today: string): string | undefined {
  const day = readDay(/^\d{6}$/.test(text.trim()) ? `01${text.trim()}` : `1/${text.trim()}`, today);
  return day?.slice(0, 7);
}

/** A time of a day as people type it, as HH:MM: 8:30, 8h30, 8h, 0830. Undefined where it is none. */
export function readTime(text: string): string | undefined {
  const parts = /^(\d{1,2})(?:[:h.g ]?(\d{2}))?h?$/i.exec(text.trim());
  const [hours, minutes] = [Number(parts?.[1] ?? NaN), Number(parts?.[2] ?? 0)];
  if (!(hours <= 23 && minutes <= 59)) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** A day as it is written in a field: 05/09/2020. */
export const writeTypedDay = (day: string): string => day.split('-').reverse().join('/');

function partsOf(text: string): string[] | undefined {
  const together = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (together) return together.slice(1);
  const turned = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (turned) return turned.slice(1).reverse();
  const parts = text.split(/\s*[/.\-\s]\s*/);
  const isDay = parts.length >= 2 && parts.length <= 3 && parts.slice(0, 2).every((part) => TWO_DIGITS.test(part));
  return isDay && /^(\d{2}|\d{4}|)$/.test(parts[2] ?? '') ? parts.filter(Boolean) : undefined;
}

function existing(day: string): string | undefined {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}
