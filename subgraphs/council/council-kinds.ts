import type { RecordKind } from '../recording/record-kind';
import type { CouncilRecords } from './council-lists';
import { resolutionKind } from './resolution/resolution.kind';
import { sessionKind } from './session/session.kind';
import { standingMeetingKind } from './standing-meeting/standing-meeting.kind';
import { termKind } from './term/term.kind';

/** A kind for each record of a council but those that are declared. */
export type CouncilKinds = Record<keyof CouncilRecords, RecordKind>;

/** What people write of a council's own work, parents before what refers to them. */
export const councilKinds = (records: CouncilRecords): RecordKind[] => Object.values(sharedKinds(records));

const sharedKinds = (records: CouncilRecords): CouncilKinds => ({
  term: termKind(records.term, [records.session, records.standingMeeting]),
  session: sessionKind(records),
  standingMeeting: standingMeetingKind(records),
  resolution: resolutionKind(records),
});
