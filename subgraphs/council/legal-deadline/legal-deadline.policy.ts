import type { Sentence } from '../../../platform/language/sentence';

/** One time that the law gives somebody, and while it is the law. */
export interface DeadlineRule {
  /** What the deadline is for. */
  code: string;
  /** Counted from the day after; all days count, as the laws here say "ngày" and not "ngày làm việc". */
  days: number;
  /** The first day on which it is the law. */
  from: string;
  /** The first day on which it is no longer; null while it is. */
  until: string | null;
  /** The law and its article. */
  source: string;
}

/** The time to answer a deputy's question in writing. */
export const INTERPELLATION_ANSWER = 'INTERPELLATION_ANSWER';

/**
 * The deadlines in the work of councils. Oversight is under Luật 121/2025/QH15 since 1 March 2026; a rule of it is added
 * here as a line of its own, and what was asked before keeps the deadline of its day.
 */
const RULES: readonly DeadlineRule[] = [
  {
    code: INTERPELLATION_ANSWER,
    days: 20,
    from: '2016-07-01',
    until: '2026-03-01',
    source: 'Luật 87/2015/QH13, điều 60',
  },
];

/** The rule that was the law on a day (`YYYY-MM-DD`); undefined where none is known for it. */
export const ruleOn = (code: string, day: string): DeadlineRule | undefined =>
  RULES.find((rule) => rule.code === code && rule.from <= day && (rule.until === null || day < rule.until));

/** The last day that a rule gives, counted from a day. */
export function lastDay({ days }: DeadlineRule, from: string): string {
  const day = new Date(`${from}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** The source of a rule as a sentence for people, also where there is none. */
export const basisOf = (rule: DeadlineRule | undefined): Sentence =>
  rule
    ? { vi: `${rule.source}: ${rule.days} ngày`, en: `${rule.source}: ${rule.days} days` }
    : { vi: 'Chưa có quy định về thời hạn cho ngày này.', en: 'No rule is known for this day.' };
