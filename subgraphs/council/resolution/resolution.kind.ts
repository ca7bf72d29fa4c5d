import { date, optional, reference, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import type { RecordClass } from '../../records/council-record.model';
import { findLive, findOther } from '../other-records';
import type { CouncilSession } from '../session/session.model';
import type { Resolution } from './resolution.model';

/** The kinds of record of the same council that a resolution has to agree with. */
interface ResolutionRecords {
  resolution: RecordClass<Resolution>;
  session: RecordClass<CouncilSession>;
}

/** What people write of a resolution, in either tier. */
export const resolutionKind = ({ resolution, session }: ResolutionRecords): RecordKind<Resolution> => ({
  record: resolution,
  noun: 'resolution',
  vi: 'Nghị quyết',
  en: 'resolution',
  fields: {
    number: text('Số, ký hiệu', 'number and sign, such as "15/NQ-HĐND"'),
    title: text('Trích yếu', 'what it is about'),
    issuedOn: date('Ngày ban hành', 'the day it was issued'),
    sessionId: optional(reference('Kỳ họp', 'the session that passed it; empty if not known')),
  },
  rules: [],
  turnsWith: [session],
  check: async (record, { tx }) => [
    ...(await numberUsedTwice(tx, record)),
    ...(await issuedBeforeItsSession(tx, record, session)),
  ],
});

/** Numbers begin anew each year; one that differs in spaces or capitals is the same number typed by somebody else. */
async function numberUsedTwice(tx: Sight['tx'], resolution: Resolution): Promise<UserError[]> {
  const { number, issuedOn } = resolution;
  const plain = (value: string) => `lower(regexp_replace(${value}, '\\s', '', 'g'))`;
  const where = `${plain('r.number')} = ${plain('$2')} and date_part('year', r.issued_on) = date_part('year', $3::date)`;
  const other = await findOther(tx, resolution, where, [number, issuedOn]);
  if (!other) return [];
  const vi = `Số ${number} đã dùng trong năm ${issuedOn.slice(0, 4)}: ${other.title}, ngày ${other.issuedOn}.`;
  const en = `"number": another resolution of ${other.issuedOn} has it already.`;
  return [userError('ALREADY_USED', 'number', vi, en)];
}

async function issuedBeforeItsSession(
  tx: Sight['tx'],
  { sessionId, issuedOn }: Resolution,
  kind: RecordClass<CouncilSession>,
): Promise<UserError[]> {
  const session = sessionId ? await findLive(tx, kind, 'r.id = $1 and r.opened_on > $2', [sessionId, issuedOn]) : null;
  if (!session) return [];
  const vi = `Nghị quyết không thể ban hành trước khi kỳ họp khai mạc (${session.openedOn}).`;
  const en = `"issuedOn": the session opened on ${session.openedOn} only.`;
  return [userError('INCONSISTENT', 'issuedOn', vi, en)];
}
