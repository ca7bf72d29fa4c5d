import type { Fault } from './faults';
import { nearestName } from './nearest-name';
import type { ShapeColumn, TableShape } from './table-shape';

/** Which column each cell of a row belongs to; undefined where the header names none. */
export interface Header {
  columns: (ShapeColumn | undefined)[];
  faults: Omit<Fault, 'file'>[];
}

/** Matches the first line's names with the table's columns, in any order. */
export function readHeader(names: string[], line: number, shape: TableShape): Header {
  const faults: Header['faults'] = [];
  const seen = new Set<string>();
  if (names.length === 1 && /[;\t|]/.test(names[0] ?? '')) {
    return { columns: [], faults: [{ line, value: names[0], expected: 'columns separated by ","' }] };
  }
  const columns = names.map((name) => {
    const column = shape.columns.find((known) => known.name === name);
    if (!column) faults.push({ line, column: name, expected: insteadOf(name, shape) });
    else if (seen.has(name)) faults.push({ line, column: name, expected: 'each column once' });
    const isFirst = column && !seen.has(name);
    seen.add(name);
    return isFirst ? column : undefined;
  });
  const missing = shape.columns.filter((column) => column.whenAbsent === undefined && !seen.has(column.name));
  faults.push(...missing.map(({ name }) => ({ line, column: name, expected: 'this column in the header line' })));
  return { columns, faults };
}

function insteadOf(name: string, shape: TableShape): string {
  const { createdAt, updatedAt, version } = shape.kept;
  if ([...createdAt, ...updatedAt, ...version].includes(name)) return 'no such column: the loader fills it in itself';
  const known = shape.columns.map((column) => column.name);
  const nearest = nearestName(name, known);
  return nearest ? `a column of the table; did you mean "${nearest}"?` : `one of the columns ${known.join(', ')}`;
}
