import { CATALOGUE, type IndicatorDefinition, type TallyGroup } from '../../indicators/catalogue';
import { PERSONAL_CODES } from '../../indicators/small-cells';
import { groupOf, type HandedTally, isAskedIn, WARD_GROUPS } from '../../indicators/tally.model';
import { WardState } from '../../indicators/ward-state';
import { lacksFigure, whyHidden } from './totals';

export type MissingReason = Exclude<WardState, WardState.ANSWERED>;

/** A ward's part of a report as it comes back through the gateway; null where nothing came at all. */
export interface WardPart<Tally> {
  answer: { wardId: string; state: WardState } | null;
  tally: Tally | null;
}

export interface CoverageOf {
  expected: number;
  answered: number;
  complete: boolean;
  missing: { wardId: string; reason: MissingReason }[];
  lacking: { wardId: string; reason: MissingReason; codes: string[] }[];
}

/**
 * Holds the wards that should answer against the parts that came.
 * A ward has answered only if it says so and its figures are there too; of one that left no word, all we know is that it was not reached.
 */
export function judgeCoverage(
  expectedWardIds: readonly string[],
  parts: readonly (WardPart<HandedTally> | null)[],
): CoverageOf {
  const partOf = partsByWard(parts);
  const asked = figuresAskedOf(parts);
  const missing: CoverageOf['missing'] = [];
  const lacking: CoverageOf['lacking'] = [];
  for (const wardId of expectedWardIds) {
    const part = partOf.get(wardId);
    const state = part?.answer?.state ?? WardState.UNREACHABLE;
    if (state !== WardState.ANSWERED) missing.push({ wardId, reason: state });
    else if (!part?.tally) missing.push({ wardId, reason: WardState.UNREACHABLE });
    else if (keepsNothing(part.tally)) missing.push({ wardId, reason: WardState.NOT_KEPT });
    else lacking.push(...lackingIn(wardId, part.tally, asked));
  }
  const answered = expectedWardIds.length - missing.length;
  const complete = answered > 0 && missing.length === 0 && lacking.length === 0;
  return { expected: expectedWardIds.length, answered, complete, missing, lacking };
}

/** Whether a ward keeps no records at all of the period, as far as the viewer is told. */
function keepsNothing(tally: HandedTally): boolean {
  const told = WARD_GROUPS.filter((group) => !isHiddenGroup(tally, group));
  return told.every((group) => tally.notKept?.includes(group));
}

const isHiddenGroup = (tally: HandedTally, group: TallyGroup): boolean =>
  CATALOGUE.filter((one) => groupOf(one) === group).every((one) => whyHidden(tally, one) !== null);

/** A gateway on an earlier build does not ask for what came later. */
const figuresAskedOf = (parts: readonly (WardPart<HandedTally> | null)[]): ReadonlySet<IndicatorDefinition> =>
  new Set(CATALOGUE.filter((indicator) => parts.some((part) => part?.tally && isAskedIn(part.tally, indicator))));

/** What a ward does not keep over the period, as its tally says, and what its server does not count yet: null without a word. */
function lackingIn(wardId: string, tally: HandedTally, asked: ReadonlySet<IndicatorDefinition>): CoverageOf['lacking'] {
  const isNotKept = (indicator: IndicatorDefinition) => tally.notKept?.includes(groupOf(indicator)) ?? false;
  const lacked = CATALOGUE.filter(
    (one) => (asked.has(one) || (one.inWards && isNotKept(one))) && lacksFigure(tally, one),
  );
  const reasonOf = (one: IndicatorDefinition) => {
    if (isNotKept(one)) return WardState.NOT_KEPT;
    return (PERSONAL_CODES.includes(one.code) ? tally.cellsMissing : undefined) ?? WardState.SCHEMA_BEHIND;
  };
  const byReason = Map.groupBy(lacked, reasonOf) as Map<MissingReason, IndicatorDefinition[]>; // cells that are missing were not answered
  return [...byReason].map(([reason, figures]) => ({ wardId, reason, codes: figures.map(({ code }) => code) }));
}

/** Parts by the ward that they name themselves. Of two that name one ward the first is believed, here and in every sum. */
export function partsByWard<Tally>(parts: readonly (WardPart<Tally> | null)[]): Map<string, WardPart<Tally>> {
  const byWard = new Map<string, WardPart<Tally>>();
  for (const part of parts) {
    if (part?.answer && !byWard.has(part.answer.wardId)) byWard.set(part.answer.wardId, part);
  }
  return byWard;
}
