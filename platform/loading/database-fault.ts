import type { Fault } from './faults';
import { keyText } from './key-set';
import type { DatabaseRefused } from './load-failed';
import type { TablePlan } from './load-plan';
import type { TableRow } from './table-file';

/**
 * Whether the database refused because of what a row says: integrity (class 23), values it cannot take (22), a row
 * named twice in a statement (21) or a trigger's own refusal (P0001). Anything else is no fault of the data.
 */
export const isAboutRows = ({ code }: DatabaseRefused): boolean => /^(21|22|23|P0001)/.test(code);

/** Whether the refusal may only be the shadow of another one: the row it refers to was refused before it. */
export const isAboutReference = ({ code }: DatabaseRefused): boolean => code === '23503';

/** A row that only the database could find wrong, in words that hold none of its SQL. */
export function databaseFault({ path, shape }: TablePlan, { line, values }: TableRow, error: DatabaseRefused): Fault {
  const columns = columnsOf(shape.metadata, error);
  const value = columns.map((name) => keyText(values[name] ?? null)).join(', ');
  const named = columns.length > 0 ? { column: columns.join(', '), value } : {};
  return { file: path, line, ...named, expected: expectedBy(error) };
}

/** A fault that showed only when all rows were in: a deferred constraint does not tell its row. */
export function lateFault(folder: string, error: DatabaseRefused): Fault {
  return { file: folder, line: 0, expected: expectedBy(error) };
}

function columnsOf(
  { uniques, indices, foreignKeys }: TablePlan['shape']['metadata'],
  error: DatabaseRefused,
): string[] {
  if (error.column) return [error.column];
  const constraint = [...uniques, ...indices, ...foreignKeys].find(({ name }) => name === error.constraint);
  return constraint?.columns.map((column) => column.databaseName) ?? [];
}

function expectedBy({ code, constraint }: DatabaseRefused): string {
  const rule = constraint === undefined ? '' : ` "${constraint}"`;
  switch (code) {
    case '23502':
      return 'a value: the database takes no empty one here';
    case '23503':
      return `a row to refer to, by the database's rule${rule}`;
    case '23505':
      return `a value that no other row of the table has, by the database's rule${rule}`;
    case '23514':
      return `a row that keeps the database's rule${rule}`;
    default:
      return `a row that the database accepts (code ${code}${rule && `, rule${rule}`})`;
  }
}
