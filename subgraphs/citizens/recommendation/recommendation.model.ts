import { Field, Int, InterfaceType } from 'type-graphql';
import { Column } from 'typeorm';
import { DateScalar, isCalendarDate } from '../../../platform/graphql/scalars/dates';
import { DeclaredRecord, Entered, OfLife, State } from '../../kinds/declared-record';
import { date, oneOf, optional, reference, text } from '../../recording/field';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';
import { EXTENSION_COUNT, LATEST_STEP } from '../deadline.steps';
import { DAYS_OVERDUE, IS_OVERDUE, OVERDUE_SINCE } from '../overdue.model';
import { RECOMMENDATION_WORDS } from '../words';
import { CompetentLevel, RecommendationOutcome, RecommendationState } from './recommendation.states';

/** A deadline that was extended, and the day from which it held no longer. */
export interface EarlierDeadline {
  dueOn: string;
  extendedOn: string;
}

@InterfaceType('VoterRecommendationRecord', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Ý kiến, kiến nghị của cử tri: one item that voters raised at a contact.',
})
export abstract class VoterRecommendationRecord extends DeclaredRecord {
  /** The contact it was raised at; null for one that came from another council. */
  @Entered(reference('Điểm tiếp xúc', 'the contact it was raised at', 'Chọn điểm tiếp xúc nơi cử tri nêu kiến nghị.'), {
    reference: {
      to: 'voter_contact',
      link: { field: 'contact', description: 'The contact it was raised at.' },
      back: { field: 'recommendations', description: 'Kiến nghị: what was raised there.' },
    },
    column: { nullable: true },
  })
  contactId!: string | null;

  @OfLife(date('Ngày nêu', 'the day of the contact'))
  raisedOn!: string;

  @Entered(
    text(
      'Nội dung kiến nghị',
      'what was asked for; it names no voter',
      'Ghi điều cử tri đề nghị; không ghi tên cử tri.',
    ),
  )
  content!: string;

  @State(RecommendationState, 'How far it has come.')
  state!: RecommendationState;

  @OfLife(
    optional(
      oneOf(
        CompetentLevel,
        'Cấp có thẩm quyền',
        'the level that may answer',
        'Cấp có quyền giải quyết việc này. Thuộc cấp trên thì sau đó chuyển lên thành phố.',
      ),
    ),
    {
      read: 'The level that may answer; null until classified.',
    },
  )
  competentLevel!: CompetentLevel | null;

  @OfLife(optional(text('Cơ quan giải quyết', 'the body that must answer')))
  responsibleBody!: string | null;

  @OfLife(optional(date('Ngày trả lời', 'the day it was answered', 'Ngày của hội nghị mà cử tri được trả lời.')), {
    read: 'The day it was answered at the meeting.',
  })
  answeredOn!: string | null;

  @OfLife(optional(date('Ngày chuyển', 'the day it was transferred')))
  transferredOn!: string | null;

  @OfLife(optional(date('Hạn giải quyết', 'the last day for a response')))
  dueOn!: string | null;

  @OfLife(optional(date('Ngày có kết quả', 'the day of the response', 'Ngày ghi trên văn bản trả lời.')))
  respondedOn!: string | null;

  @OfLife(
    optional(
      oneOf(
        RecommendationOutcome,
        'Kết quả giải quyết',
        'what came of it',
        'Chọn theo văn bản trả lời của cơ quan giải quyết.',
      ),
    ),
    {
      read: 'What came of it; null before a response.',
    },
  )
  outcome!: RecommendationOutcome | null;

  @OfLife(
    optional(
      text(
        'Nội dung trả lời',
        'what was answered; it names no voter',
        'Ghi ngắn nội dung đã trả lời; không ghi tên cử tri.',
      ),
    ),
    {
      read: 'Nội dung trả lời: what was answered; null before, or where it was not entered.',
    },
  )
  response!: string | null;

  @OfLife(EXTENSION_COUNT, { column: { default: 0 } })
  extensionCount!: number;

  /** What the deadline was before each extension, so that it is known of any day; null where there was none. */
  @Column('jsonb', { nullable: true })
  earlierDeadlines!: EarlierDeadline[] | null;

  @OfLife(LATEST_STEP)
  stateOn!: string | null;

  // Of today, and so worked out by overdue.resolver.ts where the time is known.
  @Field(() => Boolean, { nullable: true, description: IS_OVERDUE })
  readonly isOverdue?: never;

