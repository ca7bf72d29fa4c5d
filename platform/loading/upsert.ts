import { quoteName, quotePath } from './sql';
import type { ShapeColumn, TableShape } from './table-shape';

/**
 * The statement that brings rows (its one parameter, see `jsonRows`) into the table: a new row is inserted, a row
 * that differs in one of the file's columns is updated, and one that does not is left alone, bookkeeping and all.
 * Columns the file does not have get their default in a new row and stay as they are in an old one.
 * Gives one row: { inserted, updated }.
 */
export function upsertStatement(shape: TableShape, present: ShapeColumn[]): string {
  const table = quotePath(shape.path);
  const columns = present.map(({ name }) => quoteName(name));
  const given = columns.map((column) => `given.${column}`);
  const { createdAt, updatedAt, version } = shape.kept;
  const moments = [...createdAt, ...updatedAt].map(quoteName);
  const versions = version.map(quoteName);
  return `
    WITH written AS (
      INSERT INTO ${table} AS held (${[...columns, ...moments, ...versions].join(', ')})
      SELECT ${[...given, ...moments.map(() => 'now()'), ...versions.map(() => '1')].join(', ')}
        FROM json_populate_recordset(NULL::${table}, $1::json) AS given
      ON CONFLICT (${shape.identity.map(quoteName).join(', ')}) ${onConflict(shape, present)}
      RETURNING held.xmax = 0 AS is_new
    )
    SELECT count(*) FILTER (WHERE is_new)::int AS inserted, count(*) FILTER (WHERE NOT is_new)::int AS updated
      FROM written`;
}

function onConflict(shape: TableShape, present: ShapeColumn[]): string {
  const columns = present
    .map(({ name }) => name)
    .filter((name) => !shape.identity.includes(name))
    .map(quoteName);
  if (columns.length === 0) return 'DO NOTHING';
  const changes = [
    ...columns.map((column) => `${column} = excluded.${column}`),
    ...shape.kept.updatedAt.map((name) => `${quoteName(name)} = now()`),
    ...shape.kept.version.map((name) => `${quoteName(name)} = held.${quoteName(name)} + 1`),
  ];
  const held = columns.map((column) => `held.${column}`).join(', ');
  const excluded = columns.map((column) => `excluded.${column}`).join(', ');
  return `DO UPDATE SET ${changes.join(', ')} WHERE (${held}) IS DISTINCT FROM (${excluded})`;
}
