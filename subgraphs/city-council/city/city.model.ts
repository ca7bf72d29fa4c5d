import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { CouncilRecord } from '../../records/council-record.model';
import { DateScalar } from '../../../platform/graphql/scalars/dates';

/** The one city of this database. */
@Entity('city')
@ObjectType('City', {
  implements: CouncilRecord,
  description: 'Thành phố: the city whose council this hub serves.',
  simpleResolvers: true,
})
export class City extends CouncilRecord {
  static readonly eventColumn = 'established_on';

  @Field(() => String, { description: 'Mã đơn vị hành chính of the city.' })
  @Column('text')
  code!: string;

  @Field(() => String, { description: 'Tên: its name with its kind, such as "Thành phố Bắc Kạn".' })
  @Column('text')
  name!: string;

  @Field(() => String, { description: 'Its name in English.' })
  @Column('text')
  nameEn!: string;

  @Field(() => String, { description: 'Tỉnh: the province it lies in.' })
  @Column('text')
  provinceName!: string;

  @Field(() => DateScalar, { description: 'The day from which the city has existed in this extent.' })
  @Index()
  @Column('date')
  establishedOn!: string;

  protected eventDate(): string {
    return this.establishedOn;
  }

  protected describe(): string {
    return this.name;
  }
}
