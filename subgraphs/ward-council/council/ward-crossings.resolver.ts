import { Args, Ctx, FieldResolver, Resolver } from 'type-graphql';
import { CrossingArgs, CrossingConnection, CROSSINGS_DESCRIPTION } from '../../crossing/crossing.model';
import { BREAKS_DESCRIPTION, breaksFor, CrossingBreak } from '../../crossing/crossing-break.model';
import { DatabaseEpochLine, EPOCHS_DESCRIPTION, epochsFor } from '../../crossing/database-epoch.model';
import { type CrossingContext, crossingsFor } from '../../crossing/crossing.resolver';
import { AT_ODDS_DESCRIPTION, MatterAtOddsLine, mattersAtOddsFor } from '../../crossing/matters/matter.resolver';
import { WardCouncil } from './ward-council.model';

@Resolver(() => WardCouncil)
export class WardCrossingsResolver {
  @FieldResolver(() => CrossingConnection, {
    nullable: true,
    description: `${CROSSINGS_DESCRIPTION} Only for officers of the ward.`,
  })
  crossings(
    @Args(() => CrossingArgs) args: CrossingArgs,
    @Ctx() context: CrossingContext,
  ): Promise<CrossingConnection> {
    return crossingsFor(args, context);
  }

  @FieldResolver(() => [DatabaseEpochLine], {
    nullable: true,
    description: `${EPOCHS_DESCRIPTION} Only for officers of the ward.`,
  })
  databaseEpochs(@Ctx() context: CrossingContext): Promise<DatabaseEpochLine[]> {
    return epochsFor(context);
  }

  @FieldResolver(() => [CrossingBreak], {
    nullable: true,
    description: `${BREAKS_DESCRIPTION} Only for officers of the ward.`,
  })
  crossingBreaks(@Ctx() context: CrossingContext): Promise<CrossingBreak[]> {
    return breaksFor(context);
  }

  @FieldResolver(() => [MatterAtOddsLine], {
    nullable: true,
    description: `${AT_ODDS_DESCRIPTION} Only for officers of the ward.`,
  })
  mattersAtOdds(@Ctx() context: CrossingContext): Promise<MatterAtOddsLine[]> {
    return mattersAtOddsFor(context);
  }
}
