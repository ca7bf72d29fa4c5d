import { date, integer, oneOf, optional } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import type { RecordClass } from '../../records/council-record.model';
import { daysAhead } from '../days-ahead.policy';
import { findLive } from '../other-records';
import type { Resolution } from '../resolution/resolution.model';
import { ordinalUsedTwice } from '../term/ordinal-in-term.service';
import type { Term } from '../term/term.model';
import { type CouncilSession, SessionKind, sessionRules } from './session.model';

/** The kinds of record of the same council that a session has to agree with. */
interface SessionRecords {
  session: RecordClass<CouncilSession>;
  resolution: RecordClass<Resolution>;
  term: RecordClass<Term>;
}

/** What people write of a session, in either tier. */
export const sessionKind = ({ session, resolution, term }: SessionRecords): RecordKind<CouncilSession> => ({
  record: session,
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
  turnsWith: [resolution, term],
  check: async (record, { tx, today }) => [
    ...daysAhead({ closedOn: record.closedOn }, today),
    ...(await ordinalUsedTwice(tx, record, 'opened_on')),
    ...(await opensAfterItsResolutions(tx, record, resolution)),
  ],
});

async function opensAfterItsResolutions(
  tx: Sight['tx'],
  session: CouncilSession,
  kind: RecordClass<Resolution>,
): Promise<UserError[]> {
  const earlier = await findLive(tx, kind, 'r.session_id = $1 and r.issued_on < $2', [session.id, session.openedOn]);
  if (!earlier) return [];
  const vi = `Nghị quyết ${earlier.number} của kỳ họp này ban hành ngày ${earlier.issuedOn}, trước ngày khai mạc.`;
  const en = `"openedOn": its resolution ${earlier.number} was issued on ${earlier.issuedOn} already.`;
  return [userError('INCONSISTENT', 'openedOn', vi, en)];
}
