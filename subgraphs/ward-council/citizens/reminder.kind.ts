import { REMINDER, ReminderRecord } from '../../citizens/reminder/reminder.kind';
import { defineKind } from '../../kinds/define-kind';
import { ofWard, WARD_RECORD_KEY } from '../ward-record';
import { reminderPolicy } from '../ward-record.policy';

/** A reminder of a ward's council. */
export class WardReminder extends ofWard(ReminderRecord) {}

export const wardReminder = defineKind(WardReminder, {
  ...REMINDER,
  description: 'Công văn đôn đốc của HĐND xã, phường.',
  key: WARD_RECORD_KEY,
  readBy: reminderPolicy,
});
