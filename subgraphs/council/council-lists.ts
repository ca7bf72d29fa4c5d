import type { RecordClass } from '../records/council-record.model';
import { recordReference, recordsUnder } from '../records/record-links.resolver';
import { recordList } from '../records/record-list.resolver';
import { type Deputy, DeputyFilter, deputyConditions } from './deputy/deputy.model';
import { type Post, PostFilter, postConditions } from './deputy/post.model';
import type { OverseenUnit } from './oversight/overseen-unit.model';
import { OversightFilter, oversightConditions, type ThematicOversight } from './oversight/oversight.model';
import {
  type OversightRecommendation,
  OversightRecommendationFilter,
  oversightRecommendationConditions,
} from './oversight/oversight-recommendation.model';
import { type Resolution, ResolutionFilter, resolutionConditions } from './resolution/resolution.model';
import { type CouncilSession, SessionFilter, sessionConditions } from './session/session.model';
import {
  type StandingMeeting,
  StandingMeetingFilter,
  standingMeetingConditions,
} from './standing-meeting/standing-meeting.model';
import { type SurveyVisit, SurveyVisitFilter, surveyVisitConditions } from './survey/survey-visit.kind';

import { type Term, TermFilter, termConditions } from './term/term.model';

/** The records of one tier's councils, each a type of its own in the schema. */
export interface CouncilRecords {
  term: RecordClass<Term>;
  session: RecordClass<CouncilSession>;
  standingMeeting: RecordClass<StandingMeeting>;
  resolution: RecordClass<Resolution>;
  deputy: RecordClass<Deputy>;
  post: RecordClass<Post>;
  oversight: RecordClass<ThematicOversight>;
  overseenUnit: RecordClass<OverseenUnit>;
  oversightRecommendation: RecordClass<OversightRecommendation>;
}

/** All records of a council that lists lead to, those that are declared too. */
type ListedRecords = CouncilRecords & { surveyVisit: RecordClass<SurveyVisit> };

/** The lists of a council, and the ways from one of its records to another: the same in both tiers. */
export function councilLists(of: new () => object, records: ListedRecords): (new () => object)[] {
  return [
    ...meetingLists(of, records),
    ...peopleLists(of, records),
    ...oversightLists(of, records),
    ...oversightRecommendationLists(of, records),
    ...surveyLists(of, records),
  ];
}

/** The terms of a council, by the day that they hold. */
export const termList = (of: new () => object, { term }: Pick<CouncilRecords, 'term'>): new () => object =>
  recordList({
    of,
    field: 'terms',
    record: term,
    filter: TermFilter,
    conditions: termConditions,
    description: 'Khóa, nhiệm kỳ: its terms.',
  });

function meetingLists(of: new () => object, { session, standingMeeting, resolution }: CouncilRecords) {
  return [
    recordList({
      of,
      field: 'sessions',
      record: session,
      filter: SessionFilter,
      conditions: sessionConditions,
      description: 'Kỳ họp: its sessions.',
    }),
    recordList({
      of,
      field: 'standingMeetings',
      record: standingMeeting,
      filter: StandingMeetingFilter,
      conditions: standingMeetingConditions,
      description: 'Phiên họp: meetings of its Standing Committee.',
    }),
    recordList({
      of,
      field: 'resolutions',
      record: resolution,
      filter: ResolutionFilter,
      conditions: resolutionConditions,
      description: 'Nghị quyết: its resolutions.',
    }),
    recordReference({
      of: resolution,
      field: 'session',
      record: session,
      idOf: (root) => root.sessionId,
      description: 'The session that passed it; null if not known.',
    }),
  ];
}

function peopleLists(of: new () => object, { deputy, post }: CouncilRecords) {
  return [
    recordList({
      of,
      field: 'deputies',
      record: deputy,
      filter: DeputyFilter,
      conditions: deputyConditions,
      description: 'Đại biểu: its deputies.',
    }),
    recordList({
      of,
      field: 'posts',
      record: post,
      filter: PostFilter,
      conditions: postConditions,
      description: 'Chức vụ: its offices and who held them.',
    }),
    recordReference({
      of: post,
      field: 'deputy',
      record: deputy,
      idOf: (root) => root.deputyId,
      description: 'The deputy who holds it; null where the holder is none.',
    }),
  ];
}

function oversightLists(of: new () => object, { oversight, overseenUnit, session }: CouncilRecords) {
  return [
    recordList({
      of,
      field: 'oversights',
      record: oversight,
      filter: OversightFilter,
      conditions: oversightConditions,
      description: 'Giám sát chuyên đề: its thematic oversight.',
    }),
    recordReference({
      of: oversight,
      field: 'reportedAtSession',
      record: session,
      idOf: (root) => root.reportedSessionId,
      description: 'Kỳ họp nghe báo cáo: the session that it was reported to; null before.',
    }),
    recordsUnder({
      of: oversight,
      field: 'overseenUnits',
      record: overseenUnit,
      parent: (root) => ({ column: 'oversight_id', id: root.id }),
      atMost: 200,
      description: 'Đơn vị chịu sự giám sát: the units it looks at.',
    }),
  ];
}

function oversightRecommendationLists(of: new () => object, { oversight, oversightRecommendation }: CouncilRecords) {
  return [
    recordList({
      of,
      field: 'oversightRecommendations',
      record: oversightRecommendation,
      filter: OversightRecommendationFilter,
      conditions: oversightRecommendationConditions,
      description: 'Kiến nghị sau giám sát: what its oversights asked units to do.',
    }),
    recordReference({
      of: oversightRecommendation,
      field: 'oversight',
      record: oversight,
      idOf: (root) => root.oversightId,
      description: 'The oversight that made it.',
    }),
    recordsUnder({
      of: oversight,
      field: 'recommendations',
      record: oversightRecommendation,
      parent: (root) => ({ column: 'oversight_id', id: root.id }),
      atMost: 200,
      description: 'Kiến nghị sau giám sát: what it asked units to do.',
    }),
  ];
}

function surveyLists(of: new () => object, { oversight, surveyVisit }: ListedRecords) {
  return [
    recordList({
      of,
      field: 'surveyVisits',
      record: surveyVisit,
      filter: SurveyVisitFilter,
      conditions: surveyVisitConditions,
      description: 'Khảo sát: its field surveys.',
    }),
    recordReference({
      of: surveyVisit,
      field: 'oversight',
      record: oversight,
      idOf: (root) => root.oversightId,
      description: 'The oversight that the visit serves; null if none.',
    }),
    recordsUnder({
      of: oversight,
      field: 'surveyVisits',
      record: surveyVisit,
      parent: (root) => ({ column: 'oversight_id', id: root.id }),
      atMost: 200,
      description: 'Khảo sát: the visits that served it.',
    }),
  ];
}
