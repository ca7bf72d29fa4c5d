import type { LoadableTable } from '../../platform/loading/load-target';
import { RecordsFrom, recordsFromRules } from '../indicators/records-from.model';
import { AFFAIRS_DECLARED } from './affairs-declared';

/** What may be loaded into the database of citizen affairs from files, parents before those that refer to them. */
export const AFFAIRS_TABLES: LoadableTable[] = [
  { entity: RecordsFrom, rules: recordsFromRules },
  ...AFFAIRS_DECLARED.map(({ record }) => ({ entity: record })),
];
