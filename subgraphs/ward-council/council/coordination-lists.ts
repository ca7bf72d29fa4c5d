import { Field, InputType } from 'type-graphql';
import { type Period, PeriodScalar } from '../../indicators/period';
import type { RecordClass } from '../../records/council-record.model';
import { conditionsOf, recordList } from '../../records/record-list.resolver';
import { WardGuidance } from '../guidance/ward-guidance.model';
import { WardReturn } from '../ward-return/ward-return.model';
import { WardReturnRequest } from '../ward-return/ward-return-request.model';
import { WardCouncil } from './ward-council.model';

@InputType({ description: 'Which of the things between the city and the ward.' })
export class WardCoordinationFilter {
  @Field(() => PeriodScalar, { nullable: true, description: 'Whose day lies in this period; see happenedOn.' })
  happenedIn?: Period | null;
}

const listOf = (field: string, record: RecordClass, description: string) =>
  recordList({
    of: WardCouncil,
    field,
    record,
    filter: WardCoordinationFilter,
    conditions: (filter: WardCoordinationFilter) =>
      conditionsOf({}, { column: record.eventColumn, period: filter.happenedIn }),
    description,
  });

/** What the city asks of the ward and what the ward hands in. */
export const coordinationLists = () => [
  listOf('returnRequests', WardReturnRequest, 'Yêu cầu báo cáo số liệu: what returns the city has asked for.'),
  listOf('guidance', WardGuidance, 'Hướng dẫn, nhiệm vụ: what the city has sent, and how far the ward is.'),
  listOf('returns', WardReturn, "Báo cáo số liệu: the ward's returns; drafts are seen by its own officers alone."),
];
