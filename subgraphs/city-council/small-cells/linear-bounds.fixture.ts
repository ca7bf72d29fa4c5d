/** One published sum: numbered unknowns with what they are multiplied by, and what they add up to. */
export interface Equation {
  of: ReadonlyMap<number, number>;
  sum: number;
}

const ALMOST_NONE = 1e-7;
const MOST_STEPS = 100_000;

/**
 * What can be said of unknowns that are not below zero, of which some sums are known: the least and the greatest that each can be.
 * The simplex method with Bland's rule, over a tableau that stays at a possible answer from one question to the next.
 */
export class LinearBounds {
  private readonly tableau: Float64Array[] = [];
  private readonly basis: number[] = [];

  /** Refuses sums that contradict each other. */
  constructor(
    private readonly unknowns: number,
    equations: readonly Equation[],
  ) {
    for (const { of, sum } of equations) this.add(of, sum);
    this.findAnswer();
  }

  /** The least and the greatest value of one unknown. */
  of(unknown: number): { least: number; most: number } {
    return { least: this.optimum(unknown, 1), most: -this.optimum(unknown, -1) };
  }

  /** Adds an equation that the earlier ones do not say already, with an unknown of its own that is to become nought. */
  private add(of: ReadonlyMap<number, number>, sum: number): void {
    const row = new Float64Array(this.unknowns + 1);
    for (const [at, factor] of of) row[at] = (row[at] ?? 0) + factor;
    row[this.unknowns] = sum;
    for (const [at, known] of this.tableau.entries()) subtract(row, known, row[this.basis[at] ?? 0] ?? 0);
    const pivot = row.findIndex((factor, at) => at < this.unknowns && Math.abs(factor) > ALMOST_NONE);
    if (pivot < 0) {
      if (Math.abs(sumIn(row)) > ALMOST_NONE) throw new Error('These sums contradict each other.');
      return;
    }
    this.tableau.push(row);
    this.basis.push(pivot);
    this.pivotOn(this.tableau.length - 1, pivot);
  }

  /** Goes from an answer in which some unknowns are below zero to one in which none is. */
  private findAnswer(): void {
    for (let step = 0; ; step++) {
      if (step > MOST_STEPS) throw new Error('No possible answer was found.');
      const at = this.lowestBelowZero();
      if (at === undefined) return;
      const row = this.tableau[at] ?? new Float64Array();
      const entering = row.findIndex((factor, one) => one < this.unknowns && factor < -ALMOST_NONE);
      if (entering < 0) throw new Error('These sums contradict each other.');
      this.raise(at, entering);
    }
  }

  private lowestBelowZero(): number | undefined {
    const below = this.basis.flatMap((unknown, at) =>
      sumIn(this.tableau[at]) < -ALMOST_NONE ? [{ unknown, at }] : [],
    );
    return below.toSorted((one, other) => one.unknown - other.unknown)[0]?.at;
  }

  /** Raises an unknown until the one that is below zero is nought, or another would come below it first. */
  private raise(belowZero: number, entering: number): void {
    let [leaving, least] = [belowZero, sumIn(this.tableau[belowZero]) / (this.tableau[belowZero]?.[entering] ?? 1)];
    for (const [at, row] of this.tableau.entries()) {
      const factor = row[entering] ?? 0;
      if (factor <= ALMOST_NONE || sumIn(row) < -ALMOST_NONE) continue;
      const most = sumIn(row) / factor;
      if (most < least - ALMOST_NONE) [leaving, least] = [at, most];
    }
    this.pivotOn(leaving, entering);
  }

  /** The least value of an unknown times the sign. */
  private optimum(unknown: number, sign: number): number {
    const cost = new Float64Array(this.unknowns + 1);
    cost[unknown] = sign;
    for (;;) {
      const reduced = cost.slice();
      for (const [at, row] of this.tableau.entries()) subtract(reduced, row, cost[this.basis[at] ?? 0] ?? 0);
      const entering = reduced.findIndex((factor, at) => at < this.unknowns && factor < -ALMOST_NONE);
      if (entering < 0) return -sumIn(reduced);
      const leaving = this.tightest(entering);
      if (leaving === undefined) return -Infinity;
      this.pivotOn(leaving, entering);
    }
  }

  /** The row whose own unknown is the first to become nought when another grows; of several the one with the first unknown. */
  private tightest(entering: number): number | undefined {
    const bounds = this.tableau.flatMap((row, at) => {
      const factor = row[entering] ?? 0;
      return factor > ALMOST_NONE ? [{ at, unknown: this.basis[at] ?? 0, most: sumIn(row) / factor }] : [];
    });
    const least = Math.min(...bounds.map(({ most }) => most));
    const first = bounds.filter(({ most }) => most <= least + ALMOST_NONE);
    return first.toSorted((one, other) => one.unknown - other.unknown)[0]?.at;
  }

  private pivotOn(at: number, entering: number): void {
    const pivot = this.tableau[at] ?? new Float64Array();
    const by = pivot[entering] ?? 1;
    for (const [column, factor] of pivot.entries()) pivot[column] = factor / by;
    for (const row of this.tableau) if (row !== pivot) subtract(row, pivot, row[entering] ?? 0);
    this.basis[at] = entering;
  }
}

const sumIn = (row: Float64Array | undefined): number => row?.at(-1) ?? 0;

function subtract(row: Float64Array, other: Float64Array, times: number): void {
  if (times === 0) return;
  for (const [at, factor] of other.entries()) row[at] = (row[at] ?? 0) - times * factor;
}
