import type { LoadableTable } from '../../platform/loading/load-target';
import type { RowRule } from '../../platform/loading/row-rule';
import { RecordsFrom, recordsFromRules } from '../indicators/records-from.model';
import { WARD_DECLARED } from './ward-declared';
import { wardReturn } from './ward-return/ward-return.kind';
import { WardCouncil } from './council/ward-council.model';

/** Parents before those that refer to them. */
const WARD_TABLES: LoadableTable[] = [
  { entity: WardCouncil },
  { entity: RecordsFrom, rules: recordsFromRules },
  ...WARD_DECLARED.map(({ record }) => ({ entity: record })),
  { entity: wardReturn.record },
];

/**
 * What may be loaded into a ward's database from files, parents before those that refer to them.
 * The row that says whose database it is may name that ward and no other.
 */
export function wardTables(wardId: string): LoadableTable[] {
  const ownWard: RowRule<WardCouncil> = {
    column: 'ward_id',
    holds: (council) => council.wardId === wardId,
    expected: `"${wardId}", the ward whose data this is`,
  };
  return WARD_TABLES.map((table) => (table.entity === WardCouncil ? { ...table, rules: [ownWard] } : table));
}
