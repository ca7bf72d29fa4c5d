import { countedByDate, type Counted } from '../../indicators/counted';
import type { PetitionDisposition } from './petition.states';
import type { RecordClass } from '../../records/council-record.model';

/** DT.01 to DT.01c over the petitions of either tier, by the day of receipt and what was done with them by the period's end. */
export const petitionFigures = (petition: RecordClass): Counted[] =>
  countedByDate(petition, {
    'DT.01': {},
    'DT.01a': { where: disposedOfAs('TRANSFERRED') },
    'DT.01b': { where: disposedOfAs('RETURNED') },
    'DT.01c': { where: disposedOfAs('ANSWERED') },
  });

/** What is done with a petition is said once, on one day: before it, nothing was. */
const disposedOfAs = (disposition: keyof typeof PetitionDisposition): string =>
  `r.disposition = '${disposition}' and r.disposed_on <= $2`;
