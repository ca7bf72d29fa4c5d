import { keyOf } from './key-set';
import { type KnownRow, LoadedRows } from './loaded-rows';
import type { TablePlan } from './load-plan';
import type { FirstSaid } from './row-history';
import type { SealedCells } from './sealed-cells';
import { quoteName, quotePath, sameRow } from './sql';
import type { TableRow } from './table-file';
import type { RowValues } from './cell';
import type { ShapeColumn } from './table-shape';

/** A row of a file that says something new of a row in the database. */
export interface FileChange extends KnownRow {
  /** The row as it stands in the database, locked until the load ends. */
  held: RowValues;
  /** The columns in which the file is to be followed. */
  changed: readonly string[];
  /** Those of them that somebody else has changed too since the file was last loaded. */
  conflicts: readonly string[];
}

interface ComparedRow {
  place: number;
  held: RowValues;
  changedByFile: string[];
  changedSince: string[];
  differing: string[];
}

/**
 * Compares rows three ways: what the file said when it was last loaded, what it says now, and what the database has.
 * A column is to be changed where the file says something new, and is in conflict where the database has another thing
 * than the file said before. Where that is not stored, it is what `firstSaid` gives, else what the database has.
 */
export async function fileChanges(
  plan: TablePlan,
  columns: readonly ShapeColumn[],
  sealedCells: SealedCells,
  rows: readonly KnownRow[],
  firstSaid: ReadonlyMap<string, FirstSaid>,
): Promise<FileChange[]> {
  if (rows.length === 0) return [];
  const firstOf = ({ row: { values }, heldVersion }: KnownRow): FirstSaid | undefined => {
    const first = firstSaid.get(keyOf(values, plan.shape.identity) ?? '');
    // A row beyond its history was last written by a load of its file, when loads left no line there.
    return first && first.lastVersion === heldVersion ? first : undefined;
  };
  const pairs = rows.map((one) => ({ now: one.row.values, said: { ...firstOf(one)?.said, ...one.said } }));
  const compared = await plan.session.query<ComparedRow>(comparison(plan, columns), [JSON.stringify(pairs)]);
  return compared.flatMap(({ place, held, ...open }) => {
    const known = rows[place];
    if (!known) return [];
    const wasChanged = (column: string) => firstOf(known)?.sealedChanges.includes(column) ?? false;
    const sealed = sealedCells.columns.map((column) => ({
      column,
      ...sealedCells.compare(column, {
        ...{ now: known.row.values, held, wasChanged: wasChanged(column) },
        said: known.said?.[column],
      }),
    }));
    const changed = [
      ...open.changedByFile.filter((column) => open.differing.includes(column)),
      ...sealed.filter(({ isChangedByFile, differs }) => isChangedByFile && differs).map(({ column }) => column),
    ];
    const since = [...open.changedSince, ...sealed.filter((cell) => cell.isChangedSince).map(({ column }) => column)];
    return [{ ...known, held, changed, conflicts: changed.filter((column) => since.includes(column)) }];
  });
}

/** Those of these rows that say nothing new of a row in the database. */
export async function untouchedRows(
  plan: TablePlan,
  columns: readonly ShapeColumn[],
  sealedCells: SealedCells,
  rows: readonly TableRow[],
): Promise<Set<TableRow>> {
  const known = await new LoadedRows(plan, columns, sealedCells).find(rows);
  const held = known.filter(({ heldVersion }) => heldVersion !== null);
  const open = held.filter(({ isSame }) => !isSame);
  const changes = await fileChanges(plan, columns, sealedCells, open, new Map());
  const idle = changes.filter(({ changed }) => changed.length === 0);
  return new Set([...held.filter(({ isSame }) => isSame), ...idle].map(({ row }) => row));
}

/** Every value is compared as its column's own type has it; a column of which nothing was said counts as said as it stands. */
function comparison({ shape }: TablePlan, columns: readonly ShapeColumn[]): string {
  const table = quotePath(shape.path);
  const open = columns.filter(({ name, isSealed }) => !isSealed && !shape.identity.includes(name));
  const unlike = (one: string, other: string) => {
    const cases = open.map(
      ({ name }) =>
        `CASE WHEN ${one}.${quoteName(name)} IS DISTINCT FROM ${other}.${quoteName(name)} THEN ${quoteText(name)} END`,
    );
    return `array_remove(ARRAY[${cases.join(', ')}]::text[], NULL)`;
  };
  return `
    SELECT item.place::int - 1 AS place, to_jsonb(held) AS held, ${unlike('now', 'said')} AS "changedByFile",
           ${unlike('held', 'said')} AS "changedSince", ${unlike('held', 'now')} AS differing
      FROM json_array_elements($1::json) WITH ORDINALITY AS item(value, place)
     CROSS JOIN LATERAL json_populate_record(NULL::${table}, item.value->'now') AS now
      JOIN ${table} AS held ON ${sameRow(shape.identity, 'held', 'now')}
     CROSS JOIN LATERAL json_populate_record(held, item.value->'said') AS said
     ORDER BY place
       FOR UPDATE OF held`;
}

const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
