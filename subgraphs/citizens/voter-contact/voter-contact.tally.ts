import { countedByDate, type Counted } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';

/** TX.01 to TX.03 over the voter contacts of either tier: contacts, voters attending, voters speaking. */
export const voterContactFigures = (contact: RecordClass): Counted[] =>
  countedByDate(contact, {
    'TX.01': {},
    'TX.02': { amount: 'r.attending' },
    'TX.03': { amount: 'r.speaking' },
  });
