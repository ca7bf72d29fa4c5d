import { Field, InputType, InterfaceType } from 'type-graphql';
import { Column, ForeignKey, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { recordEnum, type ValueOf } from '../../kinds/record-enum';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';
import { conditionsOf } from '../../records/record-list.resolver';
import type { Condition } from '../../records/record-list.sql';

export const PostBody = recordEnum('PostBody', 'Cơ quan: the body of the council that a post belongs to.', {
  STANDING_COMMITTEE: 'Thường trực HĐND: the Standing Committee.',
  COMMITTEE: 'Ban của HĐND: a committee of the council.',
  DEPUTY_GROUP: "Tổ đại biểu: a deputies' group.",
});

@InterfaceType('Post', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Chức vụ: an office of the council and who held it from when to when.',
})
export abstract class Post extends CouncilRecord {
  static readonly eventColumn = 'held_from';

  @Field(() => String, { description: 'Tên chức vụ, such as "Phó Chủ tịch HĐND".' })
  @Column('text')
  title!: string;

  @Field(() => String, { description: 'Người giữ chức vụ: full name of the holder.' })
  @Column('text')
  holderName!: string;

  @Field(() => PostBody, { description: 'The body the post belongs to.' })
  @Column({ type: 'enum', enum: PostBody, enumName: 'post_body' })
  body!: ValueOf<typeof PostBody>;

  @Field(() => Boolean, {
    description: 'Phụ trách, quyền: whether the holder is in charge without having been confirmed in the post above.',
  })
  @Column('boolean', { default: false })
  isActing!: boolean;

  @Field(() => DateScalar, { description: 'First day in the post.' })
  @Index()
  @Column('date')
  heldFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day no longer in the post; null while held.' })
  @Column('date', { nullable: true })
  heldTo!: string | null;

  /** The deputy who holds it, where the holder is one. */
  @Index()
  @ForeignKey('deputy')
  @Column('text', { nullable: true })
  deputyId!: string | null;

  protected eventDate(): string {
    return this.heldFrom;
  }

  protected describe(): string {
    return `${this.title}: ${this.holderName}`;
  }
}

export const postRules: RecordRule<Post>[] = [
  {
    column: 'held_to',
    code: 'ENDS_BEFORE_START',
    holds: (post) => post.heldTo === null || post.heldTo > post.heldFrom,
    vi: 'Ngày thôi giữ chức vụ phải sau ngày bắt đầu.',
    expected: 'a day after held_from',
  },
];

@InputType({ description: 'Which posts.' })
export class PostFilter {
  @Field(() => PostBody, { nullable: true, description: 'Of this body.' })
  body?: ValueOf<typeof PostBody> | null;

  @Field(() => Boolean, { nullable: true, description: 'Held by somebody acting, or not.' })
  isActing?: boolean | null;
}

/** What the filter means in columns. */
export const postConditions = (filter: PostFilter): Condition[] =>
  conditionsOf({ body: filter.body, is_acting: filter.isActing });
