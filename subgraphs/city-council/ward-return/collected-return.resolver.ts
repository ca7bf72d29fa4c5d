import { FieldResolver, Resolver, Root } from 'type-graphql';
import { withListSize } from '../../../platform/graphql/list-sizes';
import { MOST_FIGURES, readComments, ReturnFigure, returnFigures } from '../../coordination/coordination.model';
import { thawFigures } from '../../coordination/frozen-figures';
import { CollectedReturn } from './collected-return.kind';

@Resolver(() => CollectedReturn)
export class CollectedReturnResolver {
  @FieldResolver(() => [ReturnFigure], {
    description: 'Số liệu: the frozen figures with comments; empty until submitted.',
  })
  figures(@Root() { frozen, figureComments }: CollectedReturn): ReturnFigure[] {
    return frozen === null ? [] : returnFigures(thawFigures(frozen).figures, readComments(figureComments));
  }
}

withListSize(CollectedReturnResolver, 'CollectedReturn.figures', MOST_FIGURES);
