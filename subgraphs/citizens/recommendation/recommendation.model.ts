import { Field, InterfaceType, registerEnumType } from 'type-graphql';
import { Column, ForeignKey, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { RowRule } from '../../../platform/loading/row-rule';
import { CouncilRecord } from '../../records/council-record.model';
import { CompetentLevel, RecommendationOutcome, RecommendationState } from './recommendation.states';

registerEnumType(RecommendationState, {
  name: 'RecommendationState',
  description: 'Trạng thái kiến nghị: how far a recommendation has come.',
  valuesConfig: {
    CAPTURED: { description: 'Đã ghi nhận: captured.' },
    ANSWERED_AT_MEETING: { description: 'Đã trả lời tại hội nghị: answered on the spot.' },
    CONSOLIDATED: { description: 'Đã tổng hợp: consolidated into the digest.' },
    CLASSIFIED: { description: 'Đã phân loại: its competent level is known.' },
    TRANSFERRED: { description: 'Đã chuyển: sent to the body that must answer.' },
    IN_RESOLUTION: { description: 'Đang giải quyết: being dealt with.' },
    RESPONDED: { description: 'Đã có kết quả: responded to.' },
    UNDER_OVERSIGHT: { description: 'Đang giám sát việc giải quyết: the response is being watched.' },
    CLOSED: { description: 'Kết thúc: closed.' },
    RETURNED: { description: 'Trả lại: given back.' },
    DUPLICATE: { description: 'Trùng: merged into another; it still counts as raised.' },
    CARRIED_OVER: { description: 'Chuyển kỳ sau: carried over.' },
  },
});

registerEnumType(CompetentLevel, {
  name: 'CompetentLevel',
  description: 'Cấp có thẩm quyền: the level that may answer.',
  valuesConfig: {
    WARD: { description: 'Xã, phường: ward.' },
    CITY: { description: 'Thành phố: city.' },
    PROVINCE: { description: 'Tỉnh: province.' },
    CENTRAL: { description: 'Trung ương: central government.' },
  },
});

registerEnumType(RecommendationOutcome, {
  name: 'RecommendationOutcome',
  description: 'Kết quả giải quyết: what came of a recommendation.',
  valuesConfig: {
    EXPLAINED: { description: 'Đã giải trình, cung cấp thông tin: explained.' },
    RESOLVED_BY_DOCUMENT: { description: 'Giải quyết bằng văn bản: by a document.' },
    RESOLVED_BY_INSPECTION: { description: 'Giải quyết bằng thanh tra, kiểm tra: by an inspection.' },
    RESOLVED_BY_WORKS: { description: 'Giải quyết bằng công trình: by works.' },
    IN_PROGRESS_WITH_ROADMAP: { description: 'Đang giải quyết, có lộ trình: in progress with a roadmap.' },
    IN_PROGRESS_WITHOUT_ROADMAP: { description: 'Đang giải quyết, chưa có lộ trình: in progress without one.' },
    AWAITING_RESOURCES: { description: 'Chờ nguồn lực: awaiting resources.' },
    DEPENDS_ON_HIGHER_LEVEL: { description: 'Phụ thuộc cấp trên: depends on a higher level.' },
    NOT_RESOLVABLE_AT_ONCE: { description: 'Chưa thể giải quyết ngay: not resolvable at once.' },
    OTHER: { description: 'Khác: other.' },
  },
});

@InterfaceType('VoterRecommendationRecord', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Ý kiến, kiến nghị của cử tri: one item that voters raised at a contact.',
})
export abstract class VoterRecommendationRecord extends CouncilRecord {
  static readonly eventColumn = 'raised_on';

  /** The contact it was raised at. */
  @Index()
  @ForeignKey('voter_contact')
  @Column('text')
  contactId!: string;

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

  /** The recommendation that a duplicate was merged into. */
  @Index()
  @ForeignKey('voter_recommendation')
  @Column('text', { nullable: true })
  mergedIntoId!: string | null;

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

export const recommendationRules: RowRule<VoterRecommendationRecord>[] = [
  ...DAY_OF_STATE.map(([column, day, states]) => ({
    column,
    holds: (item: VoterRecommendationRecord) => !states.includes(item.state) || item[day] !== null,
    expected: `a day, because the state is ${states.join(' or ')}`,
  })),
  {
    column: 'answered_on',
    holds: (item) => item.answeredOn === null || item.answeredOn >= item.raisedOn,
    expected: 'a day not before raised_on',
  },
  {
    column: 'transferred_on',
    holds: (item) => item.transferredOn === null || item.transferredOn >= item.raisedOn,
    expected: 'a day not before raised_on',
  },
  {
    column: 'merged_into_id',
    holds: (item) => (item.state === 'DUPLICATE') === (item.mergedIntoId !== null),
    expected: 'the recommendation it was merged into if the state is DUPLICATE, else empty',
  },
  {
    column: 'merged_into_id',
    holds: (item) => item.mergedIntoId !== item.id,
    expected: 'another recommendation than itself',
  },
  {
    column: 'responded_on',
    holds: (item) => item.respondedOn === null || item.respondedOn >= item.raisedOn,
    expected: 'a day not before raised_on',
  },
];
