import { countedByDate, type Counted } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';

/** GS.04 over the survey visits of either tier. */
export const surveyFigures = (visit: RecordClass): Counted[] => countedByDate(visit, { 'GS.04': {} });
