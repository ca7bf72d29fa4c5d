import { countedByDate, type Counted } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';

/** Nobody owes an answer to what was given back, or merged into another that is answered in its place. */
const OVERDUE = `r.due_on < $2 and r.state not in ('RETURNED', 'DUPLICATE')
  and (r.answered_on is null or r.answered_on > $2) and (r.responded_on is null or r.responded_on > $2)`;

/** Read from the dates, not from the state: a state is today's, the figure is of the period's end. */
export const recommendationFigures = (recommendation: RecordClass): Counted[] =>
  countedByDate(recommendation, {
    'TX.04': {},
    'TX.06a': { where: 'r.answered_on <= $2' },
    'TX.06b': { where: 'r.transferred_on <= $2' },
    'TX.06c': { where: 'r.responded_on <= $2' },
    'TX.06d': { where: OVERDUE },
  });
