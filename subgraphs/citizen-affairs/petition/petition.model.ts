import { Directive, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { PetitionRecord } from '../../citizens/petition/petition.model';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('petition')
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
}
