import type { ChangeAddress } from '../address/use-address';
import { parsePeriod, type Period, writePeriod } from '../period/period';

/** A figure whose records are open. */
export interface OpenedFigure {
  /** The indicator. */
  code: string;
  /** Who has it: `city`, `wards` for all of them together, or one ward by its id. */
  of: string;
  /** The days counted, where they are not those of the page: one of its months. */
  within: Period | undefined;
}

/** Opens the records behind a figure of the page's period, or of one of its months. */
export type OpenFigure = (code: string, of: string, within?: Period) => void;

/** The figure that the address opens. */
export function openedFigure(params: URLSearchParams): OpenedFigure | undefined {
  const [code, of] = [params.get('figure'), params.get('of')];
  if (code === null || of === null) return undefined;
  return { code, of, within: parsePeriod(params.get('within') ?? '') };
}

/** How figures are opened and closed, in the address. */
export function figureChanges(change: ChangeAddress): { openFigure: OpenFigure; closeFigure: () => void } {
  return {
    openFigure: (code, of, within) =>
      change({ figure: code, of, within: within ? writePeriod(within) : null, ...NOTHING_ELSE }, true),
    closeFigure: () => change({ figure: null, of: null, within: null }, true),
  };
}

/** One panel at a time. */
const NOTHING_ELSE = { state: null, contact: null };
