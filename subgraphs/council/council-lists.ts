import type { RecordClass } from '../records/council-record.model';
import { recordReference } from '../records/record-links.resolver';
import { recordList } from '../records/record-list.resolver';
import type { ThematicOversight } from './oversight/oversight.kind';
import { type Resolution, ResolutionFilter, resolutionConditions } from './resolution/resolution.model';
import { type CouncilSession, SessionFilter, sessionConditions } from './session/session.model';
import {
  type StandingMeeting,
  StandingMeetingFilter,
  standingMeetingConditions,
} from './standing-meeting/standing-meeting.model';

import { type Term, TermFilter, termConditions } from './term/term.model';

/** The records of one tier's councils, each a type of its own in the schema. */
export interface CouncilRecords {
  term: RecordClass<Term>;
  session: RecordClass<CouncilSession>;
  standingMeeting: RecordClass<StandingMeeting>;
  resolution: RecordClass<Resolution>;
}

/** The lists of a council, and the ways from one of its records to another: the same in both tiers. */
export function councilLists(
  of: new () => object,
  records: CouncilRecords,
  oversight: RecordClass<ThematicOversight>,
): (new () => object)[] {
  return [
    ...meetingLists(of, records),
    recordReference({
      of: oversight,
      field: 'reportedAtSession',
      record: records.session,
      idOf: (root) => root.reportedSessionId,
      description: 'Kỳ họp nghe báo cáo: the session that it was reported to; null before.',
    }),
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
