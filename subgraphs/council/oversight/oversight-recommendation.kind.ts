import { InterfaceType } from 'type-graphql';
import { DeclaredRecord, Entered, Late, State } from '../../kinds/declared-record';
import { type Declaration, stepFields } from '../../kinds/define-kind';
import { recordEnum, type ValueOf } from '../../kinds/record-enum';
import { equal, holding, recordFilter } from '../../kinds/record-filter';
import { date, optional, reference, text } from '../../recording/field';
import { type UserError, userError } from '../../recording/user-error';
import { CouncilRecord } from '../../records/council-record.model';
import { daysAhead } from '../days-ahead.policy';
import { findLive } from '../other-records';
import { OversightState, type ThematicOversight } from './oversight.model';

const OversightRecommendationState = recordEnum(
  'OversightRecommendationState',
  'Trạng thái thực hiện kiến nghị sau giám sát.',
  { OPEN: 'Chưa thực hiện xong: still to be done.', DONE: 'Đã thực hiện: done.' },
);

/** Not to be taken for a voters' recommendation: here the council asks, and a unit has to act. */
@InterfaceType('OversightRecommendation', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Kiến nghị sau giám sát: what an oversight asks a unit to do, tracked until it is done.',
})
export abstract class OversightRecommendation extends DeclaredRecord {
  @Entered(reference('Giám sát chuyên đề', 'the oversight that made it', 'Chọn cuộc giám sát đã nêu kiến nghị này.'), {
    reference: {
      to: 'thematic_oversight',
      link: { field: 'oversight', description: 'The oversight that made it.' },
      back: {
        field: 'recommendations',
        description: 'Kiến nghị sau giám sát: what it asked units to do.',
        atMost: 200,
      },
    },
  })
  oversightId!: string;

  @Entered(
    text(
      'Đơn vị phải thực hiện',
      'full name of the unit it is addressed to',
      'Ghi tên đầy đủ của đơn vị phải thực hiện.',
    ),
  )
  addressee!: string;

  @Entered(text('Nội dung kiến nghị', 'what is to be done', 'Ghi việc phải làm, như trong báo cáo kết quả giám sát.'))
  content!: string;

  @Entered(date('Ngày kiến nghị', 'the day it was made', 'Ngày ban hành văn bản nêu kiến nghị.'))
  madeOn!: string;

  @Entered(
    optional(
      date(
        'Hạn thực hiện',
        'the last day to do it; empty if none was set',
        'Ngày cuối phải thực hiện xong; để trống nếu không đặt hạn.',
      ),
    ),
  )
  dueOn!: string | null;

  @State(OversightRecommendationState, 'How far it has come.', { default: OversightRecommendationState.OPEN })
  state!: ValueOf<typeof OversightRecommendationState>;

  @Late(date('Ngày thực hiện xong', 'the day it was done', 'Ngày việc này được thực hiện.'))
  doneOn!: string | null;
}

/** What both tiers say of the recommendations that an oversight made. */
export const OVERSIGHT_RECOMMENDATION = {
  table: 'oversight_recommendation',
  noun: 'oversightRecommendation',
  vi: 'Kiến nghị sau giám sát',
  en: 'recommendation of an oversight',
  interface: OversightRecommendation,
  day: 'madeOn',
  summary: ({ addressee, content }: OversightRecommendation) => `Kiến nghị với ${addressee}: ${content}`,
  list: {
    field: 'oversightRecommendations',
    description: 'Kiến nghị sau giám sát: what its oversights asked units to do.',
    filter: recordFilter('OversightRecommendationFilter', 'Which recommendations of oversights.', {
      states: equal('state', [OversightRecommendationState], 'In one of these states.'),
      isOverdue: holding(
        `coalesce(r.state = 'OPEN' and r.due_on < (now() at time zone 'Asia/Ho_Chi_Minh')::date, false) = ?::boolean`,
        Boolean,
        'Quá hạn: whether the last day has passed, today in Viet Nam, and it is not done.',
      ),
    }),
  },
  rules: [
    {
      column: 'due_on',
      code: 'ENDS_BEFORE_START',
      holds: ({ madeOn, dueOn }) => dueOn === null || dueOn >= madeOn,
      vi: 'Hạn thực hiện không được trước ngày kiến nghị.',
      expected: 'a day not before made_on',
    },
    {
      column: 'done_on',
      code: 'INCONSISTENT',
      holds: ({ state, doneOn }) => (state === OversightRecommendationState.DONE) === (doneOn !== null),
      vi: 'Chỉ và luôn ghi ngày thực hiện xong khi kiến nghị đã thực hiện.',
      expected: 'a day if the state is DONE, else empty',
    },
    {
      column: 'done_on',
      code: 'ENDS_BEFORE_START',
      holds: ({ madeOn, doneOn }) => doneOn === null || doneOn >= madeOn,
      vi: 'Ngày thực hiện xong không được trước ngày kiến nghị.',
      expected: 'a day not before made_on',
    },
  ],
  lifeCycle: {
    state: 'state',
    initial: OversightRecommendationState.OPEN,
    transitions: [
      {
        verb: 'finish',
        vi: 'Thực hiện xong kiến nghị sau giám sát',
        en: 'says that the unit has done what was asked',
        from: [OversightRecommendationState.OPEN],
        to: OversightRecommendationState.DONE,
        fields: stepFields(OversightRecommendation, 'doneOn'),
        day: 'doneOn',
      },
    ],
  },
  check: async ({ oversightId, doneOn }, { tx, today }) => [
    ...daysAhead({ doneOn }, today),
    ...ofPlanned(await findLive<ThematicOversight>(tx, 'thematic_oversight', 'r.id = $1', [oversightId])),
  ],
} satisfies Partial<Declaration<OversightRecommendation>>;

function ofPlanned(oversight: ThematicOversight | undefined): UserError[] {
  if (oversight?.state !== OversightState.PLANNED) return [];
  const vi = 'Giám sát này chưa bắt đầu nên chưa thể có kiến nghị.';
  return [userError('INCONSISTENT', 'oversightId', vi, '"oversightId": the oversight has not begun.')];
}
