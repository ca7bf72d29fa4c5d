import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { RowRule } from '../../../platform/loading/row-rule';
import { CouncilRecord } from '../../records/council-record.model';

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

  protected eventDate(): string {
    return this.askedOn;
  }

  protected describe(): string {
    return `Chất vấn ${this.addressee}: ${this.subject}`;
  }
}

export const interpellationRules: RowRule<Interpellation>[] = [
  {
    column: 'due_on',
    holds: ({ askedOn, dueOn }) => dueOn === null || dueOn >= askedOn,
    expected: 'a day not before asked_on',
  },
  {
    column: 'answered_on',
    holds: ({ askedOn, answeredOn }) => answeredOn === null || answeredOn >= askedOn,
    expected: 'a day not before asked_on',
  },
];
