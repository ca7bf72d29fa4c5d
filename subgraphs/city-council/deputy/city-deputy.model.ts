import { Directive, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Deputy } from '../../council/deputy/deputy.model';
import { Post } from '../../council/deputy/post.model';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('deputy')
@Directive('@key(fields: "id")')
@ObjectType('CityDeputy', {
  implements: [CouncilRecord, Deputy],
  description: 'Đại biểu HĐND thành phố: a deputy of the city council.',
  simpleResolvers: true,
})
export class CityDeputy extends Deputy {
  @Index()
  @ForeignKey('council_term')
  @Column('text', { nullable: true })
  termId!: string | null;

  @Index()
  @ForeignKey('deputy_group')
  @Column('text', { nullable: true })
  groupId!: string | null;
}

@Entity('post')
@Directive('@key(fields: "id")')
@ObjectType('CityPost', {
  implements: [CouncilRecord, Post],
  description: 'Chức vụ của HĐND thành phố: an office of the city council.',
  simpleResolvers: true,
})
export class CityPost extends Post {}
