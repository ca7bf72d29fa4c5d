import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DateTimeScalar } from '../../../platform/graphql/scalars/dates';
import { type FigureComment, readComments, writeComments } from '../../coordination/coordination.model';
import { ReturnState } from '../../coordination/return-states';
import { Period, PeriodScalar } from '../../indicators/period';
import { CouncilRecord } from '../../records/council-record.model';
import { WARD_RECORD_KEY, WardOwnRecord } from '../ward-record';

@Entity('ward_return')
@Index(['periodFrom', 'periodTo'], { unique: true })
@Directive(WARD_RECORD_KEY)
@ObjectType('WardReturn', {
  implements: CouncilRecord,
  description:
    "Báo cáo số liệu của xã, phường: the ward's figures for a period, live in the draft and frozen when it is submitted.",
  simpleResolvers: true,
})
export class WardReturn extends WardOwnRecord {
  static override readonly eventColumn = 'period_to';

  @Column('date')
  periodFrom!: string;

  @Index()
  @Column('date')
  periodTo!: string;

  @Field(() => ReturnState, { description: 'How far it is.' })
  @Column({ type: 'enum', enum: ReturnState, enumName: 'return_state' })
  state!: ReturnState;

  @Field(() => String, { nullable: true, description: 'Giải trình: what the ward says about the whole return.' })
  @Column('text', { nullable: true })
  comment!: string | null;

  @Column('text', { name: 'figure_comments', nullable: true })
  keptComments!: string | null;

  @Field(() => Int, { description: 'Lần gửi: how often it was submitted.' })
  @Column('int', { default: 0 })
  submission!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was submitted last; null if never.' })
  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Người gửi: the account of the officer who submitted it; no name.',
  })
  @Column('text', { nullable: true })
  submittedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Số liệu chốt: the figures as they were frozen last, as the text that is hashed; null if never.',
  })
  @Column('text', { nullable: true })
  frozen!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the frozen figures.' })
  @Column('text', { nullable: true })
  sha256!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the city decided on it last.' })
  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Ý kiến của thành phố: why it was given back.' })
  @Column('text', { nullable: true })
  decisionNote!: string | null;

  @Field(() => PeriodScalar, { description: 'Kỳ số liệu.' })
  get period(): string {
    return `${this.periodFrom}/${this.periodTo}`;
  }

  /** What the ward says about single figures. */
  get figureComments(): FigureComment[] {
    return readComments(this.keptComments);
  }

  set figureComments(comments: FigureComment[] | null) {
    this.keptComments = writeComments(comments);
  }

  /** Whether its figures are those of the frozen text, and not the live ones. */
  get isFrozen(): boolean {
    return this.state === ReturnState.SUBMITTED || this.state === ReturnState.ACCEPTED;
  }

  /** The days it is about. */
  get days(): Period {
    return Period.parse(this.period);
  }

  protected eventDate(): string {
    return this.periodTo;
  }

  protected describe(): string {
    return `Báo cáo số liệu ${this.period}`;
  }
}
