import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { PetitionRecord } from '../../citizens/petition/petition.model';
import { CouncilRecord } from '../../records/council-record.model';

export const ORIGIN_ID =
  'Hồ sơ gốc: the id of the record in the ward that passed it up; null for one sent to the city. Counted there, and not here. FORBIDDEN for an analyst, whom it may tell the ward.';

@Entity('petition')
@Index(['originWardId', 'originId'], { unique: true })
@Directive('@key(fields: "id")')
@ObjectType('Petition', {
  implements: [CouncilRecord, PetitionRecord],
  description: 'Đơn gửi HĐND thành phố.',
  simpleResolvers: true,
})
export class Petition extends PetitionRecord {
  /** The ward it is about, where it is about one. */
  @Index()
  @Column('text', { nullable: true })
  wardId!: string | null;

  /** The ward that passed it up; null where it was sent to the city. */
  @Column('text', { nullable: true })
  originWardId!: string | null;

  @Field(() => ID, { nullable: true, description: ORIGIN_ID })
  @Column('text', { nullable: true })
  originId!: string | null;
}
