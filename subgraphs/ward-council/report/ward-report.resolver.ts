import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FigureRecordConnection } from '../../indicators/figure-records.model';
import { readFigureRecords } from '../../indicators/figure-records';
import { tallyOf, WARD_GROUPS } from '../../indicators/tally.model';
import { PageArgs } from '../../records/record-list.args';
import type { WardContext } from '../context';
import { WARD_FIGURES } from './ward-figures';
import { WardFigure, WardReport, WardTally } from './ward-report.model';

@Resolver(() => WardReport)
export class WardReportResolver {
  @FieldResolver(() => WardTally, {
    nullable: true,
    description: "The figures; null with an error while the ward's server does not answer.",
  })
  async tally(@Root() report: WardReport, @Ctx() { countTally }: WardContext): Promise<WardTally> {
    const figures = await countTally(report.period);
    return Object.assign(new WardTally(), tallyOf(figures, WARD_GROUPS), { wardId: report.wardId });
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
