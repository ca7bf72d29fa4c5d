import { Directive, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { VoterContactRecord } from '../../citizens/voter-contact/voter-contact.model';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('voter_contact')
@Directive('@key(fields: "id")')
@ObjectType('VoterContact', {
  implements: [CouncilRecord, VoterContactRecord],
  description: 'Điểm tiếp xúc cử tri của đại biểu HĐND thành phố, held in a ward.',
  simpleResolvers: true,
})
export class VoterContact extends VoterContactRecord {
  @Index()
  @ForeignKey('voter_contact_round')
  @Column('text')
  roundId!: string;

  /** The ward it was held in. */
  @Index()
  @Column('text')
  wardId!: string;
}
