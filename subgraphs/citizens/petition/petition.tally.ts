import { countedByDate, type CountedByDays } from '../../indicators/counted';
import type { PetitionDisposition } from './petition.states';
import type { RecordClass } from '../../records/council-record.model';

/** DT.01 to DT.01c over the petitions of either tier, by the day of receipt and what was done with them by the period's end. */
export const petitionFigures = (petition: RecordClass): CountedByDays[] =>
  countedByDate(petition, {
    'DT.01': {},
    'DT.01a': disposedOfAs('TRANSFERRED'),
    'DT.01b': disposedOfAs('RETURNED'),
    'DT.01c': disposedOfAs('ANSWERED'),
  });

/** What is done with a petition is said once, on one day: before it, nothing was. */
const disposedOfAs = (disposition: keyof typeof PetitionDisposition) => ({
  where: `r.disposition = '${disposition}'`,
  standing: { from: 'r.disposed_on' },
});
