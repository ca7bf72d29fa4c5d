import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars/dates';
import { PeriodScalar } from '../../indicators/period';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';

export enum CollectedReturnState {
  NOT_STARTED = 'NOT_STARTED',
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  ACCEPTED = 'ACCEPTED',
}

registerEnumType(CollectedReturnState, {
  name: 'CollectedReturnState',
  description: "Tình trạng thu báo cáo số liệu: how far a ward's return is, as the city knows it.",
  valuesConfig: {
    NOT_STARTED: { description: 'Chưa làm: the ward has been asked and has not begun.' },
    DRAFT: { description: 'Đang làm: the ward has begun.' },
    SUBMITTED: { description: 'Đã gửi: it came, and the city has yet to decide.' },
    RETURNED: { description: 'Trả lại: it was given back with a note.' },
    ACCEPTED: { description: 'Đã chấp nhận: its figures are accepted.' },
  },
});

/** What the city knows of one ward's return for one period: it is one record from the request to the acceptance. */
@Entity('collected_return')
@Index(['wardId', 'periodFrom', 'periodTo'], { unique: true })
@Directive('@key(fields: "id")')
@ObjectType('CollectedReturn', {
  implements: CouncilRecord,
  description:
    "Báo cáo số liệu của một xã, phường mà thành phố thu: one ward's return for a period, as the city has it.",
  simpleResolvers: true,
})
export class CollectedReturn extends CouncilRecord {
  static readonly eventColumn = 'period_to';

  @ForeignKey('ward')
  @Column('text')
  wardId!: string;

  @Column('date')
  periodFrom!: string;

  @Index()
  @Column('date')
  periodTo!: string;

  @Field(() => CollectedReturnState, { description: 'How far it is.' })
  @Column({ type: 'enum', enum: CollectedReturnState, enumName: 'collected_return_state' })
  state!: CollectedReturnState;

  @Field(() => DateTimeScalar, { description: 'Since when it is so far.' })
  @Column('timestamptz')
  since!: Date;

  @Index()
  @ForeignKey('return_request')
  @Column('text', { nullable: true })
  requestId!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Hạn gửi; null where the city did not ask for it.' })
  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the ward took note of the request; null if not.' })
  @Column('timestamptz', { nullable: true })
  acknowledgedAt!: Date | null;

  @Field(() => Int, { description: 'Lần gửi: how often the ward has submitted it.' })
  @Column('int', { default: 0 })
  submission!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was submitted last; null if never.' })
  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Người gửi: the account of the ward's officer; no name." })
  @Column('text', { nullable: true })
  submittedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Giải trình: what the ward says about the whole return.' })
  @Column('text', { nullable: true })
  comment!: string | null;

  @Column('text', { nullable: true })
  figureComments!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Số liệu chốt: the frozen figures as the text that is hashed; null until submitted.',
  })
  @Column('text', { nullable: true })
  frozen!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the frozen figures, checked on arrival.' })
  @Column('text', { nullable: true })
  sha256!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the city decided on it last.' })
  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Người quyết định: the account in the Standing Committee.' })
  @Column('text', { nullable: true })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Ý kiến của thành phố: why it was given back.' })
  @Column('text', { nullable: true })
  decisionNote!: string | null;

  @Field(() => PeriodScalar, { description: 'Kỳ số liệu.' })
  get period(): string {
    return `${this.periodFrom}/${this.periodTo}`;
  }

  protected eventDate(): string {
    return this.periodTo;
  }

  protected describe(): string {
    return `Báo cáo số liệu ${this.period}`;
  }
}

export const collectedReturnRules: RecordRule<CollectedReturn>[] = [
  {
    column: 'period_to',
    code: 'ENDS_BEFORE_START',
    holds: ({ periodFrom, periodTo }) => periodTo >= periodFrom,
    vi: 'Ngày cuối kỳ không được trước ngày đầu kỳ.',
    expected: 'a day not before period_from',
  },
];
