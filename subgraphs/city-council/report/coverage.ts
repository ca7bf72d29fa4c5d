import { WardState } from '../../indicators/ward-state';

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
}

/**
 * Holds the wards that should answer against the parts that came.
 * A ward has answered only if it says so and its figures are there too; of one that left no word, all we know is that it was not reached.
 */
export function judgeCoverage(
  expectedWardIds: readonly string[],
  parts: readonly (WardPart<object> | null)[],
): CoverageOf {
  const partOf = partsByWard(parts);
  const missing = expectedWardIds.flatMap((wardId): CoverageOf['missing'] => {
    const part = partOf.get(wardId);
    const state = part?.answer?.state ?? WardState.UNREACHABLE;
    if (state !== WardState.ANSWERED) return [{ wardId, reason: state }];
    return part?.tally ? [] : [{ wardId, reason: WardState.UNREACHABLE }];
  });
  const answered = expectedWardIds.length - missing.length;
  return { expected: expectedWardIds.length, answered, complete: missing.length === 0, missing };
}

/** Parts by the ward that they name themselves. Of two that name one ward the first is believed, here and in every sum. */
export function partsByWard<Tally>(parts: readonly (WardPart<Tally> | null)[]): Map<string, WardPart<Tally>> {
  const byWard = new Map<string, WardPart<Tally>>();
  for (const part of parts) {
    if (part?.answer && !byWard.has(part.answer.wardId)) byWard.set(part.answer.wardId, part);
  }
  return byWard;
}
