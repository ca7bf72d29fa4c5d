import { CATALOGUE } from '../../indicators/catalogue';
import type { HandedTally } from '../../indicators/tally.model';
import { WardState } from '../../indicators/ward-state';
import { lacksFigure } from './totals';

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
  const missing: CoverageOf['missing'] = [];
  const lacking: CoverageOf['lacking'] = [];
  for (const wardId of expectedWardIds) {
    const part = partOf.get(wardId);
    const state = part?.answer?.state ?? WardState.UNREACHABLE;
    if (state !== WardState.ANSWERED) missing.push({ wardId, reason: state });
    else if (!part?.tally) missing.push({ wardId, reason: WardState.UNREACHABLE });
    else lacking.push(...lackingIn(wardId, part.tally));
  }
  const answered = expectedWardIds.length - missing.length;
  const complete = answered > 0 && missing.length === 0 && lacking.length === 0;
  return { expected: expectedWardIds.length, answered, complete, missing, lacking };
}

/** What a ward's server does not count yet, by its tally: a figure that is null without being hidden. */
function lackingIn(wardId: string, tally: HandedTally): CoverageOf['lacking'] {
  const codes = CATALOGUE.filter((indicator) => lacksFigure(tally, indicator)).map(({ code }) => code);
  return codes.length > 0 ? [{ wardId, reason: WardState.SCHEMA_BEHIND, codes }] : [];
}

/** Parts by the ward that they name themselves. Of two that name one ward the first is believed, here and in every sum. */
export function partsByWard<Tally>(parts: readonly (WardPart<Tally> | null)[]): Map<string, WardPart<Tally>> {
  const byWard = new Map<string, WardPart<Tally>>();
  for (const part of parts) {
    if (part?.answer && !byWard.has(part.answer.wardId)) byWard.set(part.answer.wardId, part);
  }
  return byWard;
}
