import { date, integer, oneOf, optional } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import type { RecordClass } from '../../records/council-record.model';
import { type CouncilSession, SessionKind, sessionRules } from './session.model';

/** What people write of a session, in either tier. */
export const sessionKind = (record: RecordClass<CouncilSession>): RecordKind<CouncilSession> => ({
  record,
  noun: 'session',
  vi: 'Kỳ họp',
  en: 'session',
  fields: {
    ordinal: optional(integer('Kỳ họp thứ', 'ordinal in the term; empty for a session outside the count')),
    kind: oneOf(SessionKind, 'Loại kỳ họp', 'why the council met'),
    openedOn: date('Ngày khai mạc', 'the first day'),
    closedOn: optional(date('Ngày bế mạc', 'the last day; empty while it lasts')),
  },
  rules: sessionRules,
});
