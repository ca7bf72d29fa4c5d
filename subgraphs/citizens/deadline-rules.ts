import type { PetitionKind } from './petition/petition.states';
import type { CompetentLevel } from './recommendation/recommendation.states';

/** Where a deadline comes from: the law, or the council's own rule where the law that is known here says none. */
export type DeadlineBasis = 'LAW' | 'COUNCIL';

/** How many days a body has for what was transferred to it within an interval. */
export interface DeadlineRule {
  /** Days from the day of the transfer, which does not count itself. */
  days: number;
  /** The first day of transfer it holds for, and the last; null for no end. */
  from: string;
  to: string | null;
  basis: DeadlineBasis;
  /** In Vietnamese, as it is cited. */
  source: string;
}

const ALWAYS = { from: '1945-09-02', to: null };
const OVERSIGHT_ACT_2015 = { from: '2016-07-01', to: '2026-02-28' };
const DENUNCIATION_ACT_2018 = { from: '2019-01-01', to: null };

const councilRule = (days: number, source: string, interval: Pick<DeadlineRule, 'from' | 'to'> = ALWAYS) =>
  ({ days, ...interval, basis: 'COUNCIL', source }) as const;

const OTHER_PETITIONS = councilRule(30, 'Quy định của Thường trực HĐND về xử lý đơn');

/** Of one kind of petition the first rule whose interval holds the day is the one that counts. */
export const PETITION_DEADLINES: Readonly<Record<PetitionKind, readonly DeadlineRule[]>> = {
  COMPLAINT: [
    {
      days: 7,
      ...OVERSIGHT_ACT_2015,
      basis: 'LAW',
      source: 'Luật Hoạt động giám sát của Quốc hội và HĐND số 87/2015/QH13, Điều 73',
    },
    // Luật 121/2025/QH15 holds since 1 March 2026: until its own days are entered here, the council keeps to the seven.
    councilRule(7, 'Quy định của Thường trực HĐND, giữ thời hạn của Luật 87/2015/QH13, Điều 73'),
  ],
  DENUNCIATION: [
    { days: 30, ...DENUNCIATION_ACT_2018, basis: 'LAW', source: 'Luật Tố cáo số 25/2018/QH14, Điều 30' },
    OTHER_PETITIONS,
  ],
  RECOMMENDATION: [OTHER_PETITIONS],
  FEEDBACK: [OTHER_PETITIONS],
  REQUEST: [OTHER_PETITIONS],
};

const AT_WARD = councilRule(30, 'Quy định của Thường trực HĐND về giải quyết kiến nghị của cử tri, cấp xã');
const ABOVE_WARD = councilRule(60, 'Quy định của Thường trực HĐND về giải quyết kiến nghị của cử tri, cấp trên');

/** By the level that has to answer. No law that is known here gives councils of these tiers a number of days. */
export const RECOMMENDATION_DEADLINES: Readonly<Record<CompetentLevel, readonly DeadlineRule[]>> = {
  WARD: [AT_WARD],
  CITY: [ABOVE_WARD],
  PROVINCE: [ABOVE_WARD],
  CENTRAL: [ABOVE_WARD],
};

/** The rule that holds for a transfer on this day; undefined where there is none. */
export const ruleOn = (rules: readonly DeadlineRule[], day: string): DeadlineRule | undefined =>
  rules.find(({ from, to }) => from <= day && (to === null || day <= to));

/** The last day for an answer to what was transferred on this day; null where no rule holds. */
export function deadlineFor(rules: readonly DeadlineRule[], transferredOn: string): string | null {
  const rule = ruleOn(rules, transferredOn);
  return rule ? dayAfter(transferredOn, rule.days) : null;
}

const MS_A_DAY = 86_400_000;

/** The day that lies so many days after another one. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * MS_A_DAY).toISOString().slice(0, 10);

/** How many days lie between two days. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / MS_A_DAY;
