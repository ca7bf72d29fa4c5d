import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { withListSize } from '../../../platform/graphql/list-sizes';
import { readClosedPeriods } from '../../coordination/closings';
import {
  ClosedPeriod,
  MOST_FIGURES,
  RETURN_NOT_KEPT_DESCRIPTION,
  ReturnFigure,
  returnFigures,
} from '../../coordination/coordination.model';
import { thawFigures } from '../../coordination/frozen-figures';
import type { TallyGroup } from '../../indicators/catalogue';
import { notKeptIn } from '../../indicators/records-from';
import { type Figures, TallyGroupEnum, WARD_GROUPS } from '../../indicators/tally.model';
import type { WardContext } from '../context';
import { WardCouncil } from '../council/ward-council.model';
import { WardReturn } from './ward-return.kind';

@Resolver(() => WardReturn)
export class WardReturnResolver {
  @FieldResolver(() => [ReturnFigure], {
    description:
      'Số liệu: every figure that wards count, with its comment; live in a draft and in a return given back, else frozen.',
  })
  async figures(@Root() root: WardReturn, @Ctx() context: WardContext): Promise<ReturnFigure[]> {
    return returnFigures(await figuresOf(root, context), root.figureComments);
  }

  @FieldResolver(() => [TallyGroupEnum], { nullable: true, description: RETURN_NOT_KEPT_DESCRIPTION })
  async notKept(@Root() root: WardReturn, @Ctx() context: WardContext): Promise<TallyGroup[]> {
    return notKeptIn(await figuresOf(root, context), WARD_GROUPS);
  }
}

const figuresOf = async (root: WardReturn, { countTally }: WardContext): Promise<Figures> =>
  root.isFrozen && root.frozen !== null ? thawFigures(root.frozen).figures : countTally(root.days);

withListSize(WardReturnResolver, 'WardReturn.figures', MOST_FIGURES);

@Resolver(() => WardCouncil)
export class WardClosedPeriodsResolver {
  @FieldResolver(() => [ClosedPeriod], {
    nullable: true,
    description: 'Kỳ đã khóa: the periods that were closed here, latest first, at most 100; reopened ones too.',
  })
  closedPeriods(@Ctx() { db }: WardContext): Promise<ClosedPeriod[]> {
    return readClosedPeriods(db);
  }
}
