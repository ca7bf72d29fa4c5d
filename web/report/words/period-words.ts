/** Days from `from` to `to`, both counted, as "2020-01-01". */
export interface Days {
  from: string;
  to: string;
}

/** Reads a period as the graph prints it, "2020-01-01/2020-09-30". */
export function daysOf(period: string): Days {
  const [from = '', to = ''] = period.split('/');
  return { from, to };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Days below 10 and January and February alone take a leading zero. Source: Nghị định 30/2020/NĐ-CP, appendix I. */
const monthOnPaper = (month: number): string => (month <= 2 ? twoDigits(month) : String(month));

/** "16/10/2020", "05/02/2020", "05/7/2020". */
export function shortDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${monthOnPaper(Number(month))}/${year}`;
}

/** What stands behind the name of a ward that was not in force all the period: ", từ 01/7/2025", ", đến 30/6/2025"; nothing if it was. */
export function daysInForceWords({ from, to }: Days, period: Days): string {
  const words = [
    ...(from > period.from ? [`từ ${shortDate(from)}`] : []),
    ...(to < period.to ? [`đến ${shortDate(to)}`] : []),
  ];
  return words.length > 0 ? `, ${words.join(' ')}` : '';
}

/** The end of a time looked at: "hết tháng 02/2020" where it is the last day of a month, else "hết ngày 15/3/2020". */
export function untilWords(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return dayText(year, month + 1, 0) === day ? `hết ${monthWords(day)}` : `hết ngày ${shortDate(day)}`;
}

/**
 * "ngày 16 tháng 10 năm 2020", with a leading zero for days below 10 and for January and February alone; dots for writing
 * in by hand where there is no day. Source: Nghị định 30/2020/NĐ-CP, appendix I, section II.4.
 */
export function longDate(day: string | null): string {
  if (day === null) return 'ngày     tháng     năm 20…';
  const [year, month, date] = day.split('-').map(Number);
  return `ngày ${twoDigits(Number(date))} tháng ${monthOnPaper(Number(month))} năm ${year}`;
}

/** The month "2020-11" as "tháng 11/2020". */
export function monthWords(month: string): string {
  const [year, number] = month.split('-');
  return `tháng ${monthOnPaper(Number(number))}/${year}`;
}

/** An instant as clocks in Viet Nam show it: "16 giờ 05 phút, ngày 16/10/2020". */
export function momentWords(instant: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: 'Asia/Ho_Chi_Minh', hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  }).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('hour')} giờ ${part('minute')} phút, ngày ${part('day')}/${part('month')}/${part('year')}`;
}

/** "9 tháng đầu năm 2020", "quý III năm 2020", "năm 2020"; days that make up nothing usual are named. */
export function periodWords(days: Days): string {
  const usual = usualPeriod(days);
  return usual ? `${usual.words} năm ${usual.year}`.trim() : namedDays(days);
}

/** A period and the one planned for in one breath, the year said once: "9 tháng đầu năm" and "3 tháng cuối năm 2020". */
export function periodAndPlan(period: Days, plans: Days): { period: string; plans: string } {
  const [past, next] = [usualPeriod(period), usualPeriod(plans)];
  const isSaidOnce = past?.year === next?.year && past?.words && next?.words;
  if (!isSaidOnce) return { period: periodWords(period), plans: periodWords(plans) };
  return { period: past.words.endsWith('đầu') ? `${past.words} năm` : past.words, plans: periodWords(plans) };
}

function namedDays({ from, to }: Days): string {
  return `từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}`;
}

const QUARTERS = ['I', 'II', 'III'];

function usualPeriod({ from, to }: Days): { words: string; year: number } | null {
  const [year = 0, firstMonth = 0, firstDay] = from.split('-').map(Number);
  const [lastYear, lastMonth = 0] = to.split('-').map(Number);
  const isWholeMonths = firstDay === 1 && to === dayText(year, lastMonth + 1, 0);
  if (!isWholeMonths || year !== lastYear) return null;
  const words = monthsInWords(firstMonth, lastMonth);
  return words === null ? null : { words, year };
}

/** Months of one year: "quý III", "9 tháng đầu", nothing for the whole of it; null for those that have no name. */
function monthsInWords(first: number, last: number): string | null {
  const months = last - first + 1;
  if (months === 12) return '';
  if (months === 1) return `tháng ${first}`;
  if (last === 12) return `${months} tháng cuối`;
  if (months === 3 && first % 3 === 1) return `quý ${QUARTERS[(first - 1) / 3]}`;
  return first === 1 ? `${months} tháng đầu` : null;
}

/**
 * What a report plans for unless a conference says: after a month or a quarter the next one, else what is left of the year,
 * and after a year the next.
 */
export function daysAfter({ from, to }: Days): Days {
  const [year = 0, lastMonth = 0] = to.split('-').map(Number);
  const months = lastMonth - Number(from.split('-')[1]) + 1;
  const lastPlanned =
    months === 1 || (months === 3 && lastMonth < 12) ? lastMonth + months : lastMonth === 12 ? 24 : 12;
  return { from: dayText(year, lastMonth + 1, 1), to: dayText(year, lastPlanned + 1, 0) };
}

/** Months run on over the end of a year; day 0 is the last one of the month before. */
function dayText(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** The same day a year before, for asking; 29 February becomes 28 February. */
export function yearBefore(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year - 1, month, 0)).getUTCDate();
  return dayText(year - 1, month, Math.min(date, lastOfMonth));
}
