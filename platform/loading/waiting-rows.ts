import { keyOf, type KeySet } from './key-set';
import type { TablePlan } from './load-plan';
import type { TableRow } from './table-file';

/**
 * Of a table that refers to itself, the rows whose parent stands further down in the file. PostgreSQL checks a
 * reference at the end of each statement, so these go in last, all in one statement, in whatever order they refer.
 */
export class WaitingRows {
  readonly rows: TableRow[] = [];
  private readonly loops: { columns: string[]; parentColumns: string[]; parents: KeySet; waiting: Set<string> }[];

  constructor({ shape, keySets }: TablePlan) {
    this.loops = shape.references
      .filter((reference) => reference.parentPath === shape.path && !reference.isDeferred)
      .flatMap(({ columns, parentColumns }) => {
        const parents = keySets.find((keys) => keys.columns.join() === parentColumns.join());
        return parents ? [{ columns, parentColumns, parents, waiting: new Set<string>() }] : [];
      });
  }

  /** Keeps the row if it must wait, and says so. */
  take(row: TableRow): boolean {
    if (!this.loops.some((loop) => this.mustWait(row, loop))) return false;
    this.rows.push(row);
    for (const { parentColumns, waiting } of this.loops) waiting.add(keyOf(row.values, parentColumns) ?? '');
    return true;
  }

  private mustWait({ line, values }: TableRow, { columns, parents, waiting }: WaitingRows['loops'][number]): boolean {
    const key = keyOf(values, columns);
    if (key === undefined) return false;
    const parentLine = parents.lineOf(key);
    return (parentLine !== undefined && parentLine > line) || waiting.has(key);
  }
}
