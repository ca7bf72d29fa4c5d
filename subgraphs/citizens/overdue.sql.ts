import { type FilterField, holding } from '../kinds/record-filter';

const TODAY = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`;

/** A list is asked for what is overdue today, or for what is not. `overdueOn` is the SQL that a record is so on a day, which is SQL too. */
export const overdueToday = (overdueOn: (day: string) => string): FilterField =>
  holding(`((${overdueOn(TODAY)}) is true) = ?`, Boolean, 'Quá hạn: overdue today, or not.');
