import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { CityOwner } from '../../indicators/catalogue';
import { mayReadCityFigures } from '../../indicators/city-figures.policy';
import { IndicatorCodeScalar, Locale } from '../../indicators/indicator-code';
import { type Period, PeriodScalar, todayInVietNam } from '../../indicators/period';
import { PERSONAL_CODES } from '../../indicators/small-cells';
import { readNotKept } from '../../indicators/records-from';
import { groupsOf, tallySelection, WARD_GROUPS } from '../../indicators/tally.model';
import { WardIdScalar } from '../../records/ward-id';
import type { CityContext } from '../context';
import { DaysInForce, daysInForce } from '../ward/days-in-force.model';
import { Ward } from '../ward/ward.model';
import { RESTS_ON_LIVE } from '../../indicators/rests-on';
import { partsForAnalyst } from './analyst-parts';
import { acceptedParts, readAcceptedTallies } from './accepted-tallies.service';
import { differencesOf } from './differences';
import { FigureDifference, ReportDifferences } from './differences.model';
import { NoLiveFigures } from './report.errors';
import { Indicator, WardFigure } from './indicator.model';
import {
  CityTally,
  Coverage,
  CoveragePolicy,
  CrossTierReport,
  FigureBasis,
  WardReport,
  WardTotal,
} from './report.model';
import { wardsInReport } from './report.policy';
import { cityLackingIn, coverageOf, indicatorsOf, type ReportParts, wardTotalOf } from './report.service';

/**
 * What sums over wards are made from, and what tells which wards answered with what, as the gateway is to hand it over. Both rest on
 * every figure: a coverage that asked for some alone would be whole beside a total that is not.
 */
export const WARD_PARTS = `wards { answer { wardId state } tally { wardId suppressed notKept ${tallySelection(WARD_GROUPS)} } }`;
const CITY_PARTS = `city { ${tallySelection(groupsOf('citizen-affairs'))} }`;

/** Whom a report is narrower for, said wherever it matters; the rule is wardsInReport. */
const FOR_A_WARD = "for a ward's officer their own ward alone";

/** The argument of every sum over wards. */
export const policyArg = {
  defaultValue: CoveragePolicy.PARTIAL,
  description: 'What a sum over wards is while some are missing.',
};

@Resolver(() => CrossTierReport)
export class ReportResolver {
  @Query(() => CrossTierReport, { description: 'Báo cáo hai cấp: what both tiers of council did over a period.' })
  report(
    @Arg('period', () => PeriodScalar, { description: 'The days to report on.' }) period: Period,
    @Arg('basis', () => FigureBasis, {
      defaultValue: FigureBasis.LIVE,
      description: 'Cơ sở số liệu: what the figures of wards rest on.',
    })
    basis: FigureBasis,
  ): CrossTierReport {
    return CrossTierReport.of(period, basis);
  }

  @FieldResolver(() => CityTally, { description: 'Cấp thành phố: the figures of the city tier.' })
  city(@Root() report: CrossTierReport): CityTally {
    return Object.assign(new CityTally(), { period: report.period });
  }

  @FieldResolver(() => [WardReport], {
    description: `Cấp xã, phường: each ward in force on any day of the period, by code, ceased ones from their archives; ${FOR_A_WARD}.`,
  })
  async wards(@Root() { period, basis }: CrossTierReport, @Ctx() context: CityContext): Promise<WardReport[]> {
    const expected = await expectedWards(period, context);
    const restsOn = await (basis === FigureBasis.LIVE ? () => RESTS_ON_LIVE : acceptedParts(context, period));
    return expected.map((wardId) => Object.assign(new WardReport(), { wardId, period, restsOn: restsOn(wardId) }));
  }

  @Directive(`@requires(fields: "city { affairsNotKept } ${WARD_PARTS}")`)
  @FieldResolver(() => Coverage, {
    description: `Mức độ đầy đủ: which wards of the report answered and with what, which did not and why; ${FOR_A_WARD}.`,
  })
  async coverage(@Root() report: CrossTierReport, @Ctx() context: CityContext): Promise<Coverage> {
    const [parts, notKept] = await Promise.all([partsOf(report, context), readNotKept(context.db, report.period)]);
    const mayRead = (owner: CityOwner) => mayReadCityFigures(context.viewer, owner);
    return coverageOf(parts, cityLackingIn(parts, { notKept, mayRead }));
  }

  @Directive(`@requires(fields: "${WARD_PARTS}")`)
  @FieldResolver(() => WardTotal, {
    nullable: true,
    description: `Cộng cấp xã, phường: the sum over the wards of the report, ${FOR_A_WARD}; null under STRICT while any is missing.`,
  })
  async wardTotal(
    @Root() report: CrossTierReport,
    @Arg('policy', () => CoveragePolicy, policyArg) policy: CoveragePolicy,
    @Ctx() context: CityContext,
  ): Promise<WardTotal | null> {
    return wardTotalOf(await partsOf(report, context), policy);
  }

