import { countedByDate, type Counted } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';

/** KH.01 to KH.01c over the sessions of either tier, in all and by kind. */
export const sessionFigures = (session: RecordClass): Counted[] =>
  countedByDate(session, {
    'KH.01': {},
    'KH.01a': { where: `r.kind = 'REGULAR'` },
    'KH.01b': { where: `r.kind = 'THEMATIC'` },
    'KH.01c': { where: `r.kind = 'URGENT_MATTERS'` },
  });
