import { Field, InputType } from 'type-graphql';
import { type Period, PeriodScalar } from '../indicators/period';
import { conditionsOf } from '../records/record-list.resolver';
import type { Condition } from '../records/record-list.sql';

@InputType({ description: 'Which voter contacts, receptions or dialogues.' })
export class HeldInFilter {
  @Field(() => PeriodScalar, { nullable: true, description: 'That took place in this period.' })
  heldIn?: Period | null;
}

/** The filter over a list whose day stands in `dayColumn`. */
export const heldInConditions =
  (dayColumn: string) =>
  (filter: HeldInFilter): Condition[] =>
    conditionsOf({}, { column: dayColumn, period: filter.heldIn });
