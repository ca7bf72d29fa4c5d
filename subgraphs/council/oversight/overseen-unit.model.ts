import { Field, InterfaceType } from 'type-graphql';
import { Column, ForeignKey, Index } from 'typeorm';
import { CouncilRecord } from '../../records/council-record.model';

/** Units cross the tiers: a city's oversight may look at the People's Committees of its wards. */
@InterfaceType('OverseenUnit', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Đơn vị chịu sự giám sát: a unit that an oversight looks at.',
})
export abstract class OverseenUnit extends CouncilRecord {
  static readonly eventColumn = 'named_on';

  /** The oversight that looks at it. */
  @Index()
  @ForeignKey('thematic_oversight')
  @Column('text')
  oversightId!: string;

  @Field(() => String, { description: 'Tên đơn vị: its full name; one unit has one name, so that it is counted once.' })
  @Column('text')
  name!: string;

  /** The day the oversight's plan named it. */
  @Index()
  @Column('date')
  namedOn!: string;

  protected eventDate(): string {
    return this.namedOn;
  }

  protected describe(): string {
    return this.name;
  }
}
