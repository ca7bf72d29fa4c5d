import { countedByDate, type CountedByDays } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';
import { RECOMMENDATION_OVERDUE } from './recommendation.overdue';

/** Read from the dates, not from the state: a state is today's, the figure is of the period's end. */
export const recommendationFigures = (recommendation: RecordClass): CountedByDays[] =>
  countedByDate(recommendation, {
    'TX.04': {},
    'TX.06a': { standing: { from: 'r.answered_on' } },
    'TX.06b': { standing: { from: 'r.transferred_on' } },
    'TX.06c': { standing: { from: 'r.responded_on' } },
    'TX.06d': { standing: RECOMMENDATION_OVERDUE },
  });
