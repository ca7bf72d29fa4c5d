import { BadInput } from '../../platform/errors/domain-error';
import { isCalendarDate } from '../../platform/graphql/scalars/dates';
import { stringScalar } from '../../platform/graphql/scalars/string-scalar';

const FORMS_BUT_ONE = '2020, 2020-H1, 2020-Q3, 2020-9M, 2020-03';
const LAST_FORM = '2020-01-01/2020-09-30';
const FORMS = `${FORMS_BUT_ONE} or ${LAST_FORM}`;

/** A stretch of whole days in Viet Nam, both ends counted. Prints itself as `from/to`, whatever form it was read from. */
export class Period {
  private constructor(
    /** First day, YYYY-MM-DD. */
    readonly from: string,
    /** Last day, YYYY-MM-DD. */
    readonly to: string,
  ) {}

  /** Reads any of the forms a council writes. Refuses with BadInput what is none of them, or ends before it starts. */
  static parse(text: string): Period {
    const days = fromMonths(text) ?? fromDays(text);
    // What is printed must be readable again by the next server: the first hundred years of the calendar are not.
    if (!days || !isCalendarDate(days.from) || !isCalendarDate(days.to))
      throw new BadInput({
        vi: `Không đọc được kỳ "${text}"; kỳ được viết là ${FORMS_BUT_ONE} hoặc ${LAST_FORM}.`,
        en: `"${text}" is not a period; expected ${FORMS}.`,
      });
    if (days.from > days.to)
      throw new BadInput({
        vi: `Kỳ "${text}" kết thúc trước khi bắt đầu.`,
        en: `The period "${text}" ends before it starts.`,
      });
    return new Period(days.from, days.to);
  }

  /** The day that "at the end of the period" means: its last, or today while it is not over, for nobody knows what is to come. */
  endAsOf(today: string): string {
    return this.to < today ? this.to : today;
  }

  /** As much of it as is over by the end of today; of one that is all to come, today. */
  untilToday(today: string): Period {
    const to = this.endAsOf(today);
    return new Period(this.from < to ? this.from : to, to);
  }

  toString(): string {
    return `${this.from}/${this.to}`;
  }
}

/** The quarters of years that a period is made of, in order; null where it is not made of whole ones. */
export function wholeQuartersOf({ from, to }: Period): Period[] | null {
  const quarters: Period[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (const quarter of [1, 2, 3, 4]) quarters.push(Period.parse(`${year}-Q${quarter}`));
  }
  const within = quarters.filter((quarter) => quarter.from >= from && quarter.to <= to);
  return within[0]?.from === from && within.at(-1)?.to === to ? within : null;
}

interface Days {
  from: string;
  to: string;
}

function fromDays(text: string): Days | undefined {
  const [from, to, ...rest] = text.split('/');
  return from && to && rest.length === 0 ? { from, to } : undefined;
}

/** A year, a half, a quarter, the first N months, or one month: all are a run of whole months of one year. */
function fromMonths(text: string): Days | undefined {
  const parts = /^(\d{4})(?:-(?:(H)([12])|(Q)([1-4])|(\d{1,2})(M)|(\d{2})))?$/.exec(text);
  if (!parts) return undefined;
  const [, year, half, halfNo, quarter, quarterNo, months, firstMonths, month] = parts;
  if (half) return monthsOf(year, Number(halfNo) * 6 - 5, Number(halfNo) * 6);
  if (quarter) return monthsOf(year, Number(quarterNo) * 3 - 2, Number(quarterNo) * 3);
  if (firstMonths) return monthsOf(year, 1, Number(months));
  if (month) return monthsOf(year, Number(month), Number(month));
  return monthsOf(year, 1, 12);
}

function monthsOf(year: string | undefined, first: number, last: number): Days | undefined {
  if (first < 1 || last < 1 || last > 12) return undefined;
  const lastDay = new Date(Date.UTC(Number(year), last, 0)).getUTCDate(); // day 0 of the next month
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return { from: `${year}-${twoDigits(first)}-01`, to: `${year}-${twoDigits(last)}-${twoDigits(lastDay)}` };
}

export const PeriodScalar = stringScalar<Period>({
  name: 'Period',
  description: `Kỳ số liệu: a stretch of whole days, both ends counted. Written ${FORMS}; always printed in the last form.`,
  parse: (text) => Period.parse(text),
  print: (value) => (value instanceof Period ? value : Period.parse(String(value))).toString(),
});

const vietnameseDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }); // Swedish writes dates as ISO 8601

/** The day it is in Viet Nam at an instant, YYYY-MM-DD. */
export function todayInVietNam(now: Date): string {
  return vietnameseDay.format(now);
}

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

/** The day before a day (YYYY-MM-DD); of one that comes after the calendar, its last. */
export const dayBefore = (day: string): string =>
  day.length > 10 ? '9999-12-31' : new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
