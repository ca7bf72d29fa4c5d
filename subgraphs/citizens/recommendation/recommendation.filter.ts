import { Field, ID, InputType } from 'type-graphql';
import { type Period, PeriodScalar } from '../../indicators/period';
import { overdueConditions } from '../overdue.sql';
import { conditionsOf } from '../../records/record-list.resolver';
import type { Condition } from '../../records/record-list.sql';
import { wordConditions } from '../words';
import { recommendationOverdueOn } from './recommendation.overdue';
import { CompetentLevel, RecommendationState } from './recommendation.states';

@InputType({ description: 'Which recommendations.' })
export class RecommendationFilter {
  @Field(() => [ID], { nullable: true, description: 'Only these records.' })
  ids?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Tìm không dấu: every word of it begins a word of the content or of the responsible body; accents and case do not matter. At most 200 characters.',
  })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Cơ quan giải quyết: for this body to answer.' })
  responsibleBody?: string | null;

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
    {
      ...{ id: filter.ids, state: filter.states, competent_level: filter.competentLevel },
      responsible_body: filter.responsibleBody,
    },
    { column: 'raised_on', period: filter.raisedIn },
  ),
  ...wordConditions(filter.text),
  ...overdueConditions(filter.overdue, recommendationOverdueOn),
];
