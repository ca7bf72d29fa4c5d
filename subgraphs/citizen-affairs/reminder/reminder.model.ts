import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { ReminderRecord } from '../../citizens/reminder/reminder.model';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('reminder')
@Directive('@key(fields: "id")')
@ObjectType('Reminder', {
  implements: [CouncilRecord, ReminderRecord],
  description: 'Công văn đôn đốc của thành phố.',
  simpleResolvers: true,
})
export class Reminder extends ReminderRecord {}
