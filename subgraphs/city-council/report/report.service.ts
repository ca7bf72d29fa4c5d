import { CATALOGUE, type IndicatorDefinition } from '../../indicators/catalogue';
import type { Period } from '../../indicators/period';
import { type Figures, figureIn, type Tally, tallyOf, WARD_GROUPS } from '../../indicators/tally.model';
import { judgeCoverage, type WardPart } from './coverage';
import { CitizenAffairsFigure, CityCouncilFigure, Indicator, WardFigure } from './indicator.model';
import { Coverage, CoveragePolicy, type HandedParts, MissingWard, WardTotal } from './report.model';
import { sumOfFigure, sumOfTiers, sumOfWards } from './totals';

/** What a report is made from: who should answer, what came, and when they were asked. */
export interface ReportParts {
  expectedWardIds: readonly string[];
  handed: HandedParts;
  asOf: Date;
}

export function coverageOf({ expectedWardIds, handed, asOf }: ReportParts): Coverage {
  const { missing, ...counts } = judgeCoverage(expectedWardIds, handed.wards ?? []);
  return Object.assign(new Coverage(), counts, {
    asOf,
    missing: missing.map((ward) => Object.assign(new MissingWard(), ward)),
  });
}

/** The sum over wards; null under STRICT while any is missing. */
export function wardTotalOf(parts: ReportParts, policy: CoveragePolicy): WardTotal | null {
  const { complete } = coverageOf(parts);
  if (policy === CoveragePolicy.STRICT && !complete) return null;
  return Object.assign(new WardTotal(), tallyOf(sumOfWards(talliesIn(parts)), WARD_GROUPS), { complete });
}

/** The lines of the catalogue, all or those of the codes, in the order of the catalogue. `cityFigures` are those that this server counted itself. */
export function indicatorsOf(
  period: Period,
  parts: ReportParts,
  cityFigures: Figures,
  policy: CoveragePolicy,
  codes?: readonly string[] | null,
): Indicator[] {
  const coverage = coverageOf(parts);
  const tallies = talliesIn(parts);
  const isHidden = policy === CoveragePolicy.STRICT && !coverage.complete;
  const wanted = codes ? CATALOGUE.filter(({ code }) => codes.includes(code)) : CATALOGUE;
  return wanted.map((definition) => {
    const city = cityValue(definition, cityFigures, parts.handed.city);
    const wards = isHidden ? null : sumOfFigure(definition, tallies);
    return Object.assign(new Indicator(), {
      definition,
      code: definition.code,
      city,
      wards,
      total: sumOfTiers(definition, city, wards),
      coverage,
      cityFigure: cityFigureOf(definition, period, city),
      byWard: definition.inWards
        ? parts.expectedWardIds.map((wardId) => wardFigureOf(definition, period, wardId, parts))
        : [],
    });
  });
}

function talliesIn({ expectedWardIds, handed }: ReportParts): Tally[] {
  return expectedWardIds.flatMap((wardId) => partOf(wardId, handed)?.tally ?? []);
}

function partOf(wardId: string, { wards }: HandedParts): WardPart<Tally> | null {
  return wards?.find((part) => part?.answer?.wardId === wardId && part.answer.state === 'ANSWERED') ?? null;
}

function cityValue(definition: IndicatorDefinition, own: Figures, handed: Tally | null | undefined): number | null {
  return definition.owner === 'city-council' ? (own[definition.code] ?? null) : figureIn(handed, definition);
}

function cityFigureOf({ code, owner }: IndicatorDefinition, period: Period, value: number | null) {
  const figure = owner === 'city-council' ? new CityCouncilFigure() : new CitizenAffairsFigure();
  return Object.assign(figure, { period, code, value });
}

function wardFigureOf(
  definition: IndicatorDefinition,
  period: Period,
  wardId: string,
  { handed }: ReportParts,
): WardFigure {
  const value = figureIn(partOf(wardId, handed)?.tally, definition);
  return Object.assign(new WardFigure(), { wardId, period, code: definition.code, value });
}
