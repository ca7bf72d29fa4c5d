import type { RecordKind } from '../recording/record-kind';
import type { CitizenRecords } from './citizen-lists';
import { reminderKind } from './reminder/reminder.kind';

/** The kinds that each tier makes in its own way, out of what stands beside the models. */
export interface OwnKinds {
  voterContact: RecordKind;
  recommendation: RecordKind;
  reception: RecordKind;
  petition: RecordKind;
  dialogue: RecordKind;
}

/** What people write of the work with citizens, parents before those that refer to them. */
export const citizenKinds = (records: CitizenRecords, own: OwnKinds): RecordKind[] => [
  own.voterContact,
  own.recommendation,
  own.reception,
  own.petition,
  own.dialogue,
  reminderKind(records.reminder, records),
];
