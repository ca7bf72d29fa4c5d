import { InterfaceType } from 'type-graphql';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import type { Declaration } from '../../kinds/define-kind';
import { recordEnum, type ValueOf } from '../../kinds/record-enum';
import { equal, recordFilter, within } from '../../kinds/record-filter';
import { date, integer, oneOf, optional, text } from '../../recording/field';
import { CouncilRecord } from '../../records/council-record.model';
import { ordinalUsedTwice } from '../term/ordinal-in-term.service';

const StandingMeetingKind = recordEnum(
  'StandingMeetingKind',
  'Loại phiên họp: why and with whom the Standing Committee met.',
  {
    REGULAR: 'Phiên họp thường kỳ: the regular monthly meeting.',
    EXTRAORDINARY: 'Phiên họp bất thường: called outside the calendar.',
    EXTENDED: 'Phiên họp mở rộng: with others invited.',
  },
);

const KIND_VI: Record<ValueOf<typeof StandingMeetingKind>, string> = {
  REGULAR: 'thường kỳ',
  EXTRAORDINARY: 'bất thường',
  EXTENDED: 'mở rộng',
};

@InterfaceType('StandingMeeting', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Phiên họp Thường trực HĐND: a meeting of the Standing Committee.',
})
export abstract class StandingMeeting extends DeclaredRecord {
  @Entered(
    optional(
      integer(
        'Phiên họp thứ',
        'ordinal in the term; empty for a meeting outside the count',
        'Số thứ tự trong khóa; để trống nếu phiên họp không đánh số.',
      ),
    ),
  )
  ordinal!: number | null;

  @Entered(oneOf(StandingMeetingKind, 'Loại phiên họp', 'why and with whom it met', 'Chọn theo giấy mời họp.'))
  kind!: ValueOf<typeof StandingMeetingKind>;

  @Entered(date('Ngày họp', 'the day it met', 'Ngày họp; nếu họp nhiều ngày thì ghi ngày đầu.'))
  heldOn!: string;

  @Entered(optional(text('Nội dung', 'what was dealt with', 'Ghi ngắn các nội dung chính đã bàn.')))
  subject!: string | null;
}

/** What both tiers say of the meetings of their Standing Committee. */
export const STANDING_MEETING = {
  table: 'standing_meeting',
  noun: 'standingMeeting',
  vi: 'Phiên họp Thường trực HĐND',
  en: 'meeting of the Standing Committee',
  interface: StandingMeeting,
  day: 'heldOn',
  summary: ({ kind, subject }: StandingMeeting) => [`Phiên họp ${KIND_VI[kind]}`, subject].filter(Boolean).join(': '),
  list: {
    field: 'standingMeetings',
    description: 'Phiên họp: meetings of its Standing Committee.',
    filter: recordFilter('StandingMeetingFilter', 'Which meetings of the Standing Committee.', {
      kind: equal('kind', StandingMeetingKind, 'Of this kind.'),
      heldIn: within('held_on', 'Held in this period.'),
    }),
  },
  figures: {
    'PH.01': {},
    'PH.01a': { where: `r.kind = 'REGULAR'` },
    'PH.01b': { where: `r.kind = 'EXTRAORDINARY'` },
    'PH.01c': { where: `r.kind = 'EXTENDED'` },
  },
  rules: [
    {
      column: 'ordinal',
      code: 'OUT_OF_RANGE',
      holds: ({ ordinal }) => ordinal === null || ordinal > 0,
      vi: 'Số thứ tự phiên họp phải từ 1 trở lên, hoặc để trống nếu phiên họp không đánh số.',
      expected: 'at least 1, or empty if not counted',
    },
  ],
  turnsWith: ['council_term'],
  check: (record, { tx }) => ordinalUsedTwice(tx, record, 'held_on'),
} satisfies Partial<Declaration<StandingMeeting>>;
