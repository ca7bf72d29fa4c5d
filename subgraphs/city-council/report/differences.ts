import { CATALOGUE } from '../../indicators/catalogue';
import { figureIn, type Tally } from '../../indicators/tally.model';
import { WardState } from '../../indicators/ward-state';
import { FigureDifference, ReportDifferences } from './differences.model';
import { MissingWard } from './report.model';
import { coverageOf, type ReportParts, talliesByWard } from './report.service';

/** Holds the live figures of wards against what the city accepted of them. */
export function differencesOf(parts: ReportParts, accepted: ReadonlyMap<string, Tally>): ReportDifferences {
  const live = talliesByWard(parts);
  const reasons = new Map(coverageOf(parts).missing.map(({ wardId, reason }) => [wardId, reason]));
  const notCompared = parts.expectedWardIds.flatMap((wardId) => {
    const reason = reasons.get(wardId) ?? (accepted.has(wardId) ? undefined : WardState.NOT_ACCEPTED);
    return reason ? [Object.assign(new MissingWard(), { wardId, reason })] : [];
  });
  return Object.assign(new ReportDifferences(), {
    compared: parts.expectedWardIds.length - notCompared.length,
    figures: parts.expectedWardIds.flatMap((wardId) => differencesIn(wardId, live.get(wardId), accepted.get(wardId))),
    notCompared,
  });
}

function differencesIn(wardId: string, now: Tally | undefined, then: Tally | undefined): FigureDifference[] {
  return CATALOGUE.flatMap((indicator) => {
    const live = figureIn(now, indicator);
    const accepted = figureIn(then, indicator);
    if (live === null || accepted === null || live === accepted) return [];
    const { code } = indicator;
    return [Object.assign(new FigureDifference(), { wardId, code, live, accepted, difference: live - accepted })];
  });
}
