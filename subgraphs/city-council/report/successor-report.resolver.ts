import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { BadInput } from '../../../platform/errors/domain-error';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { withListSize } from '../../../platform/graphql/list-sizes';
import { todayInVietNam } from '../../indicators/period';
import type { CityContext } from '../context';
import { daysInForce } from '../ward/days-in-force.model';
import { Ward } from '../ward/ward.model';
import { CoveragePolicy, CrossTierReport } from './report.model';
import { partsOf, policyArg, WARD_PARTS } from './report.resolver';
import { NotMappableWard, SuccessorReport, SuccessorRow } from './successor-report.model';
import { mapToSuccessors } from './successor-report.service';

/** More units than become one by one change or another. */
const MOST_PREDECESSORS = 20;

@Resolver(() => CrossTierReport)
export class SuccessorReportResolver {
  @Directive(`@requires(fields: "${WARD_PARTS}")`)
  @FieldResolver(() => SuccessorReport, {
    nullable: true, // a day that is refused takes nothing else of the report with it
    description:
      "Quy đổi theo đơn vị mới: the figures of the report's wards, added up again under the units that these have become since; null with BAD_USER_INPUT for a day before the end of the period.",
  })
  async mapToSuccessors(
    @Root() report: CrossTierReport,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description:
        'The day whose units are wanted, not before the end of the period, which is today while it is not over; today in Viet Nam by default.',
    })
    asOf: string | null,
    @Arg('policy', () => CoveragePolicy, policyArg) policy: CoveragePolicy,
    @Ctx() context: CityContext,
  ): Promise<SuccessorReport> {
    const today = todayInVietNam(context.now());
    const day = report.period.endAsOf(today);
    if (asOf !== null && asOf < day) throw new AsOfTooEarly(asOf, day);
    const wanted = asOf ?? today;
    const [parts, wards, inForce, successions] = await Promise.all([
      partsOf(report, context),
      context.directory.wardsOf(report.period, today),
      context.directory.inForceOn(wanted),
      context.directory.successions(),
    ]);
    const inForceIds = inForce.map(({ id }) => id);
    const firstDays = new Map(wards.map((ward) => [ward.id, daysInForce(ward, report.period)?.from]));
    const firstDayOf = (wardId: string) => firstDays.get(wardId) ?? report.period.from;
    return mapToSuccessors(parts, { firstDayOf, asOf: wanted, inForceIds, successions, policy });
  }
}

/** Figures are mapped onwards only: onto units that came before, they could not be. */
export class AsOfTooEarly extends BadInput {
  constructor(asOf: string, day: string) {
    super({
      vi: `Ngày ${asOf} sớm hơn ngày cuối kỳ ${day}; chỉ quy đổi được về sau.`,
      en: `The day ${asOf} is before the end of the period, ${day}; figures are mapped onwards only.`,
    });
  }
}

@Resolver(() => SuccessorRow)
class PredecessorsResolver {
  @FieldResolver(() => Ward, { description: 'The unit that the figures are added up for.' })
  ward(@Root() { wardId }: SuccessorRow, @Ctx() { records }: CityContext): Promise<Ward | null> {
    return records.byId(Ward, wardId);
  }

  @FieldResolver(() => [Ward], { description: 'Đơn vị cũ: the wards of the period that have become it, by code.' })
  async predecessors(
    @Root() { predecessorIds }: SuccessorRow,
    @Ctx() { records }: CityContext,
  ): Promise<(Ward | null)[]> {
    return Promise.all(predecessorIds.map((id) => records.byId(Ward, id)));
  }
}

/** The rows of a report that is mapped onto later units. */
export const SuccessorRowResolver = withListSize(PredecessorsResolver, 'SuccessorRow.predecessors', MOST_PREDECESSORS);

@Resolver(() => NotMappableWard)
export class NotMappableWardResolver {
  @FieldResolver(() => Ward, { description: 'The ward.' })
  ward(@Root() { wardId }: NotMappableWard, @Ctx() { records }: CityContext): Promise<Ward | null> {
    return records.byId(Ward, wardId);
  }
}
