import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { ReminderRecord } from '../../citizens/reminder/reminder.model';
import { CouncilRecord } from '../../records/council-record.model';
import { ofWard, WARD_RECORD_KEY } from '../ward-record';

@Entity('reminder')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardReminder', {
  implements: [CouncilRecord, ReminderRecord],
  description: 'Công văn đôn đốc của HĐND xã, phường.',
  simpleResolvers: true,
})
export class WardReminder extends ofWard(ReminderRecord) {}
