import { REMINDER, ReminderRecord } from '../../citizens/reminder/reminder.kind';
import { defineKind } from '../../kinds/define-kind';
import { reminderPolicy } from './reminder.policy';

/** A reminder of the city's. */
export class Reminder extends ReminderRecord {}

export const reminder = defineKind(Reminder, {
  ...REMINDER,
  description: 'Công văn đôn đốc của thành phố.',
  readBy: reminderPolicy,
});
