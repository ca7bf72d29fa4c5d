import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { PetitionRecord } from '../../citizens/petition/petition.model';
import { PetitionDisposition, PetitionState } from '../../citizens/petition/petition.states';
import { ReminderRecord } from '../../citizens/reminder/reminder.model';
import { OfLife } from '../../kinds/declared-record';
import { CouncilRecord } from '../../records/council-record.model';
import { ofWard, WARD_RECORD_KEY } from '../ward-record';
import { PetitionHandling } from './handling.model';
import { HANDLING, PASSED_UP_AT, type PassedUp } from './passing-up';

@Entity('petition')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardPetition', {
  implements: [CouncilRecord, PetitionRecord],
  description: 'Đơn gửi HĐND xã, phường.',
  simpleResolvers: true,
})
export class WardPetition extends ofWard(PetitionRecord) implements PassedUp {
  @OfLife(PASSED_UP_AT)
  passedUpAt!: Date | null;

  @Column({ type: 'enum', enum: PetitionState, enumName: 'petition_state', nullable: true })
  handlingState!: PetitionState | null;

  @Column({ type: 'enum', enum: PetitionDisposition, enumName: 'petition_disposition', nullable: true })
  handlingDisposition!: PetitionDisposition | null;

  @Column('int', { nullable: true })
  handlingVersion!: number | null;

  @Column('timestamptz', { nullable: true })
  handlingAsOf!: Date | null;

  @Field(() => PetitionHandling, { nullable: true, description: HANDLING })
  get handling(): PetitionHandling | null {
    return PetitionHandling.of(this);
  }
}

@Entity('reminder')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardReminder', {
  implements: [CouncilRecord, ReminderRecord],
  description: 'Công văn đôn đốc của HĐND xã, phường.',
  simpleResolvers: true,
})
export class WardReminder extends ofWard(ReminderRecord) {}
