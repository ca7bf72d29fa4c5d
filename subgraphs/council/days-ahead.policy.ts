import { inFuture } from '../recording/refusals';
import type { UserError } from '../recording/user-error';

/** Days besides the record's own, by field, that are said to have been: none of them may lie ahead. */
export const daysAhead = (days: Readonly<Record<string, string | null>>, today: string): UserError[] =>
  Object.entries(days).flatMap(([field, day]) => (day !== null && day > today ? [inFuture(field, day)] : []));
