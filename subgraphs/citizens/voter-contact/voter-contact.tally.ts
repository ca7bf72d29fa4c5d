import { countedByDate, type Counted } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';

export const voterContactFigures = (contact: RecordClass): Counted[] =>
  countedByDate(contact, {
    'TX.01': {},
    'TX.02': { amount: 'r.attending' },
    'TX.03': { amount: 'r.speaking' },
  });
