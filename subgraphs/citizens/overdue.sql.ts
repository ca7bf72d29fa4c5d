import type { Condition } from '../records/record-list.sql';

const TODAY = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`;

/** The condition of a list that is asked for what is overdue today, or for what is not; none where it is not asked. */
export const overdueConditions = (
  overdue: boolean | null | undefined,
  overdueOn: (day: string) => string,
): Condition[] =>
  overdue === null || overdue === undefined ? [] : [{ holds: `((${overdueOn(TODAY)}) is true) = ?`, value: overdue }];
