import { countedByDate, type Counted } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';

/** DX.01 and DX.02 over the dialogues of either tier: how many, and how many people took part. */
export const dialogueFigures = (dialogue: RecordClass): Counted[] =>
  countedByDate(dialogue, { 'DX.01': {}, 'DX.02': { amount: 'r.citizen_count' } });
