import type { CellColumns, CellRow } from './cell-table';

/**
 * One unit that changes its column in one ward. Of the parts of a sum, one is one less and the other one more; where the sum
 * itself is one of the two columns, both change by the same. Either way the ward's figures add up as before.
 */
interface Move {
  row: CellRow;
  from: number;
  to: number;
}

/** Moves in several wards that leave every sum over wards as it is, and how much would have to be hidden for them. */
export interface Exchange {
  moves: readonly Move[];
  cost: number;
}

/**
 * Looks for exchanges in a table: what nobody can tell from the truth who is not shown the cells in it. A cell is not to be
 * worked out exactly as long as it is part of an exchange of which every cell is hidden.
 */
export class Exchanges {
  private readonly unit: number;

  constructor(
    private readonly columns: CellColumns,
    private readonly rows: readonly CellRow[],
  ) {
    this.unit = 1 / (1 + rows.reduce((sum, { values }) => sum + values.reduce((all, value) => all + value, 0), 0));
  }

  /** The exchange that a cell is part of for which the fewest others have to be hidden, and of those the least in sum. */
  cheapestWith(row: CellRow, column: number): Exchange | undefined {
    let best: Exchange | undefined;
    for (const move of this.movesOf(row, column)) {
      const own = this.costOf(move);
      const back = own < (best?.cost ?? Infinity) ? this.cheapestBack(move) : undefined;
      if (back && own + back.cost < (best?.cost ?? Infinity))
        best = { moves: [move, ...back.moves], cost: own + back.cost };
      if (best?.cost === 0) break;
    }
    return best;
  }

  private movesOf(row: CellRow, column: number): Move[] {
    return row.values
      .flatMap((_, other): Move[] => [
        { row, from: column, to: other },
        { row, from: other, to: column },
      ])
      .filter((move) => move.from !== move.to && this.isPossible(move));
  }

  /** Moves of other wards by which what has left a column comes back to it: in one ward, or in two by way of a third column. */
  private cheapestBack({ row, from, to }: Move): Exchange | undefined {
    const ways: Exchange[] = [];
    const direct = this.cheapest(to, from, [row]);
    if (direct) ways.push(direct);
    for (const between of this.columns.codes.keys()) {
      if (between === from || between === to || direct?.cost === 0) continue;
      const first = this.cheapest(to, between, [row]);
      const second = first && this.cheapest(between, from, [row, ...first.moves.map((move) => move.row)]);
      if (second) ways.push({ moves: [...first.moves, ...second.moves], cost: first.cost + second.cost });
    }
    return ways.reduce<Exchange | undefined>((best, way) => (best && best.cost <= way.cost ? best : way), undefined);
  }

  private cheapest(from: number, to: number, besides: readonly CellRow[]): Exchange | undefined {
    let best: Exchange | undefined;
    for (const row of this.rows) {
      const move = { row, from, to };
      if (besides.includes(row) || !this.isPossible(move)) continue;
      const cost = this.costOf(move);
      if (!best || cost < best.cost) best = { moves: [move], cost };
      if (cost === 0) break;
    }
    return best;
  }

  /** One for each cell that is shown still, and a little for what it says. */
  private costOf({ row, from, to }: Move): number {
    return [from, to].reduce((cost, at) => cost + (row.hidden[at] ? 0 : 1 + (row.values[at] ?? 0) * this.unit), 0);
  }

  private isPossible({ row, from, to }: Move): boolean {
    const sum = row.values.length - 1;
    const after = [...row.values];
    after[from] = (after[from] ?? 0) + (from === sum ? 1 : -1);
    after[to] = (after[to] ?? 0) + (to === sum ? -1 : 1);
    return after.every((value) => value >= 0) && this.columns.isPossible(after);
  }
}
