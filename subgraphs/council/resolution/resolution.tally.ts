import { countedByDate, type Counted } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';

/** NQ.01 over the resolutions of either tier. */
export const resolutionFigures = (resolution: RecordClass): Counted[] => countedByDate(resolution, { 'NQ.01': {} });
