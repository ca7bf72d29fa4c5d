import { countedByDate, type Counted } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';

/** DT.01 to DT.01c over the petitions of either tier, by the day of receipt and what was done with them. */
export const petitionFigures = (petition: RecordClass): Counted[] =>
  countedByDate(petition, {
    'DT.01': {},
    'DT.01a': { where: `r.disposition = 'TRANSFERRED'` },
    'DT.01b': { where: `r.disposition = 'RETURNED'` },
    'DT.01c': { where: `r.disposition = 'ANSWERED'` },
  });
