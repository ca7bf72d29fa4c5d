import { type Period, wholeQuartersOf } from '../../indicators/period';
import type { HiddenReason } from '../../indicators/hidden-reason';
import type { Figures } from '../../indicators/tally.model';
import { WardState } from '../../indicators/ward-state';
import type { WardCells } from './raw-cells';
import { hiddenFigures, type ShownFigures, shownQuarters } from './shown-figures';

/** What an analyst is shown of receptions and petitions in a report: of each ward, or why it did not say, and of all together. */
export interface ReportCells {
  byWard: ReadonlyMap<string, ShownFigures | { missing: WardState }>;
  total: ShownFigures;
}

/** What they are read from. */
export interface CellSources {
  /** The day it is. */
  today: string;
  /** The wards in force on any day of a period. */
  wardsOf(period: Period): Promise<readonly string[]>;
  /** Asks wards, each for its periods. */
  ask(wanted: ReadonlyMap<string, readonly Period[]>): Promise<ReadonlyMap<string, WardCells>>;
}

/** A longer period is not looked into quarter by quarter. */
const MAX_QUARTERS = 40;

/**
 * Finds out what an analyst is shown of a period, which is to be of whole quarters that are over. While a ward is missing nothing is
 * shown of any: what is hidden follows from the cells of all wards, and who saw what is hidden without the one, and then what is
 * hidden with it, would know both.
 */
export async function readReportCells(period: Period, { today, wardsOf, ask }: CellSources): Promise<ReportCells> {
  const quarters = wholeQuartersOf(period);
  const wardIds = await wardsOf(period);
  if (!quarters || quarters.length > MAX_QUARTERS || period.to >= today)
    return allHidden(wardIds, 'NOT_WHOLE_QUARTERS');
  const inForce = await Promise.all(quarters.map(wardsOf));
  const wanted = wardIds.map((wardId) => {
    const own = quarters.filter((_, at) => inForce[at]?.includes(wardId));
    return [wardId, quarters.length > 1 ? [...own, period] : own] as const;
  });
  const answers = await ask(new Map(wanted));
  const missing = [...answers].filter(([, { state }]) => state !== WardState.ANSWERED);
  if (missing.length > 0) {
    const { byWard, total } = allHidden(wardIds, 'WARDS_MISSING');
    const reasons = missing.map(([wardId, { state }]) => [wardId, { missing: state }] as const);
    return { byWard: new Map([...byWard, ...reasons]), total };
  }
  const countedIn = (one: Period, ids: readonly string[]) =>
    new Map(ids.map((wardId) => [wardId, figuresOf(answers.get(wardId), one)]));
  return shownQuarters({
    quarters: quarters.map((quarter, at) => countedIn(quarter, inForce[at] ?? [])),
    over: countedIn(period, wardIds),
  });
}

const figuresOf = (cells: WardCells | undefined, period: Period): Figures =>
  cells?.state === WardState.ANSWERED ? (cells.figures.get(period.toString()) ?? {}) : {};

function allHidden(wardIds: readonly string[], reason: HiddenReason): ReportCells {
  const hidden = hiddenFigures(reason);
  return { byWard: new Map(wardIds.map((wardId) => [wardId, hidden])), total: hidden };
}
