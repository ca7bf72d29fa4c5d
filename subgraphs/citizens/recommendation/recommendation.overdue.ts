import type { RecommendationState } from './recommendation.states';

interface Tracked {
  state: RecommendationState;
  answeredOn: string | null;
  respondedOn: string | null;
}

/**
 * The SQL condition that a recommendation was overdue on a day, which is SQL itself, whatever became of it later: by the
 * deadline that it had then. Nobody owes an answer to what was given back, or merged into another that is answered in its
 * place; where nobody knows since when, it is taken to have been so from the beginning. The lists and TX.06d both stand on it.
 */
export const recommendationOverdueOn = (day: string): string =>
  `(r.due_on < ${day} or exists (select from jsonb_to_recordset(r.earlier_deadlines) as e ("dueOn" date, "extendedOn" date)
      where e."dueOn" < ${day} and e."extendedOn" > ${day}))
    and (r.state not in ('RETURNED', 'DUPLICATE') or r.state_on > ${day})
    and (r.answered_on is null or r.answered_on > ${day}) and (r.responded_on is null or r.responded_on > ${day})`;

/** The same of one recommendation today, apart from its deadline: whether somebody owes it an answer. */
export const isRecommendationOwed = ({ state, answeredOn, respondedOn }: Tracked): boolean =>
  state !== 'RETURNED' && state !== 'DUPLICATE' && answeredOn === null && respondedOn === null;
