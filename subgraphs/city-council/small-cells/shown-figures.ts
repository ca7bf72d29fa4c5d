import type { Figures } from '../../indicators/tally.model';
import { type CellColumns, type CellRow, cellRowOf, PERSONAL_COLUMNS } from './cell-table';
import { hideSmallCells } from './hide-small-cells';

/** Why an analyst is not shown a figure of receptions or petitions that there is. */
export type HiddenReason = 'SMALL_CELLS' | 'DISPOSED_LATER' | 'NOT_THE_SAME_WARDS' | 'WARDS_MISSING';

/** Figures by code: those that are shown, and why the others are not. */
export interface ShownFigures {
  figures: Figures;
  hidden: ReadonlyMap<string, HiddenReason>;
}

/** What all wards counted over some whole, ended quarters: each by itself, in order, and all together. By ward. */
export interface CountedQuarters {
  quarters: readonly ReadonlyMap<string, Figures>[];
  over: ReadonlyMap<string, Figures>;
}

/** What an analyst is shown of them. */
export interface ShownQuarters {
  byWard: ReadonlyMap<string, ShownFigures>;
  total: ShownFigures;
}

/** The disposition of those that have none yet. */
const PENDING = 'DT.01f';

/** What these figures of all wards are to an analyst. Figures that do not add up are hidden, and so is what they are added up with. */
export function shownQuarters(counted: CountedQuarters): ShownQuarters {
  const parts = PERSONAL_COLUMNS.map((columns) => new ShownGroup(columns, counted));
  const byWard = [...counted.over.keys()].map(
    (wardId) => [wardId, joined(parts.map((part) => part.ofWard(wardId)))] as const,
  );
  return { byWard: new Map(byWard), total: joined(parts.map((part) => part.total())) };
}

const codesOf = ({ codes }: CellColumns): string[] => codes.filter((code) => code !== null);

/** The figures of one group. */
class ShownGroup {
  private readonly codes: readonly string[];
  private readonly tables: readonly ReadonlyMap<string, CellRow>[];
  private readonly areReadable: boolean;

  constructor(
    private readonly columns: CellColumns,
    private readonly counted: CountedQuarters,
  ) {
    this.codes = codesOf(columns);
    const kept = counted.quarters.map((quarter) => this.keptIn(quarter));
    const rows = kept.map((quarter) =>
      [...quarter].flatMap(([wardId, figures]) => cellRowOf(columns, wardId, figures) ?? []),
    );
    this.areReadable = kept.every(({ size }, at) => size === rows[at]?.length);
    for (const table of rows) hideSmallCells(columns, table);
    this.tables = rows.map((table) => new Map(table.map((row) => [row.wardId, row])));
  }

  ofWard(wardId: string): ShownFigures {
    const figures = this.counted.over.get(wardId) ?? {};
    return this.shown(figures, (code) => this.whyHidden(wardId, code));
  }

  /**
   * The sum over wards, which is shown unless it is one ward's. Where a ward is in some of the quarters only, the sum over all of
   * them leaves that ward out, and would give its figures away by subtraction.
   */
  total(): ShownFigures {
    const over = this.keptIn(this.counted.over);
    const isSame = this.tables.every(
      (table) => table.size === over.size && [...over.keys()].every((id) => table.has(id)),
    );
    const [only, ...others] = over.keys();
    return this.shown(this.sumOf(over), (code) => {
      if (!this.areReadable) return 'WARDS_MISSING';
      if (!isSame) return 'NOT_THE_SAME_WARDS';
      if (this.isByDisposition(code) && this.isOneWardsChange()) return 'DISPOSED_LATER';
      return only !== undefined && others.length === 0 ? this.whyHidden(only, code) : undefined;
    });
  }

  private shown(figures: Figures, whyHidden: (code: string) => HiddenReason | undefined): ShownFigures {
    const known = this.codes.filter((code) => typeof figures[code] === 'number');
    const hidden = new Map(
      known.flatMap((code) => {
        const reason = whyHidden(code);
        return reason ? [[code, reason] as const] : [];
      }),
    );
    return {
      figures: Object.fromEntries(known.filter((code) => !hidden.has(code)).map((code) => [code, figures[code]])),
      hidden,
    };
  }

  private whyHidden(wardId: string, code: string): HiddenReason | undefined {
    if (!this.areReadable) return 'WARDS_MISSING';
    const rows = this.tables.map((table) => table.get(wardId));
    if (!rows.every((row) => row !== undefined)) return 'NOT_THE_SAME_WARDS';
    if (!rows.every((row) => this.isShown(row, code))) return 'SMALL_CELLS';
    return this.isByDisposition(code) && this.mayHaveChanged(rows) ? 'DISPOSED_LATER' : undefined;
  }

  /**
   * Over several quarters a disposition is that of the last day. It is the sum of what is shown of each where all that was received
   * in the earlier ones was disposed of by their own last day, as is shown too; else it would tell of the few that were disposed of later.
   */
  private mayHaveChanged(rows: readonly CellRow[]): boolean {
    const pending = this.columns.codes.indexOf(PENDING);
    return rows.slice(0, -1).some((row) => !this.isShown(row, PENDING) || row.values[pending] !== 0);
  }

  /** Whether, of what one of the earlier quarters left pending, all may be one ward's: the sums would tell what became of it. */
  private isOneWardsChange(): boolean {
    return this.tables.slice(0, -1).some((table) => {
      const open = [...table.values()].filter((row) => this.mayHaveChanged([row, row]));
      return open.length === 1;
    });
  }

  private isByDisposition(code: string): boolean {
    return this.codes.includes(PENDING) && code !== this.codes.at(-1);
  }

  private isShown({ hidden }: CellRow, code: string): boolean {
    return !hidden[this.columns.codes.indexOf(code)];
  }

  /** Wards that keep the records of this group, always in one order: what is hidden must not depend on who answered first. */
  private keptIn(figures: ReadonlyMap<string, Figures>): ReadonlyMap<string, Figures> {
    const kept = [...figures].filter(([, said]) => this.codes.some((code) => typeof said[code] === 'number'));
    return new Map(kept.toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }

  private sumOf(figures: ReadonlyMap<string, Figures>): Figures {
    const sum = (code: string) => [...figures.values()].reduce((added, said) => added + (said[code] ?? 0), 0);
    return figures.size === 0 ? {} : Object.fromEntries(this.codes.map((code) => [code, sum(code)]));
  }
}

const joined = (parts: readonly ShownFigures[]): ShownFigures => ({
  figures: Object.assign({}, ...parts.map(({ figures }) => figures)) as Figures,
  hidden: new Map(parts.flatMap(({ hidden }) => [...hidden])),
});
