import { quoteName, quotePath, sameRow } from './sql';
import type { ShapeColumn, TableShape } from './table-shape';

/** The statement that inserts rows (its one parameter, see `jsonRows`). Columns that the file does not have get their default. */
export function insertStatement({ path, kept }: TableShape, present: readonly ShapeColumn[]): string {
  const table = quotePath(path);
  const columns = present.map(({ name }) => quoteName(name));
  const moments = [...kept.createdAt, ...kept.updatedAt].map(quoteName);
  const versions = kept.version.map(quoteName);
  return `
    INSERT INTO ${table} (${[...columns, ...moments, ...versions].join(', ')})
    SELECT ${[...columns.map((column) => `given.${column}`), ...moments.map(() => 'now()'), ...versions.map(() => '1')].join(', ')}
      FROM json_populate_recordset(NULL::${table}, $1::json) AS given`;
}

/** The statement that changes these columns of rows (its one parameter), and with them their moment and version. */
export function updateStatement({ path, kept, identity }: TableShape, changed: readonly string[]): string {
  const table = quotePath(path);
  const changes = [
    ...changed.map((name) => `${quoteName(name)} = given.${quoteName(name)}`),
    ...kept.updatedAt.map((name) => `${quoteName(name)} = now()`),
    ...kept.version.map((name) => `${quoteName(name)} = held.${quoteName(name)} + 1`),
  ];
  return `
    UPDATE ${table} AS held SET ${changes.join(', ')}
      FROM json_populate_recordset(NULL::${table}, $1::json) AS given
     WHERE ${sameRow(identity, 'held', 'given')}`;
}
