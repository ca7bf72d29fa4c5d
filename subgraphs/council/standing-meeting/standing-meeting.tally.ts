import { countedByDate, type Counted } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';

/** PH.01 to PH.01c over the Standing Committee's meetings of either tier, in all and by kind. */
export const standingMeetingFigures = (meeting: RecordClass): Counted[] =>
  countedByDate(meeting, {
    'PH.01': {},
    'PH.01a': { where: `r.kind = 'REGULAR'` },
    'PH.01b': { where: `r.kind = 'EXTRAORDINARY'` },
    'PH.01c': { where: `r.kind = 'EXTENDED'` },
  });
