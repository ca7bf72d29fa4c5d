import { countedByDate, type Counted } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';

/** TD.01 and TD.02 over the receptions of either tier: turns, and people. */
export const receptionFigures = (reception: RecordClass): Counted[] =>
  countedByDate(reception, { 'TD.01': {}, 'TD.02': { amount: 'r.citizen_count' } });
