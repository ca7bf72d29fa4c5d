import type { HiddenReason } from '../../indicators/hidden-reason';
import type { Figures } from '../../indicators/tally.model';
import { type CellColumns, type CellRow, cellRowOf, PERSONAL_COLUMNS } from './cell-table';
import { hideSmallCells } from './hide-small-cells';

/** Figures by code: those that are shown, and why the others are not. */
export interface ShownFigures {
  figures: Figures;
  hidden: ReadonlyMap<string, HiddenReason>;
}

/**
 * What wards counted over some whole, ended quarters, by ward. Each quarter, in order, by all wards that were in force in it,
 * without figures where one does not keep them; all quarters together by all that were in force in any.
 */
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

/** All figures of receptions and petitions, hidden for one reason. */
export const hiddenFigures = (reason: HiddenReason): ShownFigures => ({
  figures: {},
  hidden: new Map(PERSONAL_COLUMNS.flatMap(codesOf).map((code) => [code, reason])),
});

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
    this.tables = rows.map((table) => new Map(table.map((row) => [row.wardId, row])));
    this.areReadable =
      kept.every(({ size }, at) => size === rows[at]?.length) &&
      [...this.keptIn(counted.over)].every(([wardId, figures]) => this.isSumOfQuarters(wardId, figures));
    for (const table of rows) hideSmallCells(columns, table);
  }

  ofWard(wardId: string): ShownFigures {
    const figures = this.counted.over.get(wardId) ?? {};
    return this.shown(figures, (code) => this.whyHidden(wardId, code));
  }

  /**
   * The sum over wards. Where one ward alone was in force, it is that ward's; and where a ward keeps the records of some of the
   * quarters only, the sum over all of them leaves that ward out, and would give its figures away by subtraction.
   */
  total(): ShownFigures {
    const over = this.keptIn(this.counted.over);
    const isSame = this.counted.quarters.every((quarter, at) =>
      [...quarter.keys()].every((wardId) => over.has(wardId) === this.tables[at]?.has(wardId)),
    );
    return this.shown(this.sumOf(over), (code) => {
      if (!this.areReadable) return 'WARDS_MISSING';
      if (!isSame) return 'NOT_THE_SAME_WARDS';
      if (this.isByDisposition(code) && this.isOneWardsChange()) return 'DISPOSED_LATER';
      return this.tables.every((table) => this.isOpen(table, code)) ? undefined : 'SMALL_CELLS';
    });
  }

  /** Whether the sum over the wards of a quarter gives none of them away. */
  private isOpen(table: ReadonlyMap<string, CellRow>, code: string): boolean {
    return table.size !== 1 || [...table.values()].every((row) => this.isShown(row, code));
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
    const rows = this.rowsOf(wardId);
    if (!rows.every((row) => this.isShown(row, code))) return 'SMALL_CELLS';
    const earlier = rows.filter((row) => row !== this.tables.at(-1)?.get(wardId));
    return this.isByDisposition(code) && earlier.some((row) => this.hasPending(row)) ? 'DISPOSED_LATER' : undefined;
  }

  /** The ward's part in each quarter that it was in force in. */
  private rowsOf(wardId: string): CellRow[] {
    return this.tables.flatMap((table) => table.get(wardId) ?? []);
  }

  private isSumOfQuarters(wardId: string, figures: Figures): boolean {
    return this.columns.codes.every((code, at) => {
      if (code === null || this.isByDisposition(code)) return true;
      return figures[code] === this.rowsOf(wardId).reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
    });
  }

  /**
   * Whether some of what was received may have been pending on the last day of its quarter. Over several quarters a disposition is
   * that of the last day of all: where nothing was pending it is the sum of what is shown of each, and else it would tell of the
   * few that were disposed of later.
   */
  private hasPending(row: CellRow): boolean {
    return !this.isShown(row, PENDING) || row.values[this.columns.codes.indexOf(PENDING)] !== 0;
  }

  /** Whether, of what one of the earlier quarters left pending, all may be one ward's: the sums would tell what became of it. */
  private isOneWardsChange(): boolean {
    return this.tables.slice(0, -1).some((table) => {
      return [...table.values()].filter((row) => this.hasPending(row)).length === 1;
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
