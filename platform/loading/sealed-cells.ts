import { OPEN_FINGERPRINTS, type Recogniser, type Recognition } from '../sealing/fingerprint';
import type { KeyRing } from '../sealing/key-ring';
import { NotOpened } from '../sealing/sealing.errors';
import type { Place } from '../sealing/sealed-text';
import type { CellValue, RowValues } from './cell';
import { keyOf } from './key-set';
import { LoadFailed } from './load-failed';
import type { TablePlan } from './load-plan';
import type { ShapeColumn } from './table-shape';

/** What a file said of one cell before, what it says now, and what the database has: which of the three are alike. */
export interface CellComparison {
  /** Whether the file says another thing than before. */
  isChangedByFile: boolean;
  /** Whether the database has another thing than the file said before. */
  isChangedSince: boolean;
  /** Whether the file and the database differ. */
  differs: boolean;
}

/**
 * The columns of a table that the file holds in plain text and the database sealed. A value is another text each time it
 * is sealed, so what the database has is opened to be compared; of what the file said before there is a fingerprint,
 * made for its own row and column, so that it does not tell which rows are about the same person.
 */
export class SealedCells {
  readonly columns: readonly string[];

  constructor(
    private readonly plan: TablePlan,
    columns: readonly ShapeColumn[],
  ) {
    this.columns = columns.filter(({ isSealed }) => isSealed).map(({ name }) => name);
  }

  /** Recognises whole rows: only with the keys where a row holds personal data, which a plain hash would let be guessed at. */
  get recogniser(): Recogniser {
    return this.columns.length > 0 ? this.keys : OPEN_FINGERPRINTS;
  }

  /** Whether there is a key for what is to be compared. */
  get canCompare(): boolean {
    return this.columns.length === 0 || this.plan.session.target.keys !== undefined;
  }

  /** The row with fingerprints in place of what is personal. */
  fingerprinted(values: RowValues): RowValues {
    return this.each(values, (text, place) => this.keys.fingerprint(text, place));
  }

  /** The row as it may be written. */
  sealed(values: RowValues): RowValues {
    return this.each(values, (text, place) => this.keys.seal(text, place));
  }

  /**
   * Compares one cell. `said` is undefined where it is not known what the file said before: then the file says nothing
   * new, if the value was changed since by somebody else. Refuses with LoadFailed where what the table holds does not open.
   */
  compare(
    column: string,
    {
      now,
      said,
      held,
      wasChanged,
    }: { now: RowValues; said: CellValue | undefined; held: RowValues; wasChanged: boolean },
  ): CellComparison {
    const place = this.placeOf(now, column);
    const recognised = (text: CellValue | undefined): Recognition => {
      if (said === null) return text === null ? 'SAME' : 'OTHER';
      if (typeof said !== 'string') return 'NOT_KNOWN';
      return typeof text === 'string' ? this.keys.recognise(said, text, place) : 'OTHER';
    };
    const byFile = recognised(now[column] ?? null);
    if (byFile === 'SAME') return { isChangedByFile: false, isChangedSince: false, differs: false };
    const text = this.open(held[column], place);
    const differs = text !== (now[column] ?? null);
    if (byFile === 'NOT_KNOWN') return { isChangedByFile: differs && !wasChanged, isChangedSince: false, differs };
    return { isChangedByFile: true, isChangedSince: recognised(text) !== 'SAME', differs };
  }

  private open(held: CellValue | undefined, place: Place): string | null {
    if (typeof held !== 'string') return null;
    try {
      return this.keys.open(held, place);
    } catch (error) {
      if (!(error instanceof NotOpened)) throw error;
      const { name } = this.plan.session.target;
      throw new LoadFailed(name, `its sealed values do not open with the keys given (${error.message})`, error);
    }
  }

  private each(values: RowValues, act: (text: string, place: Place) => string): RowValues {
    const changed: RowValues = {};
    for (const column of this.columns) {
      const value = values[column];
      changed[column] = typeof value === 'string' ? act(value, this.placeOf(values, column)) : null;
    }
    return { ...values, ...changed };
  }

  private placeOf(values: RowValues, column: string): Place {
    const { table, identity } = this.plan.shape;
    return { table, column, id: keyOf(values, identity) ?? '' };
  }

  private get keys(): KeyRing {
    const { keys, name } = this.plan.session.target;
    if (!keys) throw new Error(`${name}: rows to be sealed came through the check without a key`);
    return keys;
  }
}