  @Field(() => DateScalar, { nullable: true, description: OVERDUE_SINCE })
  readonly overdueSince?: never;

  @Field(() => Int, { nullable: true, description: DAYS_OVERDUE })
  readonly daysOverdue?: never;

  /** The recommendation that a duplicate was merged into. */
  @OfLife(
    optional(
      reference(
        'Gộp vào kiến nghị',
        'the one that is answered in its place',
        'Chọn kiến nghị cùng nội dung sẽ được trả lời chung.',
      ),
    ),
    {
      reference: {
        to: 'voter_recommendation',
        link: {
          field: 'mergedInto',
          description: 'The recommendation that a duplicate was merged into; null otherwise.',
        },
      },
    },
  )
  mergedIntoId!: string | null;

  /** Kept by the database, to be searched; see words.ts. */
  @Column({ type: 'tsvector', nullable: true, generatedType: 'STORED', asExpression: RECOMMENDATION_WORDS })
  readonly words?: string | null;
}

/** States that say that something happened, which the figures know by its day. */
const DAY_OF_STATE: [column: string, day: 'answeredOn' | 'transferredOn' | 'respondedOn', states: string[]][] = [
  ['answered_on', 'answeredOn', ['ANSWERED_AT_MEETING']],
  ['transferred_on', 'transferredOn', ['TRANSFERRED', 'IN_RESOLUTION', 'CARRIED_OVER']],
  ['responded_on', 'respondedOn', ['RESPONDED', 'UNDER_OVERSIGHT']],
];

/** Files may hold any JSON. */
const isListOfDeadlines = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((one: unknown) => {
    const { dueOn, extendedOn } = (one ?? {}) as Partial<Record<keyof EarlierDeadline, unknown>>;
    return [dueOn, extendedOn].every((day) => typeof day === 'string' && isCalendarDate(day));
  });

export const recommendationRules: RecordRule<VoterRecommendationRecord>[] = [
  ...DAY_OF_STATE.map(([column, day, states]) => ({
    column,
    code: 'INCONSISTENT' as const,
    vi: `Kiến nghị ở trạng thái ${states.join(', ')} phải có ngày của bước đó.`,
    holds: (item: VoterRecommendationRecord) => !states.includes(item.state) || item[day] !== null,
    expected: `a day, because the state is ${states.join(' or ')}`,
  })),
  {
    column: 'answered_on',
    code: 'ENDS_BEFORE_START',
    vi: 'Ngày trả lời không được trước ngày nêu kiến nghị.',
    holds: (item) => item.answeredOn === null || item.answeredOn >= item.raisedOn,
    expected: 'a day not before raised_on',
  },
  {
    column: 'transferred_on',
    code: 'ENDS_BEFORE_START',
    vi: 'Ngày chuyển không được trước ngày nêu kiến nghị.',
    holds: (item) => item.transferredOn === null || item.transferredOn >= item.raisedOn,
    expected: 'a day not before raised_on',
  },
  {
    column: 'earlier_deadlines',
    code: 'INCONSISTENT',
    vi: 'Các hạn trước khi gia hạn phải ghi hạn và ngày gia hạn.',
    holds: ({ earlierDeadlines }) => earlierDeadlines === null || isListOfDeadlines(earlierDeadlines),
    expected: 'a list of deadlines, each with the day of its extension, or empty',
  },
  {
    column: 'merged_into_id',
    code: 'INCONSISTENT',
    vi: 'Kiến nghị trùng phải nêu kiến nghị được gộp vào; kiến nghị khác thì để trống.',
    holds: (item) => (item.state === 'DUPLICATE') === (item.mergedIntoId !== null),
    expected: 'the recommendation it was merged into if the state is DUPLICATE, else empty',
  },
  {
    column: 'merged_into_id',
    code: 'INCONSISTENT',
    vi: 'Không thể gộp một kiến nghị vào chính nó.',
    holds: (item) => item.mergedIntoId !== item.id,
    expected: 'another recommendation than itself',
  },
  {
    column: 'responded_on',
    code: 'ENDS_BEFORE_START',
    vi: 'Ngày có kết quả không được trước ngày nêu kiến nghị.',
    holds: (item) => item.respondedOn === null || item.respondedOn >= item.raisedOn,
    expected: 'a day not before raised_on',
  },
];
