import type { RecommendationState } from './recommendation.states';

interface Tracked {
  state: RecommendationState;
  answeredOn: string | null;
  respondedOn: string | null;
}

/**
 * The SQL condition that a recommendation was overdue on a day, which is SQL itself. Nobody owes an answer to what was
 * given back, or merged into another that is answered in its place. The lists and TX.06d both stand on it.
 */
export const recommendationOverdueOn = (day: string): string =>
  `r.due_on < ${day} and r.state not in ('RETURNED', 'DUPLICATE')
    and (r.answered_on is null or r.answered_on > ${day}) and (r.responded_on is null or r.responded_on > ${day})`;

/** The same of one recommendation today, apart from its deadline: whether somebody owes it an answer. */
export const isRecommendationOwed = ({ state, answeredOn, respondedOn }: Tracked): boolean =>
  state !== 'RETURNED' && state !== 'DUPLICATE' && answeredOn === null && respondedOn === null;
