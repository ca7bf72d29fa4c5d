import { Field, InputType } from 'type-graphql';
import { type Period, PeriodScalar } from '../../indicators/period';
import type { RecordClass } from '../../records/council-record.model';
import { recordReference, recordsUnder } from '../../records/record-links.resolver';
import { conditionsOf, recordList } from '../../records/record-list.resolver';
import { CouncilCommittee } from '../committee/committee.model';
import { BriefingConference, ConferenceGuest } from '../conference/briefing-conference.model';
import { CityDeputy } from '../deputy/city-deputy.model';
import { DeputyGroup } from '../deputy/deputy-group.model';
import { ExplanationHearing } from '../explanation/explanation-hearing.model';
import { Interpellation } from '../interpellation/interpellation.model';
import { CityOverseenUnit } from '../oversight/city-oversight.model';
import { PlannedTask } from '../programme/planned-task.model';
import { WorkProgramme } from '../programme/work-programme.model';
import { CitySession } from '../session/city-session.model';
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

const byDay = (column: string) => (filter: HappenedInFilter) => conditionsOf({}, { column, period: filter.happenedIn });

/** A list of the council that is asked for by its day alone. */
function dayList(field: string, record: RecordClass, description: string) {
  return recordList({
    of: CityCouncil,
    field,
    record,
    filter: HappenedInFilter,
    conditions: byDay(record.eventColumn),
    description,
  });
}

/** What only the city's council has: the ways to its records and between them. */
export const cityOnlyLists = [
  dayList('terms', CouncilTerm, 'Khóa: its terms.'),
  dayList('deputyGroups', DeputyGroup, 'Tổ đại biểu: groups of its deputies.'),
  dayList('committees', CouncilCommittee, 'Các Ban: its committees, past ones too.'),
  dayList('interpellations', Interpellation, 'Chất vấn: what deputies asked those who must answer.'),
  dayList('explanationHearings', ExplanationHearing, 'Giải trình: hearings at which a body explained itself.'),
  dayList('workProgrammes', WorkProgramme, 'Chương trình, kế hoạch: work programmes by year and quarter.'),
  dayList('plannedTasks', PlannedTask, 'Nhiệm vụ trọng tâm: tasks set for periods to come.'),
  recordList({
    field: 'conferences',
    record: BriefingConference,
    filter: HappenedInFilter,
    conditions: byDay('held_on'),
    description: 'Hội nghị giao ban hai cấp: the briefing conferences.',
  }),

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
    of: Interpellation,
    field: 'session',
    record: CitySession,
    idOf: (root) => root.sessionId,
    description: 'The session it was put at; null outside sessions.',
  }),
  recordReference({
    of: Interpellation,
    field: 'deputy',
    record: CityDeputy,
    idOf: (root) => root.deputyId,
    description: 'The deputy who asked.',
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
  recordReference({
    of: PlannedTask,
    field: 'conference',
    record: BriefingConference,
    idOf: (root) => root.conferenceId,
    description: 'The conference that set it.',
  }),
  recordReference({
    of: PlannedTask,
    field: 'programme',
    record: WorkProgramme,
    idOf: (root) => root.programmeId,
    description: 'The work programme it is part of.',
  }),
  recordsUnder({
    of: WorkProgramme,
    field: 'tasks',
    record: PlannedTask,
    parent: (root) => ({ column: 'programme_id', id: root.id }),
    atMost: 200,
    description: 'The tasks of the programme.',
  }),
  recordsUnder({
    of: BriefingConference,
    field: 'guests',
    record: ConferenceGuest,
    parent: (root) => ({ column: 'conference_id', id: root.id }),
    atMost: 200,
    description: 'Đại biểu dự: its guests.',
  }),
  recordsUnder({
    of: BriefingConference,
    field: 'tasks',
    record: PlannedTask,
    parent: (root) => ({ column: 'conference_id', id: root.id }),
    atMost: 200,
    description: 'The tasks it set.',
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
];
