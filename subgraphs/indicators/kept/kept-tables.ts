import { createHash } from 'node:crypto';
import type { TableRights } from '../../../platform/database/grants';
import { tableNameOf } from '../../../platform/database/table-name';
import { type Counted, type CountedByDays, isByDays } from '../counted';
import { keepingFunction } from './kept-triggers';

/** A server reads the sums that are kept; only triggers write them. */
export const KEPT_RIGHTS: TableRights = { kept_figure: ['SELECT'], kept_table: ['SELECT'] };

/** One table of records over which sums are kept. */
export interface KeptTable {
  table: string;
  counted: CountedByDays[];
  codes: string[];
  /** The function that keeps its sums up, as SQL. */
  keeping: string;
  /** Another one for every change of what is counted or of how it is kept. */
  definition: string;
}

/** The tables whose figures are counted by days of their rows, by name. */
export function keptTablesOf(counted: readonly Counted[]): KeptTable[] {
  const byTable = Map.groupBy(counted.filter(isByDays), ({ record }) => tableNameOf(record));
  return [...byTable]
    .map(([table, some]) => {
      const keeping = keepingFunction(table, some);
      const definition = createHash('sha256').update(keeping).digest('hex');
      return { table, counted: some, codes: some.map(({ code }) => code), keeping, definition };
    })
    .sort((one, other) => one.table.localeCompare(other.table));
}
