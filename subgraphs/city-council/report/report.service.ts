import { CATALOGUE, type CityOwner, type IndicatorDefinition, type TallyGroup } from '../../indicators/catalogue';
import type { Period } from '../../indicators/period';
import {
  type Figures,
  figureIn,
  groupOf,
  type HandedTally,
  isAskedIn,
  type Tally,
  tallyOf,
  WARD_GROUPS,
} from '../../indicators/tally.model';
import { WardState } from '../../indicators/ward-state';
import { hiddenFigures, type ShownFigures } from '../small-cells/shown-figures';
import { judgeCoverage, partsByWard } from './coverage';
import { CitizenAffairsFigure, CityCouncilFigure, type CityFigure, Indicator, WardFigure } from './indicator.model';
import { HiddenFigure } from './hidden-figure.model';
import { Coverage, CoveragePolicy, type HandedParts, LackingFigures, MissingWard, WardTotal } from './report.model';
import { sumOfFigure, sumOfWards, whyHidden, whySumHidden } from './totals';

/** What a report is made from: who should answer, what came, and when they were asked. */
export interface ReportParts {
  expectedWardIds: readonly string[];
  handed: HandedParts;
  asOf: Date;
  /** For an analyst, the sums of receptions and petitions over all these wards. */
  personalTotal?: ShownFigures | undefined;
}

/** Which wards a report rests on, with which figures, and when they were asked. */
export function coverageOf(
  { expectedWardIds, handed, asOf }: ReportParts,
  cityLacking: readonly string[] = [],
): Coverage {
  const { missing, lacking, complete, ...counts } = judgeCoverage(expectedWardIds, handed.wards ?? []);
  return Object.assign(new Coverage(), counts, {
    ...{ asOf, cityLacking, complete: complete && cityLacking.length === 0 },
    missing: missing.map((ward) => Object.assign(new MissingWard(), ward)),
    lacking: lacking.map((figures) => Object.assign(new LackingFigures(), figures)),
  });
}

/** The figures of the city tier that are missing though their reader may read them: not kept, or citizen affairs did not answer. */
export function cityLackingIn(
  { handed }: ReportParts,
  { notKept, mayRead }: { notKept: readonly TallyGroup[]; mayRead(owner: CityOwner): boolean },
): string[] {
  const affairs = affairsNotKept(handed);
  const isLacking = (indicator: IndicatorDefinition) => {
    if (indicator.owner === 'city-council') return notKept.includes(groupOf(indicator));
    return affairs === null || affairs.includes(groupOf(indicator));
  };
  return CATALOGUE.filter((one) => mayRead(one.owner) && isLacking(one)).map(({ code }) => code);
}

/** The groups that citizen affairs does not keep; null where it did not answer. A gateway on an earlier build does not ask it. */
function affairsNotKept({ city }: HandedParts): readonly TallyGroup[] | null {
  if (city === undefined) return [];
  return city?.affairsNotKept === undefined && city !== null ? [] : (city?.affairsNotKept ?? null);
}

/** The sum over wards; null under STRICT while any ward is missing, or none is expected. */
export function wardTotalOf(parts: ReportParts, policy: CoveragePolicy): WardTotal | null {
  const { expected, answered, complete, lacking } = coverageOf(parts);
  const isStrict = policy === CoveragePolicy.STRICT;
  if (isStrict && (answered < expected || expected === 0)) return null;
  const tallies = [...talliesByWard(parts).values()];
  const personal = personalTotalOf(parts, answered === expected);
  const sums = sumOfWards(tallies, { isStrict, personal });
  const lacked = new Set(lacking.flatMap(({ codes }) => codes));
  return Object.assign(new WardTotal(), tallyOf(sums, WARD_GROUPS), {
    complete,
    hidden: CATALOGUE.flatMap((indicator) => {
      const reason = whySumHidden(indicator, tallies, personal);
      return reason ? [Object.assign(new HiddenFigure(), { code: indicator.code, reason })] : [];
    }),
    partial: CATALOGUE.map(({ code }) => code).filter((code) => lacked.has(code)),
  });
}

/** Which lines of the catalogue are wanted, and how. */
export interface IndicatorsWanted {
  policy: CoveragePolicy;
  /** All of them unless told. */
  codes?: readonly string[] | null;
  /** Whether the viewer may read the city tier's figures of this owner. */
  mayRead(owner: CityOwner): boolean;
}

