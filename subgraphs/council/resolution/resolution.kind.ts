import { InterfaceType } from 'type-graphql';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import type { Declaration } from '../../kinds/define-kind';
import { recordFilter, within } from '../../kinds/record-filter';
import { date, optional, reference, text } from '../../recording/field';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { CouncilRecord } from '../../records/council-record.model';
import { findLive, findOther } from '../other-records';
import type { CouncilSession } from '../session/session.kind';

@InterfaceType('Resolution', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Nghị quyết: a resolution of the council.',
})
export abstract class Resolution extends DeclaredRecord {
  @Entered(text('Số, ký hiệu', 'number and sign, such as "15/NQ-HĐND"', 'Ghi đúng như trên văn bản, ví dụ 15/NQ-HĐND.'))
  number!: string;

  @Entered(text('Trích yếu', 'what it is about', 'Ghi phần sau chữ “Về việc” của nghị quyết.'))
  title!: string;

  @Entered(date('Ngày ban hành', 'the day it was issued', 'Ngày ký ghi trên nghị quyết.'))
  issuedOn!: string;

  @Entered(
    optional(
      reference(
        'Kỳ họp',
        'the session that passed it; empty if not known',
        'Kỳ họp đã thông qua nghị quyết; để trống nếu chưa rõ.',
      ),
    ),
    {
      reference: {
        to: 'council_session',
        link: { field: 'session', description: 'The session that passed it; null if not known.' },
      },
    },
  )
  sessionId!: string | null;
}

/** What both tiers say of their resolutions. */
export const RESOLUTION = {
  table: 'resolution',
  noun: 'resolution',
  vi: 'Nghị quyết',
  en: 'resolution',
  interface: Resolution,
  day: 'issuedOn',
  summary: ({ number, title }: Resolution) => `Nghị quyết ${number}: ${title}`,
  list: {
    field: 'resolutions',
    description: 'Nghị quyết: its resolutions.',
    filter: recordFilter('ResolutionFilter', 'Which resolutions.', {
      issuedIn: within('issued_on', 'Issued in this period.'),
    }),
  },
  figures: { 'NQ.01': {} },
  turnsWith: ['council_session'],
  check: async (record, { tx }) => [
    ...(await numberUsedTwice(tx, record)),
    ...(await issuedBeforeItsSession(tx, record)),
  ],
} satisfies Partial<Declaration<Resolution>>;

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

async function issuedBeforeItsSession(tx: Sight['tx'], { sessionId, issuedOn }: Resolution): Promise<UserError[]> {
  if (sessionId === null) return [];
  const where = 'r.id = $1 and r.opened_on > $2';
  const session = await findLive<CouncilSession>(tx, 'council_session', where, [sessionId, issuedOn]);
  if (!session) return [];
  const vi = `Nghị quyết không thể ban hành trước khi kỳ họp khai mạc (${session.openedOn}).`;
  const en = `"issuedOn": the session opened on ${session.openedOn} only.`;
  return [userError('INCONSISTENT', 'issuedOn', vi, en)];
}
