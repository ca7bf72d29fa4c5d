import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { PostBody } from '../../council/deputy/post.model';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('work_programme')
@Directive('@key(fields: "id")')
@ObjectType('WorkProgramme', {
  implements: CouncilRecord,
  description: 'Chương trình, kế hoạch hoạt động: what a body of the council means to do in a year or a quarter.',
  simpleResolvers: true,
})
export class WorkProgramme extends CouncilRecord {
  static readonly eventColumn = 'adopted_on';

  @Field(() => String, { description: 'Tên chương trình.' })
  @Column('text')
  title!: string;

  @Field(() => PostBody, { description: 'The body whose programme it is.' })
  @Column({ type: 'enum', enum: PostBody, enumName: 'post_body' })
  body!: PostBody;

  @Field(() => Int, { description: 'Năm: the year it is for.' })
  @Column('int')
  year!: number;

  @Field(() => Int, { nullable: true, description: 'Quý: the quarter it is for, 1 to 4; null for the whole year.' })
  @Column('int', { nullable: true })
  quarter!: number | null;

  @Field(() => DateScalar, { description: 'Ngày ban hành: the day it was adopted.' })
  @Index()
  @Column('date')
  adoptedOn!: string;

  protected eventDate(): string {
    return this.adoptedOn;
  }

  protected describe(): string {
    return this.title;
  }
}

export const workProgrammeRules: RecordRule<WorkProgramme>[] = [
  {
    column: 'quarter',
    code: 'OUT_OF_RANGE',
    holds: ({ quarter }) => quarter === null || (quarter >= 1 && quarter <= 4),
    vi: 'Quý phải từ 1 đến 4, hoặc để trống nếu chương trình cho cả năm.',
    expected: '1 to 4, or empty for the year',
  },
];
