import { countedByDate, type Counted } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';

export const resolutionFigures = (resolution: RecordClass): Counted[] => countedByDate(resolution, { 'NQ.01': {} });
