import { FieldResolver, Resolver, Root } from 'type-graphql';
import { withListSize } from '../../../platform/graphql/list-sizes';
import {
  MOST_FIGURES,
  readComments,
  RETURN_NOT_KEPT_DESCRIPTION,
  ReturnFigure,
  returnFigures,
} from '../../coordination/coordination.model';
import { thawFigures } from '../../coordination/frozen-figures';
import type { TallyGroup } from '../../indicators/catalogue';
import { notKeptIn } from '../../indicators/records-from';
import { TallyGroupEnum, WARD_GROUPS } from '../../indicators/tally.model';
import { CollectedReturn } from './collected-return.kind';

@Resolver(() => CollectedReturn)
export class CollectedReturnResolver {
  @FieldResolver(() => [ReturnFigure], {
    description: 'Số liệu: the frozen figures with comments; empty until submitted.',
  })
  figures(@Root() { frozen, figureComments }: CollectedReturn): ReturnFigure[] {
    return frozen === null ? [] : returnFigures(thawFigures(frozen).figures, readComments(figureComments));
  }

  @FieldResolver(() => [TallyGroupEnum], { description: RETURN_NOT_KEPT_DESCRIPTION })
  notKept(@Root() { frozen }: CollectedReturn): TallyGroup[] {
    return frozen === null ? [] : notKeptIn(thawFigures(frozen).figures, WARD_GROUPS);
  }
}

withListSize(CollectedReturnResolver, 'CollectedReturn.figures', MOST_FIGURES);
