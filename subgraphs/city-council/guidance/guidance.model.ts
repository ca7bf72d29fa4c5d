import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars/dates';
import '../../coordination/coordination.model'; // registers the enums
import { GuidanceKind, GuidanceState } from '../../coordination/return-states';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('guidance')
@Directive('@key(fields: "id")')
@ObjectType('Guidance', {
  implements: CouncilRecord,
  description: 'Hướng dẫn, nhiệm vụ giao xã, phường: what the city sends to wards to be followed or done.',
  simpleResolvers: true,
})
export class Guidance extends CouncilRecord {
  static readonly eventColumn = 'sent_on';

  @Field(() => GuidanceKind, { description: 'Whether it is to be followed or done.' })
  @Column({ type: 'enum', enum: GuidanceKind, enumName: 'guidance_kind' })
  kind!: GuidanceKind;

  @Field(() => String, { description: 'Tiêu đề.' })
  @Column('text')
  title!: string;

  @Field(() => String, { description: 'Nội dung.' })
  @Column('text')
  body!: string;

  @Field(() => DateScalar, { description: 'Ngày gửi.' })
  @Index()
  @Column('date')
  sentOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Hạn thực hiện; null where there is none.' })
  @Column('date', { nullable: true })
  dueOn!: string | null;

  protected eventDate(): string {
    return this.sentOn;
  }

  protected describe(): string {
    return this.title;
  }
}

export const guidanceRules: RecordRule<Guidance>[] = [
  {
    column: 'due_on',
    code: 'ENDS_BEFORE_START',
    holds: ({ dueOn, sentOn }) => dueOn === null || dueOn >= sentOn,
    vi: 'Hạn thực hiện không được trước ngày gửi.',
    expected: 'a day not before it is sent',
  },
];

/** Where one ward is with what the city sent. */
@Entity('guidance_receipt')
@Index(['guidanceId', 'wardId'], { unique: true })
@Directive('@key(fields: "id")')
@ObjectType('GuidanceReceipt', {
  implements: CouncilRecord,
  description: 'Tiến độ của một xã, phường: how far one ward is with guidance or a task.',
  simpleResolvers: true,
})
export class GuidanceReceipt extends CouncilRecord {
  static readonly eventColumn = 'sent_on';

  @ForeignKey('guidance')
  @Column('text')
  guidanceId!: string;

  @Index()
  @ForeignKey('ward')
  @Column('text')
  wardId!: string;

  @Index()
  @Column('date')
  sentOn!: string;

  @Field(() => GuidanceState, { description: 'How far it is.' })
  @Column({ type: 'enum', enum: GuidanceState, enumName: 'guidance_state' })
  state!: GuidanceState;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it came into the ward's database." })
  @Column('timestamptz', { nullable: true })
  arrivedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When an officer of the ward took note of it.' })
  @Column('timestamptz', { nullable: true })
  acknowledgedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Kết quả thực hiện, as the ward reported last.' })
  @Column('text', { nullable: true })
  progress!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày hoàn thành.' })
  @Column('date', { nullable: true })
  doneOn!: string | null;

  /** The ward's own version of it that was reported last. */
  @Column('int', { default: 0 })
  wardVersion!: number;

  protected eventDate(): string {
    return this.sentOn;
  }

  protected describe(): string {
    return 'Tiến độ thực hiện của xã, phường';
  }
}
