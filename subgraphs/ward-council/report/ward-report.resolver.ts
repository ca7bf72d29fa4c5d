import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FigureRecordConnection } from '../../indicators/figure-records.model';
import { readFigureRecords } from '../../indicators/figure-records';
import { groupsWithSmallCells } from '../../indicators/small-cells';
import { tallyOf, WARD_GROUPS } from '../../indicators/tally.model';
import { PageArgs } from '../../records/record-list.args';
import type { WardContext } from '../context';
import { WARD_FIGURES } from './ward-figures';
import { seesSmallCells } from './ward-report.policy';
import { WardFigure, WardReport, WardTally } from './ward-report.model';

@Resolver(() => WardReport)
export class WardReportResolver {
  @FieldResolver(() => WardTally, {
    nullable: true,
    description: "The figures; null with an error while the ward's server does not answer.",
  })
  async tally(@Root() { wardId, period }: WardReport, @Ctx() { countTally, viewer }: WardContext): Promise<WardTally> {
    const figures = await countTally(period);
    const suppressed = seesSmallCells(viewer) ? [] : await groupsWithSmallCells(period, countTally);
    const shown = WARD_GROUPS.filter((group) => !suppressed.includes(group));
    return Object.assign(new WardTally(), tallyOf(figures, shown), { wardId, suppressed });
  }
}

@Resolver(() => WardFigure)
export class WardFigureResolver {
  @FieldResolver(() => FigureRecordConnection, {
    nullable: true,
    description: "Hồ sơ: the records behind the figure, in the ward's own database.",
  })
  records(
    @Root() figure: WardFigure,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { db, records }: WardContext,
  ): Promise<FigureRecordConnection> {
    const counted = WARD_FIGURES.find(({ code }) => code === figure.code);
    return readFigureRecords(db, records, counted, figure.period, page);
  }
}
