import { InterfaceType } from 'type-graphql';
import { DeclaredRecord, Entered, Late, State } from '../../kinds/declared-record';
import { recordEnum, type ValueOf } from '../../kinds/record-enum';
import { date, integer, month, oneOf, optional, reference, text } from '../../recording/field';
import { CouncilRecord } from '../../records/council-record.model';

export const OversightState = recordEnum('OversightState', 'Trạng thái giám sát chuyên đề.', {
  PLANNED: 'Trong kế hoạch: planned.',
  IN_PROGRESS: 'Đang tiến hành: in progress.',
  COMPLETED: 'Hoàn thành: completed.',
  REPORTED: 'Đã báo cáo: reported to a session.',
});

const OversightMandate = recordEnum('OversightMandate', 'Chủ thể giao giám sát: who mandated an oversight.', {
  COUNCIL: 'HĐND: the council.',
  STANDING_COMMITTEE: 'Thường trực HĐND: the Standing Committee.',
  COMMITTEE: 'Ban của HĐND: a committee.',
});

@InterfaceType('ThematicOversight', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Giám sát chuyên đề: oversight of one theme over units that answer for it.',
})
export abstract class ThematicOversight extends DeclaredRecord {
  @Entered(text('Chuyên đề', 'the theme', 'Ghi đúng tên chuyên đề trong kế hoạch giám sát.'))
  title!: string;

  @Entered(
    oneOf(
      OversightMandate,
      'Chủ thể giám sát',
      'who mandated it',
      'HĐND, Thường trực HĐND hay Ban của HĐND quyết định giám sát.',
    ),
  )
  mandatedBy!: ValueOf<typeof OversightMandate>;

  @State(OversightState, 'How far it has come.')
  state!: ValueOf<typeof OversightState>;

  @Entered(
    optional(
      date(
        'Phạm vi từ ngày',
        'the first day of the time looked at; empty if not bounded',
        'Ngày đầu của thời gian được giám sát; để trống nếu không giới hạn.',
      ),
    ),
  )
  scopeFrom!: string | null;

  @Entered(
    optional(
      date(
        'Phạm vi đến ngày',
        'the last day of the time looked at; empty if not bounded',
        'Ngày cuối của thời gian được giám sát; để trống nếu không giới hạn.',
      ),
    ),
  )
  scopeTo!: string | null;

  @Entered(
    date(
      'Ngày bắt đầu',
      'the day it began, or is planned to begin',
      'Ngày bắt đầu, hoặc ngày dự kiến bắt đầu theo kế hoạch.',
    ),
  )
  startedOn!: string;

  @Late(date('Ngày hoàn thành', 'the day it was completed', 'Ngày kết thúc giám sát.'))
  completedOn!: string | null;

  @Entered(
    optional(
      month(
        'Dự kiến hoàn thành',
        'the month it is expected to be completed in',
        'Tháng dự kiến xong; để trống nếu chưa rõ.',
      ),
    ),
  )
  expectedCompletion!: string | null;

  @Entered(
    optional(
      integer(
        'Báo cáo tại kỳ họp thứ',
        'ordinal of the session that its report is due at',
        'Số thứ tự của kỳ họp sẽ nghe báo cáo; để trống nếu chưa rõ.',
      ),
    ),
  )
  reportDueAtSession!: number | null;

  @Late(date('Ngày báo cáo', 'the day it was reported to a session', 'Ngày HĐND nghe báo cáo kết quả giám sát.'))
  reportedOn!: string | null;

  @Late(
    reference(
      'Kỳ họp nghe báo cáo',
      'the session that it was reported to',
      'Chọn kỳ họp đã nghe báo cáo; nếu chưa có thì ghi kỳ họp trước.',
    ),
    {
      reference: {
        to: 'council_session',
        link: {
          field: 'reportedAtSession',
          description: 'Kỳ họp nghe báo cáo: the session that it was reported to; null before.',
        },
      },
    },
  )
  reportedSessionId!: string | null;
}
