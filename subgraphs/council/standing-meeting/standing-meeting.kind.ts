import { date, integer, oneOf, optional, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import type { RecordClass } from '../../records/council-record.model';
import { ordinalUsedTwice } from '../term/ordinal-in-term.service';
import type { Term } from '../term/term.model';
import { type StandingMeeting, StandingMeetingKind, standingMeetingRules } from './standing-meeting.model';

/** The kinds of record of the same council that a meeting has to agree with. */
interface MeetingRecords {
  standingMeeting: RecordClass<StandingMeeting>;
  term: RecordClass<Term>;
}

/** What people write of a meeting of the Standing Committee, in either tier. */
export const standingMeetingKind = ({ standingMeeting, term }: MeetingRecords): RecordKind<StandingMeeting> => ({
  record: standingMeeting,
  noun: 'standingMeeting',
  vi: 'Phiên họp Thường trực HĐND',
  en: 'meeting of the Standing Committee',
  fields: {
    ordinal: optional(integer('Phiên họp thứ', 'ordinal in the term; empty for a meeting outside the count')),
    kind: oneOf(StandingMeetingKind, 'Loại phiên họp', 'why and with whom it met'),
    heldOn: date('Ngày họp', 'the day it met'),
    subject: optional(text('Nội dung', 'what was dealt with')),
  },
  rules: standingMeetingRules,
  turnsWith: [term],
  check: (record, { tx }) => ordinalUsedTwice(tx, record, 'held_on'),
});
