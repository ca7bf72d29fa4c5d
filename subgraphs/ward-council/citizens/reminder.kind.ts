import { REMINDER, ReminderRecord } from '../../citizens/reminder/reminder.kind';
import { defineKind } from '../../kinds/define-kind';
import { WARD_RECORD_KEYS } from '../../records/record-key';
import { ofWard } from '../ward-record';
import { reminderPolicy } from '../ward-record.policy';

/** A reminder of a ward's council. */
export class WardReminder extends ofWard(ReminderRecord) {}

export const wardReminder = defineKind(WardReminder, {
  ...REMINDER,
  description: 'Công văn đôn đốc của HĐND xã, phường.',
  keys: WARD_RECORD_KEYS,
  readBy: reminderPolicy,
});
