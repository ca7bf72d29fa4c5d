import { BadInput } from '../../errors/domain-error';
import { stringScalar } from './string-scalar';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Stricter than `new Date`, which takes much that is no ISO 8601, and 24:00 as the next day. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether the text is a day of the calendar written YYYY-MM-DD; 2021-02-29 is not. */
export function isCalendarDate(text: string): boolean {
  const parts = DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]; // three groups by the pattern
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The instant that a text names in ISO 8601 with its offset; undefined for anything else. */
export function parseInstant(text: string): Date | undefined {
  const instant = new Date(text);
  const isOne = INSTANT.test(text) && isCalendarDate(text.slice(0, 10)) && !Number.isNaN(instant.getTime());
  return isOne ? instant : undefined;
}

export const DateScalar = stringScalar<string>({
  name: 'Date',
  description: 'A day of the calendar in Viet Nam, written YYYY-MM-DD.',
  parse(text) {
    if (isCalendarDate(text)) return text;
    throw new BadInput({
      vi: `"${text}" không phải là ngày; hãy viết năm-tháng-ngày, ví dụ 2020-09-30.`,
      en: `"${text}" is not a date; expected YYYY-MM-DD, such as 2020-09-30.`,
    });
  },
  print: String,
});

export const DateTimeScalar = stringScalar<Date>({
  name: 'DateTime',
  description: 'An instant, written in ISO 8601 with its offset; printed in UTC, such as 2020-09-30T16:30:00.000Z.',
  parse(text) {
    const instant = parseInstant(text);
    if (instant) return instant;
    throw new BadInput({
      vi: `"${text}" không phải là thời điểm; hãy viết theo ISO 8601 kèm múi giờ, ví dụ 2020-09-30T23:30:00+07:00.`,
      en: `"${text}" is not an instant; expected ISO 8601 with an offset, such as 2020-09-30T23:30:00+07:00.`,
    });
  },
  print: (value) => new Date(value as Date | string).toISOString(), // a Date from our code, text from a representation
});

export const YearMonthScalar = stringScalar<string>({
  name: 'YearMonth',
  description: 'A month of a year, written YYYY-MM; used where the day is not known.',
  parse(text) {
    if (isCalendarDate(`${text}-01`)) return text;
    throw new BadInput({
      vi: `"${text}" không phải là tháng; hãy viết năm-tháng, ví dụ 2020-11.`,
      en: `"${text}" is not a month; expected YYYY-MM, such as 2020-11.`,
    });
  },
  print: String,
});
