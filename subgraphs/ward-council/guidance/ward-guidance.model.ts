import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars/dates';
import '../../coordination/coordination.model'; // registers the enums
import { GuidanceKind, GuidanceState } from '../../coordination/return-states';
import { CouncilRecord } from '../../records/council-record.model';
import { WARD_RECORD_KEY, WardOwnRecord } from '../ward-record';

@Entity('guidance')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardGuidance', {
  implements: CouncilRecord,
  description:
    "Hướng dẫn, nhiệm vụ thành phố giao: what the city sent to this ward, under the city's id, and how far the ward is.",
  simpleResolvers: true,
})
export class WardGuidance extends WardOwnRecord {
  static override readonly eventColumn = 'sent_on';

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

  @Field(() => GuidanceState, { description: 'How far the ward is; never SENT.' })
  @Column({ type: 'enum', enum: GuidanceState, enumName: 'guidance_state' })
  state!: GuidanceState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When an officer took note of it.' })
  @Column('timestamptz', { nullable: true })
  acknowledgedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Người tiếp nhận: the account of that officer; no name.' })
  @Column('text', { nullable: true })
  acknowledgedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Kết quả thực hiện, as reported last; no personal data.' })
  @Column('text', { nullable: true })
  progress!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày hoàn thành.' })
  @Column('date', { nullable: true })
  doneOn!: string | null;

  protected eventDate(): string {
    return this.sentOn;
  }

  protected describe(): string {
    return this.title;
  }
}
