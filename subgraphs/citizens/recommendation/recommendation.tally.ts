import { countedByDate, type Counted } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';
import { recommendationOverdueOn } from './recommendation.overdue';

/** Read from the dates, not from the state: a state is today's, the figure is of the period's end. */
export const recommendationFigures = (recommendation: RecordClass): Counted[] =>
  countedByDate(recommendation, {
    'TX.04': {},
    'TX.06a': { where: 'r.answered_on <= $2' },
    'TX.06b': { where: 'r.transferred_on <= $2' },
    'TX.06c': { where: 'r.responded_on <= $2' },
    'TX.06d': { where: recommendationOverdueOn('$2') },
  });
