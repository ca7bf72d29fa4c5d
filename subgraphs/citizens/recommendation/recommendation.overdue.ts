import { standsOn } from '../../indicators/counted';
import type { RecommendationState } from './recommendation.states';

interface Tracked {
  state: RecommendationState;
  answeredOn: string | null;
  respondedOn: string | null;
}

/**
 * Nobody owes an answer to what is answered, given back, or merged into another that is answered in its place; where nobody
 * knows since when, it is taken to have been so from the beginning.
 */
const SETTLED_ON = `least(r.answered_on, r.responded_on,
    case when r.state in ('RETURNED', 'DUPLICATE') then coalesce(r.state_on, '-infinity') end)`;

const PAST_THE_DEADLINE = `case when r.due_on < coalesce(${SETTLED_ON}, 'infinity')
    then datemultirange(daterange(r.due_on, ${SETTLED_ON}, '()')) else '{}' end`;

/** Between each deadline that it had and the day of its extension. */
const PAST_EARLIER_DEADLINES = `coalesce((select range_agg(daterange(e."dueOn", e."extendedOn", '()'))
      from jsonb_to_recordset(r.earlier_deadlines) as e ("dueOn" date, "extendedOn" date)
      where e."dueOn" < e."extendedOn"), '{}') * datemultirange(daterange(null, ${SETTLED_ON}))`;

/** The days on which a recommendation was overdue, whatever became of it later. The lists and TX.06d both stand on it. */
export const RECOMMENDATION_OVERDUE = {
  spells: `case when r.earlier_deadlines is null then ${PAST_THE_DEADLINE}
    else ${PAST_THE_DEADLINE} + ${PAST_EARLIER_DEADLINES} end`,
};

/** The SQL condition that a recommendation was overdue on a day, which is SQL itself. */
export const recommendationOverdueOn = (day: string): string => standsOn(RECOMMENDATION_OVERDUE, day);

/** The same of one recommendation today, apart from its deadline: whether somebody owes it an answer. */
export const isRecommendationOwed = ({ state, answeredOn, respondedOn }: Tracked): boolean =>
  state !== 'RETURNED' && state !== 'DUPLICATE' && answeredOn === null && respondedOn === null;
