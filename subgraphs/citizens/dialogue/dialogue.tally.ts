import { countedByDate, type Counted } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';

export const dialogueFigures = (dialogue: RecordClass): Counted[] =>
  countedByDate(dialogue, { 'DX.01': {}, 'DX.02': { amount: 'r.citizen_count' } });