/** The lines of the catalogue, all or those of the codes, in the order of the catalogue. `cityFigures` are those that this server counted itself. */
export function indicatorsOf(
  period: Period,
  parts: ReportParts,
  cityFigures: Figures,
  { policy, codes, mayRead }: IndicatorsWanted,
): Indicator[] {
  const coverage = coverageOf(parts);
  const tallies = talliesByWard(parts);
  const isStrict = policy === CoveragePolicy.STRICT;
  const isHidden = isStrict && coverage.answered < coverage.expected;
  const personal = personalTotalOf(parts, coverage.answered === coverage.expected);
  const wanted = codes ? CATALOGUE.filter(({ code }) => codes.includes(code)) : CATALOGUE;
  return wanted.map((definition) => {
    const city = cityValue(definition, cityFigures, parts.handed.city);
    const wards = isHidden ? null : sumOfFigure(definition, [...tallies.values()], { isStrict, personal });
    return Object.assign(new Indicator(), {
      definition,
      code: definition.code,
      wards,
      hidden: whySumHidden(definition, [...tallies.values()], personal),
      coverage: coverageOfLine(definition, coverage, {
        expectedWardIds: parts.expectedWardIds,
        isCityMissing: city === null && mayRead(definition.owner),
        isUnasked: definition.inWards && ![...tallies.values()].some((tally) => isAskedIn(tally, definition)),
      }),
      cityFigure: cityFigureOf(definition, period, city, mayRead(definition.owner)),
      byWard: definition.inWards
        ? parts.expectedWardIds.map((wardId) => wardFigureOf(definition, period, wardId, tallies.get(wardId)))
        : [],
    });
  });
}

/** An analyst's sums of receptions and petitions are of all wards or none: by others, less one, that one would be told. */
function personalTotalOf({ personalTotal }: ReportParts, isOfAll: boolean): ShownFigures | undefined {
  const isShown = personalTotal && Object.keys(personalTotal.figures).length > 0;
  return isShown && !isOfAll ? hiddenFigures('WARDS_MISSING') : personalTotal;
}

/** What one line rests on: a ward that answered without this figure is missing from its sum. One that nobody asked for is never whole. */
function coverageOfLine(
  { code, inWards }: IndicatorDefinition,
  whole: Coverage,
  {
    expectedWardIds,
    isCityMissing,
    isUnasked,
  }: { expectedWardIds: readonly string[]; isCityMissing: boolean; isUnasked: boolean },
): Coverage {
  const lacking = inWards ? whole.lacking.filter(({ codes }) => codes.includes(code)) : [];
  const reasons = new Map([...whole.missing, ...lacking].map(({ wardId, reason }) => [wardId, reason]));
  const missing = expectedWardIds.flatMap((wardId) => {
    const reason = reasons.get(wardId);
    return reason ? [Object.assign(new MissingWard(), { wardId, reason })] : [];
  });
  const answered = expectedWardIds.length - missing.length;
  const complete = answered > 0 && missing.length === 0 && !isCityMissing && !isUnasked;
  const cityLacking = isCityMissing ? [code] : [];
  return Object.assign(new Coverage(), whole, { answered, complete, missing, lacking, cityLacking });
}

/** The figures of the wards that count as answered, looked up once: a report over 3,321 wards asks for each many times. */
export function talliesByWard({ expectedWardIds, handed }: ReportParts): Map<string, HandedTally> {
  const parts = partsByWard(handed.wards ?? []);
  return new Map(
    expectedWardIds.flatMap((wardId) => {
      const part = parts.get(wardId);
      return part?.tally && part.answer?.state === WardState.ANSWERED ? [[wardId, part.tally] as const] : [];
    }),
  );
}

function cityValue(definition: IndicatorDefinition, own: Figures, handed: Tally | null | undefined): number | null {
  return definition.owner === 'city-council' ? (own[definition.code] ?? null) : figureIn(handed, definition);
}

function cityFigureOf(
  { code, owner }: IndicatorDefinition,
  period: Period,
  amount: number | null,
  isReadable: boolean,
): CityFigure {
  const figure = owner === 'city-council' ? new CityCouncilFigure() : new CitizenAffairsFigure();
  return Object.assign(figure, { period, code, amount, isReadable });
}

function wardFigureOf(
  definition: IndicatorDefinition,
  period: Period,
  wardId: string,
  tally: HandedTally | undefined,
): WardFigure {
  const value = figureIn(tally, definition);
  const hidden = tally ? whyHidden(tally, definition) : null;
  return Object.assign(new WardFigure(), { wardId, period, code: definition.code, value, hidden });
}
