import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Period, PeriodScalar, todayInVietNam } from '../../indicators/period';
import type { CityContext } from '../context';
import { wardsInReport } from '../report/report.policy';
import { Ward } from '../ward/ward.model';
import { mayReadBoard } from './collected-return.policy';
import { ReturnsBoard, ReturnsBoardLine } from './returns-board.model';
import { readBoard } from './returns-board.service';
import { NotAllowed } from '../../viewer/viewer.errors';

@Resolver()
export class ReturnsBoardResolver {
  @Query(() => ReturnsBoard, {
    nullable: true,
    description:
      "Bảng theo dõi báo cáo số liệu: how far each ward is with its return for a period. For the Standing Committee; a ward's officer sees their own line.",
  })
  async returnsBoard(
    @Arg('period', () => PeriodScalar, { description: 'Kỳ số liệu: the days that the returns are about.' })
    period: Period,
    @Ctx() { db, directory, viewer, now }: CityContext,
  ): Promise<ReturnsBoard> {
    if (!mayReadBoard(viewer)) throw new NotAllowed();
    const today = todayInVietNam(now());
    const wards = (await directory.wardsOf(period, today)).map(({ id }) => id);
    return readBoard(db, period, wardsInReport(viewer, wards), today);
  }
}

@Resolver(() => ReturnsBoardLine)
export class ReturnsBoardLineResolver {
  @FieldResolver(() => Ward, { description: 'The ward.' })
  ward(@Root() { wardId }: ReturnsBoardLine, @Ctx() { records }: CityContext): Promise<Ward | null> {
    return records.byId(Ward, wardId);
  }
}
