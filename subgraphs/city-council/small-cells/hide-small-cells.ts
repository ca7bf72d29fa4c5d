import type { CellColumns, CellRow } from './cell-table';
import { Exchanges } from './exchange';

/** The largest cell that is small: one or two people can be told by what is known of them anyway. */
const SMALL = 2;

/**
 * Hides the small cells of one quarter, and as few others as keep them from being worked out, though the sums over all wards are
 * shown: with each small cell the cheapest exchange that it is part of. Marks them in the rows.
 *
 * It is said by quarter, and a figure over several of them is shown where it is in each: then two periods that are both
 * shown give by subtraction what is shown anyway. What is hidden follows from the figures of the quarter alone, so that it is
 * the same whenever it is asked for.
 */
export function hideSmallCells(columns: CellColumns, rows: readonly CellRow[]): void {
  const small = rows.flatMap((row) =>
    row.values.flatMap((value, at) => (isSmall(columns, value, at) ? [{ row, at }] : [])),
  );
  for (const { row, at } of small) row.hidden[at] = true;
  const exchanges = new Exchanges(columns, rows);
  for (const { row, at } of small) {
    const exchange = exchanges.cheapestWith(row, at);
    if (exchange) for (const move of exchange.moves) hide(move.row, [move.from, move.to]);
    else hideWithAnother(row, rows);
  }
}

const isSmall = ({ codes }: CellColumns, value: number, at: number): boolean =>
  codes[at] !== null && value > 0 && value <= SMALL;

/**
 * Where no unit can be exchanged by itself, all of a ward's figures can for all of another's. Where there is no other, what is hidden
 * of the one ward is hidden in the sum too.
 */
function hideWithAnother(row: CellRow, rows: readonly CellRow[]): void {
  const shown = ({ hidden }: CellRow) => hidden.filter((isHidden) => !isHidden).length;
  const others = rows.filter((other) => other !== row);
  const [another] = others.toSorted((one, other) => shown(one) - shown(other) || sumOf(one) - sumOf(other));
  for (const one of [row, ...(another ? [another] : [])]) hide(one, [...one.values.keys()]);
}

const sumOf = ({ values }: CellRow): number => values.at(-1) ?? 0;

function hide({ hidden }: CellRow, at: readonly number[]): void {
  for (const column of at) hidden[column] = true;
}
