import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('explanation_hearing')
@Directive('@key(fields: "id")')
@ObjectType('ExplanationHearing', {
  implements: CouncilRecord,
  description: 'Phiên giải trình: a hearing at which a body explains itself to the Standing Committee.',
  simpleResolvers: true,
})
export class ExplanationHearing extends CouncilRecord {
  static readonly eventColumn = 'held_on';

  @Field(() => String, { description: 'Nội dung giải trình.' })
  @Column('text')
  subject!: string;

  @Field(() => String, { description: 'Người giải trình: the post that explains.' })
  @Column('text')
  explainedBy!: string;

  @Field(() => DateScalar, { description: 'Ngày tổ chức.' })
  @Index()
  @Column('date')
  heldOn!: string;

  protected eventDate(): string {
    return this.heldOn;
  }

  protected describe(): string {
    return `Giải trình: ${this.subject}`;
  }
}
