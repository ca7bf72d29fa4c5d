import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('deputy_group')
@Directive('@key(fields: "id")')
@ObjectType('DeputyGroup', {
  implements: CouncilRecord,
  description: 'Tổ đại biểu: the deputies of one constituency.',
  simpleResolvers: true,
})
export class DeputyGroup extends CouncilRecord {
  static readonly eventColumn = 'formed_on';

  @Field(() => String, { description: 'Tên Tổ đại biểu.' })
  @Column('text')
  name!: string;

  @Field(() => DateScalar, { description: 'The day it was formed.' })
  @Index()
  @Column('date')
  formedOn!: string;

  protected eventDate(): string {
    return this.formedOn;
  }

  protected describe(): string {
    return this.name;
  }
}
