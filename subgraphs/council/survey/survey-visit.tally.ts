import { countedByDate, type Counted } from '../../indicators/counted';
import type { RecordClass } from '../../records/council-record.model';

export const surveyFigures = (visit: RecordClass): Counted[] => countedByDate(visit, { 'GS.04': {} });
