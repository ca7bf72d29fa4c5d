import { InterfaceType } from 'type-graphql';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import type { Declaration } from '../../kinds/define-kind';
import { recordEnum, type ValueOf } from '../../kinds/record-enum';
import { equal, recordFilter, within } from '../../kinds/record-filter';
import { date, integer, oneOf, optional } from '../../recording/field';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { CouncilRecord } from '../../records/council-record.model';
import { daysAhead } from '../days-ahead.policy';
import { findLive } from '../other-records';
import { ordinalUsedTwice } from '../term/ordinal-in-term.service';

const SessionKind = recordEnum('SessionKind', 'Loại kỳ họp: why the council met.', {
  REGULAR: 'Kỳ họp thường lệ: a regular session.',
  THEMATIC: 'Kỳ họp chuyên đề: a session on one theme; it may have no ordinal.',
  URGENT_MATTERS: 'Kỳ họp giải quyết công việc phát sinh đột xuất: on urgent matters.',
});

const KIND_VI: Record<ValueOf<typeof SessionKind>, string> = {
  REGULAR: 'thường lệ',
  THEMATIC: 'chuyên đề',
  URGENT_MATTERS: 'giải quyết công việc phát sinh đột xuất',
};

/** A meeting of the whole council. Not to be taken for a meeting of its Standing Committee. */
@InterfaceType('CouncilSession', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Kỳ họp: a session of the whole council.',
})
export abstract class CouncilSession extends DeclaredRecord {
  @Entered(
    optional(
      integer(
        'Kỳ họp thứ',
        'ordinal in the term; empty for a session outside the count',
        'Số thứ tự trong khóa; để trống nếu kỳ họp không đánh số, như kỳ họp chuyên đề.',
      ),
    ),
  )
  ordinal!: number | null;

  @Entered(oneOf(SessionKind, 'Loại kỳ họp', 'why the council met', 'Chọn theo giấy triệu tập kỳ họp.'))
  kind!: ValueOf<typeof SessionKind>;

  @Entered(date('Ngày khai mạc', 'the first day', 'Ngày bắt đầu họp. Kỳ họp được tính vào kỳ số liệu có ngày này.'))
  openedOn!: string;

  @Entered(optional(date('Ngày bế mạc', 'the last day; empty while it lasts', 'Để trống nếu kỳ họp chưa bế mạc.')))
  closedOn!: string | null;
}

/** What both tiers say of their sessions. */
export const SESSION = {
  table: 'council_session',
  noun: 'session',
  vi: 'Kỳ họp',
  en: 'session',
  interface: CouncilSession,
  day: 'openedOn',
  summary: ({ ordinal, kind }: CouncilSession) =>
    ordinal ? `Kỳ họp thứ ${ordinal} (${KIND_VI[kind]})` : `Kỳ họp ${KIND_VI[kind]}`,
  list: {
    field: 'sessions',
    description: 'Kỳ họp: its sessions.',
    filter: recordFilter('SessionFilter', 'Which sessions.', {
      kind: equal('kind', SessionKind, 'Of this kind.'),
      openedIn: within('opened_on', 'Opened in this period.'),
    }),
  },
  figures: {
    'KH.01': {},
    'KH.01a': { where: `r.kind = 'REGULAR'` },
    'KH.01b': { where: `r.kind = 'THEMATIC'` },
    'KH.01c': { where: `r.kind = 'URGENT_MATTERS'` },
  },
  rules: [
    {
      column: 'ordinal',
      code: 'OUT_OF_RANGE',
      holds: ({ ordinal }) => ordinal === null || ordinal > 0,
      vi: 'Số thứ tự kỳ họp phải từ 1 trở lên, hoặc để trống nếu kỳ họp không đánh số.',
      expected: 'at least 1, or empty for a session outside the count',
    },
    {
      column: 'closed_on',
      code: 'ENDS_BEFORE_START',
      holds: ({ openedOn, closedOn }) => closedOn === null || closedOn >= openedOn,
      vi: 'Ngày bế mạc không được trước ngày khai mạc.',
      expected: 'a day not before opened_on',
    },
  ],
  turnsWith: ['resolution', 'council_term'],
  check: async (record, { tx, today }) => [
    ...daysAhead({ closedOn: record.closedOn }, today),
    ...(await ordinalUsedTwice(tx, record, 'opened_on')),
    ...(await opensAfterItsResolutions(tx, record)),
  ],
} satisfies Partial<Declaration<CouncilSession>>;

/** What a session has to know of the resolutions that it passed, which know their session. */
type PassedResolution = CouncilRecord & { number: string; issuedOn: string };

async function opensAfterItsResolutions(tx: Sight['tx'], { id, openedOn }: CouncilSession): Promise<UserError[]> {
  const where = 'r.session_id = $1 and r.issued_on < $2';
  const earlier = await findLive<PassedResolution>(tx, 'resolution', where, [id, openedOn]);
  if (!earlier) return [];
  const vi = `Nghị quyết ${earlier.number} của kỳ họp này ban hành ngày ${earlier.issuedOn}, trước ngày khai mạc.`;
  const en = `"openedOn": its resolution ${earlier.number} was issued on ${earlier.issuedOn} already.`;
  return [userError('INCONSISTENT', 'openedOn', vi, en)];
}