  @Directive(`@requires(fields: "${WARD_PARTS}")`)
  @FieldResolver(() => ReportDifferences, {
    nullable: true,
    description: `Chênh lệch: where live figures of wards and their accepted returns part, ${FOR_A_WARD}; BAD_USER_INPUT under the basis ACCEPTED, which has no live figures.`,
  })
  async differences(@Root() report: CrossTierReport, @Ctx() context: CityContext): Promise<ReportDifferences> {
    if (report.basis !== FigureBasis.LIVE) throw new NoLiveFigures();
    const [parts, accepted] = await Promise.all([
      partsOf(report, context),
      readAcceptedTallies(context.db, report.period, context.viewer),
    ]);
    return differencesOf(parts, accepted);
  }

  @Directive(`@requires(fields: "${CITY_PARTS} ${WARD_PARTS}")`)
  @FieldResolver(() => [Indicator], {
    description: 'Chỉ tiêu: the catalogue with the figures of both tiers, in the order of the official report.',
  })
  async indicators(
    @Root() report: CrossTierReport,
    @Arg('codes', () => [IndicatorCodeScalar], { nullable: true, description: 'Only these; all unless told.' })
    codes: string[] | null,
    @Arg('policy', () => CoveragePolicy, policyArg) policy: CoveragePolicy,
    @Ctx() context: CityContext,
  ): Promise<Indicator[]> {
    const mayRead = (owner: CityOwner) => mayReadCityFigures(context.viewer, owner);
    const counting = mayRead('city-council') ? context.countTally(report.period) : Promise.resolve({});
    const hasCells = codes?.some((code) => PERSONAL_CODES.includes(code)) ?? true; // no ward is asked for what nobody wants
    const [parts, own] = await Promise.all([
      partsOf(report, hasCells ? context : { ...context, cellsOf: undefined }),
      counting,
    ]);
    return indicatorsOf(report.period, parts, own, { policy, codes, mayRead });
  }
}

/** Who should answer, and what the gateway handed over of them. */
export async function partsOf({ period, basis, handed }: CrossTierReport, context: CityContext): Promise<ReportParts> {
  const cells = basis === FigureBasis.LIVE ? context.cellsOf?.(period) : null;
  const expectedWardIds = await expectedWards(period, context);
  const parts = { expectedWardIds, handed: handed ?? {}, asOf: context.now() };
  return cells ? partsForAnalyst(parts, await cells) : parts;
}

async function expectedWards(period: Period, { directory, viewer, now }: CityContext): Promise<string[]> {
  const wards = await directory.wardsOf(period, todayInVietNam(now()));
  return wardsInReport(
    viewer,
    wards.map((ward) => ward.id),
  );
}

@Resolver(() => Indicator)
export class IndicatorResolver {
  @FieldResolver(() => [WardFigure], {
    description: 'The figure of each ward, in the order of their codes; empty where wards do not count it.',
  })
  byWard(
    @Root() { byWard }: Indicator,
    @Arg('of', () => [WardIdScalar], { nullable: true, description: 'Only of these wards; of all unless told.' })
    of: string[] | null,
  ): WardFigure[] {
    return of ? byWard.filter(({ wardId }) => of.includes(wardId)) : byWard;
  }

  @FieldResolver(() => String, { description: 'Tên chỉ tiêu.' })
  label(
    @Root() { definition }: Indicator,
    @Arg('locale', () => Locale, { defaultValue: Locale.VI, description: 'In which language.' }) locale: Locale,
  ): string {
    return locale === Locale.VI ? definition.vi : definition.en;
  }

  @FieldResolver(() => String, { description: 'Đơn vị tính.' })
  unit(
    @Root() { definition }: Indicator,
    @Arg('locale', () => Locale, { defaultValue: Locale.VI, description: 'In which language.' }) locale: Locale,
  ): string {
    return locale === Locale.VI ? definition.unit.vi : definition.unit.en;
  }

  @FieldResolver(() => String, { description: 'Cách tính: what is counted, and by which day.' })
  definition(
    @Root() { definition }: Indicator,
    @Arg('locale', () => Locale, { defaultValue: Locale.VI, description: 'In which language.' }) locale: Locale,
  ): string {
    return locale === Locale.VI ? definition.definition.vi : definition.definition.en;
  }
}

@Resolver(() => WardReport)
export class WardReportResolver {
  @FieldResolver(() => Ward, { description: 'The ward.' })
  ward(@Root() { wardId }: WardReport, @Ctx() { records }: CityContext): Promise<Ward | null> {
    return records.byId(Ward, wardId);
  }

  @FieldResolver(() => DaysInForce, {
    nullable: true,
    description: 'Thời gian có hiệu lực: the days of the period on which the ward is in force; null if on none.',
  })
  async inForce(@Root() { wardId, period }: WardReport, @Ctx() { records }: CityContext): Promise<DaysInForce | null> {
    const ward = await records.byId(Ward, wardId);
    return ward && daysInForce(ward, period);
  }
}

@Resolver(() => WardFigure)
export class WardFigureResolver {
  @FieldResolver(() => Ward, { description: 'The ward.' })
  ward(@Root() { wardId }: WardFigure, @Ctx() { records }: CityContext): Promise<Ward | null> {
    return records.byId(Ward, wardId);
  }
}

@Resolver(() => FigureDifference)
export class FigureDifferenceResolver {
  @FieldResolver(() => Ward, { description: 'The ward.' })
  ward(@Root() { wardId }: FigureDifference, @Ctx() { records }: CityContext): Promise<Ward | null> {
    return records.byId(Ward, wardId);
  }
}
