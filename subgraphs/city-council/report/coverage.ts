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
  const partOf = new Map(parts.map((part) => [part?.answer?.wardId, part]));
  const missing = expectedWardIds.flatMap((wardId) => {
    const part = partOf.get(wardId);
    const state = part?.answer?.state ?? WardState.UNREACHABLE;
    if (state !== WardState.ANSWERED) return [{ wardId, reason: state }];
    return part?.tally ? [] : [{ wardId, reason: WardState.UNREACHABLE as MissingReason }];
  });
  const answered = expectedWardIds.length - missing.length;
  return { expected: expectedWardIds.length, answered, complete: missing.length === 0, missing };
}
