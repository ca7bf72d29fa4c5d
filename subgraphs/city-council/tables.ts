import type { LoadableTable } from '../../platform/loading/load-target';
import { RecordsFrom, recordsFromRules } from '../indicators/records-from.model';
import { AcceptedReturn, acceptedReturnRules } from './accepted-return/accepted-return.model';
import { briefingReport } from './briefing-report/briefing-report.kind';
import { CITY_DECLARED } from './city-declared';
import { City, cityRules } from './city/city.model';
import { Ward, wardRules } from './ward/ward.model';
import { WardSuccession } from './ward/ward-succession.model';

/** What may be loaded into the city council's database from files, parents before those that refer to them. */
export const CITY_TABLES: LoadableTable[] = [
  { entity: City, rules: cityRules },
  { entity: RecordsFrom, rules: recordsFromRules },
  { entity: Ward, rules: wardRules },
  { entity: WardSuccession },
  ...CITY_DECLARED.map(({ record }) => ({ entity: record })),
  { entity: AcceptedReturn, rules: acceptedReturnRules },
  { entity: briefingReport.record },
];
