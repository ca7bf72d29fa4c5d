import { Directive, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { CitizenDialogueRecord } from '../../citizens/dialogue/dialogue.model';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('citizen_dialogue')
@Directive('@key(fields: "id")')
@ObjectType('CitizenDialogue', {
  implements: [CouncilRecord, CitizenDialogueRecord],
  description: 'Cuộc đối thoại có đại diện HĐND thành phố tham gia.',
  simpleResolvers: true,
})
export class CitizenDialogue extends CitizenDialogueRecord {
  /** The ward it was held in, where it was held in one. */
  @Index()
  @Column('text', { nullable: true })
  wardId!: string | null;
}
