import { Field, InputType } from 'type-graphql';
import { type Period, PeriodScalar } from '../../indicators/period';
import { linksBetween } from '../../kinds/define-kind';
import type { RecordClass } from '../../records/council-record.model';
import { recordReference, recordsUnder } from '../../records/record-links.resolver';
import { conditionsOf, recordList } from '../../records/record-list.resolver';
import { CITY_DECLARED } from '../city-declared';
import { CouncilCommittee } from '../committee/committee.model';
import { CityDeputy } from '../deputy/city-deputy.model';
import { DeputyGroup } from '../deputy/deputy-group.model';
import { CityOverseenUnit } from '../oversight/city-oversight.model';
import { CitySurveyVisit } from '../survey/city-survey-visit.model';
import { CouncilTerm } from '../term/council-term.model';
import { Ward } from '../ward/ward.model';
import { WardSuccession } from '../ward/ward-succession.model';
import { CityCouncil } from './city-council.model';

@InputType({ description: 'Which records of the city council.' })
export class HappenedInFilter {
  @Field(() => PeriodScalar, { nullable: true, description: 'Whose day lies in this period; see happenedOn.' })
  happenedIn?: Period | null;
}

/** A list that is asked for by its day alone; a root field if it hangs on nothing. */
export function dayList(of: (new () => object) | undefined, field: string, record: RecordClass, description: string) {
  const conditions = ({ happenedIn: period }: HappenedInFilter) =>
    conditionsOf({}, { column: record.eventColumn, period });
  return recordList({ ...(of && { of }), field, record, filter: HappenedInFilter, conditions, description });
}

/** What only the city's council has: the ways to its records and between them. */
export const cityOnlyLists = [
  dayList(CityCouncil, 'terms', CouncilTerm, 'Khóa: its terms.'),
  dayList(CityCouncil, 'deputyGroups', DeputyGroup, 'Tổ đại biểu: groups of its deputies.'),
  dayList(CityCouncil, 'committees', CouncilCommittee, 'Các Ban: its committees, past ones too.'),

  recordReference({
    of: CityDeputy,
    field: 'term',
    record: CouncilTerm,
    idOf: (root) => root.termId,
    description: 'The term of the deputy.',
  }),
  recordReference({
    of: CityDeputy,
    field: 'group',
    record: DeputyGroup,
    idOf: (root) => root.groupId,
    description: 'Tổ đại biểu of the deputy.',
  }),
  recordsUnder({
    of: DeputyGroup,
    field: 'deputies',
    record: CityDeputy,
    parent: (root) => ({ column: 'group_id', id: root.id }),
    atMost: 200,
    description: 'The deputies of the group.',
  }),
  recordReference({
    of: CityOverseenUnit,
    field: 'ward',
    record: Ward,
    idOf: (root) => root.wardId,
    description: 'The ward whose unit it is; null for units of the city.',
  }),
  recordReference({
    of: CitySurveyVisit,
    field: 'ward',
    record: Ward,
    idOf: (root) => root.wardId,
    description: 'The ward the place lies in.',
  }),
  recordsUnder({
    of: Ward,
    field: 'cameFrom',
    record: WardSuccession,
    parent: (root) => ({ column: 'successor_id', id: root.id }),
    atMost: 20,
    description: 'The units that went over into this one.',
  }),
  recordsUnder({
    of: Ward,
    field: 'wentInto',
    record: WardSuccession,
    parent: (root) => ({ column: 'predecessor_id', id: root.id }),
    atMost: 20,
    description: 'The units that this one went over into.',
  }),
  recordReference({
    of: WardSuccession,
    field: 'predecessor',
    record: Ward,
    idOf: (root) => root.predecessorId,
    description: 'The unit that ceased.',
  }),
  recordReference({
    of: WardSuccession,
    field: 'successor',
    record: Ward,
    idOf: (root) => root.successorId,
    description: 'The unit that followed.',
  }),

  ...CITY_DECLARED.flatMap(({ record, list }) =>
    list ? [dayList(list.isRoot ? undefined : CityCouncil, list.field, record, list.description)] : [],
  ),
  ...linksBetween(CITY_DECLARED),
];
