import type { RowValues } from './cell';

/** A name of the database, safe in a statement. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A table's path, `table` or `schema.table`, safe in a statement. */
export const quotePath = (path: string): string => path.split('.').map(quoteName).join('.');

/**
 * Rows as the one parameter of a statement with `json_populate_recordset`. PostgreSQL then reads each value by
 * its column's own type, so no type has to be named, and the number of parameters does not grow with the rows.
 */
export const jsonRows = (rows: RowValues[]): string => JSON.stringify(rows);

/** The condition that two rows have the same key, each under its name in the statement. */
export const sameRow = (key: readonly string[], one: string, other: string): string =>
  key.map((name) => `${one}.${quoteName(name)} = ${other}.${quoteName(name)}`).join(' AND ');
