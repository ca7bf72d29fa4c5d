import { Field, Int, InterfaceType } from 'type-graphql';
import { Column, ForeignKey, Index } from 'typeorm';
import { DateScalar, isCalendarDate } from '../../../platform/graphql/scalars/dates';
import type { RecordRule } from '../../recording/record-rule';
import { DAYS_OVERDUE, IS_OVERDUE, OVERDUE_SINCE } from '../overdue.model';
import { RECOMMENDATION_WORDS } from '../words';
import { CouncilRecord } from '../../records/council-record.model';
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
export abstract class VoterRecommendationRecord extends CouncilRecord {
  static readonly eventColumn = 'raised_on';

  /** The contact it was raised at; null for one that came from another council. */
  @Index()
  @ForeignKey('voter_contact')
  @Column('text', { nullable: true })
  contactId!: string | null;

  @Field(() => DateScalar, { description: 'Ngày nêu: the day of the contact.' })
  @Index()
  @Column('date')
  raisedOn!: string;

  @Field(() => String, { description: 'Nội dung kiến nghị: what was asked for; it names no voter.' })
  @Column('text')
  content!: string;

  @Field(() => RecommendationState, { description: 'How far it has come.' })
  @Column({ type: 'enum', enum: RecommendationState, enumName: 'recommendation_state' })
  state!: RecommendationState;

  @Field(() => CompetentLevel, { nullable: true, description: 'The level that may answer; null until classified.' })
  @Column({ type: 'enum', enum: CompetentLevel, enumName: 'competent_level', nullable: true })
  competentLevel!: CompetentLevel | null;

  @Field(() => String, { nullable: true, description: 'Cơ quan giải quyết: the body that must answer.' })
  @Column('text', { nullable: true })
  responsibleBody!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was answered at the meeting.' })
  @Column('date', { nullable: true })
  answeredOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày chuyển: the day it was transferred.' })
  @Column('date', { nullable: true })
  transferredOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Hạn giải quyết: the last day for a response.' })
  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày có kết quả: the day of the response.' })
  @Column('date', { nullable: true })
  respondedOn!: string | null;

  @Field(() => RecommendationOutcome, { nullable: true, description: 'What came of it; null before a response.' })
  @Column({ type: 'enum', enum: RecommendationOutcome, enumName: 'recommendation_outcome', nullable: true })
  outcome!: RecommendationOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'Nội dung trả lời: what was answered; null before, or where it was not entered.',
  })
  @Column('text', { nullable: true })
  response!: string | null;

  @Field(() => Int, { description: 'Số lần gia hạn: how often the deadline was extended.' })
  @Column('int', { default: 0 })
  extensionCount!: number;

  /** What the deadline was before each extension, so that it is known of any day; null where there was none. */
  @Column('jsonb', { nullable: true })
  earlierDeadlines!: EarlierDeadline[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày của bước gần nhất: the day of its latest step; null where it took none here.',
  })
  @Column('date', { nullable: true })
  stateOn!: string | null;

  // Of today, and so worked out by overdue.resolver.ts where the time is known.
  @Field(() => Boolean, { nullable: true, description: IS_OVERDUE })
  readonly isOverdue?: never;

  @Field(() => DateScalar, { nullable: true, description: OVERDUE_SINCE })
  readonly overdueSince?: never;

  @Field(() => Int, { nullable: true, description: DAYS_OVERDUE })
  readonly daysOverdue?: never;

  /** The recommendation that a duplicate was merged into. */
  @Index()
  @ForeignKey('voter_recommendation')
  @Column('text', { nullable: true })
  mergedIntoId!: string | null;

  /** Kept by the database, to be searched; see words.ts. */
  @Column({ type: 'tsvector', nullable: true, generatedType: 'STORED', asExpression: RECOMMENDATION_WORDS })
  readonly words?: string | null;

  protected eventDate(): string {
    return this.raisedOn;
  }

  protected describe(): string {
    return `Kiến nghị: ${this.content}`;
  }
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
