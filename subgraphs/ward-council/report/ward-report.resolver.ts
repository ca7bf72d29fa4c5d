import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { FigureRecordConnection } from '../../indicators/figure-records.model';
import { readFigureRecords } from '../../indicators/figure-records';
import { notKeptIn } from '../../indicators/records-from';
import { PERSONAL_CODES, PERSONAL_GROUPS, seesSmallCells } from '../../indicators/small-cells';
import { tallyOf, WARD_GROUPS } from '../../indicators/tally.model';
import { PageArgs } from '../../records/record-list.args';
import type { WardContext } from '../context';
import { NotAllowed } from '../../viewer/viewer.errors';
import { mayReadRawCells } from './raw-cells.policy';
import { WARD_FIGURES } from './ward-figures';
import { RawCell, WardFigure, WardReport, WardTally } from './ward-report.model';

@Resolver(() => WardReport)
export class WardReportResolver {
  @FieldResolver(() => WardTally, {
    nullable: true,
    description: "The figures; null with an error while the ward's server does not answer.",
  })
  async tally(@Root() { wardId, period }: WardReport, @Ctx() context: WardContext): Promise<WardTally> {
    const { viewer, countTally } = context;
    const figures = await countTally(period);
    const suppressed = seesSmallCells(viewer) ? [] : PERSONAL_GROUPS;
    const shown = WARD_GROUPS.filter((group) => !suppressed.includes(group));
    const notKept = notKeptIn(figures, shown);
    return Object.assign(new WardTally(), tallyOf(figures, shown), { wardId, suppressed, notKept });
  }
}

@Resolver(() => WardReport)
export class RawCellsResolver {
  @Directive('@inaccessible')
  @FieldResolver(() => [RawCell], {
    nullable: true,
    description:
      "Số liệu chưa ẩn: receptions and petitions with all their small cells. The city council's own server alone is given them, to hide what an analyst must not see; FORBIDDEN for everybody else.",
  })
  async rawCells(@Root() { period }: WardReport, @Ctx() context: WardContext): Promise<RawCell[]> {
    const { viewer, countQuietly, accesses } = context;
    if (!mayReadRawCells(viewer)) throw new NotAllowed();
    const figures = await countQuietly(period);
    accesses.figures('RawCell', period.toString());
    return PERSONAL_CODES.map((code) => Object.assign(new RawCell(), { code, value: figures[code] ?? null }));
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
    @Ctx() { db, records, now }: WardContext,
  ): Promise<FigureRecordConnection> {
    const counted = WARD_FIGURES.find(({ code }) => code === figure.code);
    return readFigureRecords({ db, records, now }, counted, figure.period, page);
  }
}
