import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { basisOf, INTERPELLATION_ANSWER, ruleOn } from '../../council/legal-deadline/legal-deadline.policy';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';

export enum InterpellationState {
  ASKED = 'ASKED',
  ANSWERED = 'ANSWERED',
}

registerEnumType(InterpellationState, {
  name: 'InterpellationState',
  description: 'Trạng thái chất vấn.',
  valuesConfig: {
    ASKED: { description: 'Chưa trả lời: asked and not answered.' },
    ANSWERED: { description: 'Đã trả lời: answered.' },
  },
});

@Entity('interpellation')
@Directive('@key(fields: "id")')
@ObjectType('Interpellation', {
  implements: CouncilRecord,
  description: 'Chất vấn: a question that a deputy puts to somebody who must answer for it.',
  simpleResolvers: true,
})
export class Interpellation extends CouncilRecord {
  static readonly eventColumn = 'asked_on';

  @Field(() => String, { description: 'Nội dung chất vấn.' })
  @Column('text')
  subject!: string;

  @Field(() => String, { description: 'Người bị chất vấn: the post that must answer.' })
  @Column('text')
  addressee!: string;

  @Field(() => DateScalar, { description: 'Ngày chất vấn.' })
  @Index()
  @Column('date')
  askedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Hạn trả lời: the last day for the answer.' })
  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Field(() => InterpellationState, { description: 'Whether it has been answered.' })
  @Column({
    ...{ type: 'enum', enum: InterpellationState, enumName: 'interpellation_state' },
    default: InterpellationState.ASKED,
  })
  state!: InterpellationState;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày trả lời; null while unanswered.' })
  @Column('date', { nullable: true })
  answeredOn!: string | null;

  /** The session it was put at, if at one. */
  @Index()
  @ForeignKey('council_session')
  @Column('text', { nullable: true })
  sessionId!: string | null;

  @Index()
  @ForeignKey('deputy')
  @Column('text', { nullable: true })
  deputyId!: string | null;

  @Field(() => String, {
    description: 'Căn cứ của hạn trả lời: the law that the deadline follows from, or that none is known for this day.',
  })
  get dueBy(): string {
    return basisOf(ruleOn(INTERPELLATION_ANSWER, this.askedOn));
  }

  protected eventDate(): string {
    return this.askedOn;
  }

  protected describe(): string {
    return `Chất vấn ${this.addressee}: ${this.subject}`;
  }
}

export const interpellationRules: RecordRule<Interpellation>[] = [
  {
    column: 'due_on',
    code: 'ENDS_BEFORE_START',
    holds: ({ askedOn, dueOn }) => dueOn === null || dueOn >= askedOn,
    vi: 'Hạn trả lời không được trước ngày chất vấn.',
    expected: 'a day not before asked_on',
  },
  {
    column: 'answered_on',
    code: 'ENDS_BEFORE_START',
    holds: ({ askedOn, answeredOn }) => answeredOn === null || answeredOn >= askedOn,
    vi: 'Ngày trả lời không được trước ngày chất vấn.',
    expected: 'a day not before asked_on',
  },
  {
    column: 'answered_on',
    code: 'INCONSISTENT',
    holds: ({ state, answeredOn }) => (state === InterpellationState.ANSWERED) === (answeredOn !== null),
    vi: 'Chỉ và luôn ghi ngày trả lời khi chất vấn đã được trả lời.',
    expected: 'a day if the state is ANSWERED, else empty',
  },
];
