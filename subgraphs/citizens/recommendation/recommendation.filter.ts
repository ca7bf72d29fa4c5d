import { Field, InputType } from 'type-graphql';
import { type Period, PeriodScalar } from '../../indicators/period';
import { overdueConditions } from '../overdue.sql';
import { conditionsOf } from '../../records/record-list.resolver';
import type { Condition } from '../../records/record-list.sql';
import { recommendationOverdueOn } from './recommendation.overdue';
import { CompetentLevel, RecommendationState } from './recommendation.states';

@InputType({ description: 'Which recommendations.' })
export class RecommendationFilter {
  @Field(() => [RecommendationState], { nullable: true, description: 'In one of these states.' })
  states?: RecommendationState[] | null;

  @Field(() => CompetentLevel, { nullable: true, description: 'For this level to answer.' })
  competentLevel?: CompetentLevel | null;

  @Field(() => Boolean, { nullable: true, description: 'Quá hạn: overdue today, or not.' })
  overdue?: boolean | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'Raised in this period.' })
  raisedIn?: Period | null;
}

/** What the filter means in columns. */
export const recommendationConditions = (filter: RecommendationFilter): Condition[] => [
  ...conditionsOf(
    { state: filter.states, competent_level: filter.competentLevel },
    { column: 'raised_on', period: filter.raisedIn },
  ),
  ...overdueConditions(filter.overdue, recommendationOverdueOn),
];
