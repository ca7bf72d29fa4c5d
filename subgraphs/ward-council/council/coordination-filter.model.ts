import { Field, InputType } from 'type-graphql';
import { type Period, PeriodScalar } from '../../indicators/period';
import type { RecordFilter } from '../../kinds/record-filter';
import { conditionsOf } from '../../records/record-list.resolver';

@InputType({ description: 'Which of the things between the city and the ward.' })
class WardCoordinationFilter {
  @Field(() => PeriodScalar, { nullable: true, description: 'Whose day lies in this period; see happenedOn.' })
  happenedIn?: Period | null;
}

/** Narrows a list of what goes between the city and the ward by the column of its day. */
export const withTheCity = (column: string): RecordFilter => ({
  input: WardCoordinationFilter,
  conditions: ({ happenedIn: period }: WardCoordinationFilter) => conditionsOf({}, { column, period }),
});
