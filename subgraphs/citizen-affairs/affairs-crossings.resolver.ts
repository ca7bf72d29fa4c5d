import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { CrossingArgs, CrossingConnection, CROSSINGS_DESCRIPTION } from '../crossing/crossing.model';
import { BREAKS_DESCRIPTION, breaksFor, CrossingBreak } from '../crossing/crossing-break.model';
import { DatabaseEpochLine, EPOCHS_DESCRIPTION, epochsFor } from '../crossing/database-epoch.model';
import { type CrossingContext, crossingsFor } from '../crossing/crossing.resolver';
import { AT_ODDS_DESCRIPTION, MatterAtOddsLine, mattersAtOddsFor } from '../crossing/matters/matter.resolver';

@Resolver()
export class AffairsCrossingsResolver {
  @Query(() => CrossingConnection, {
    nullable: true,
    description: `${CROSSINGS_DESCRIPTION} Those of citizen affairs, only for its officers; a ward's stand under its council.`,
  })
  affairsCrossings(
    @Args(() => CrossingArgs) args: CrossingArgs,
    @Ctx() context: CrossingContext,
  ): Promise<CrossingConnection> {
    return crossingsFor(args, context);
  }

  @Query(() => [DatabaseEpochLine], {
    nullable: true,
    description: `${EPOCHS_DESCRIPTION} Those of citizen affairs, only for its officers.`,
  })
  affairsDatabaseEpochs(@Ctx() context: CrossingContext): Promise<DatabaseEpochLine[]> {
    return epochsFor(context);
  }

  @Query(() => [CrossingBreak], {
    nullable: true,
    description: `${BREAKS_DESCRIPTION} Those of citizen affairs, only for its officers.`,
  })
  affairsCrossingBreaks(@Ctx() context: CrossingContext): Promise<CrossingBreak[]> {
    return breaksFor(context);
  }

  @Query(() => [MatterAtOddsLine], {
    nullable: true,
    description: `${AT_ODDS_DESCRIPTION} Those of citizen affairs, only for its officers.`,
  })
  affairsMattersAtOdds(@Ctx() context: CrossingContext): Promise<MatterAtOddsLine[]> {
    return mattersAtOddsFor(context);
  }
}
