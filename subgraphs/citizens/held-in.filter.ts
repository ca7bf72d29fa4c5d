import { Field, InputType } from 'type-graphql';
import { type Period, PeriodScalar } from '../indicators/period';
import type { RecordFilter } from '../kinds/record-filter';
import { conditionsOf } from '../records/record-list.resolver';

@InputType({ description: 'Which voter contacts, receptions or dialogues.' })
class HeldInFilter {
  @Field(() => PeriodScalar, { nullable: true, description: 'That took place in this period.' })
  heldIn?: Period | null;
}

/** What a list whose day stands in `column` is narrowed by. */
export const heldIn = (column: string): RecordFilter => ({
  input: HeldInFilter,
  conditions: ({ heldIn: period }: HeldInFilter) => conditionsOf({}, { column, period }),
});
