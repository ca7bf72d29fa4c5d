import { changeRecord } from '../recording/change-record';
import type { RecordKind } from '../recording/record-kind';
import type { Sight } from '../recording/sight';
import type { CitizenRecords } from './citizen-lists';
import type { VoterRecommendationRecord } from './recommendation/recommendation.model';
import { reminderKind } from './reminder/reminder.kind';
import type { VoterContactRecord } from './voter-contact/voter-contact.model';

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

/** What was raised at a contact follows it when its day, or what else `follows` names, is corrected; what a file has moved with it already stays as it is. */
export const recommendationsFollow =
  <T extends VoterContactRecord, R extends VoterRecommendationRecord>(kind: RecordKind<R>, follows: (keyof T)[]) =>
  async (contact: T, before: T | null, sight: Sight): Promise<void> => {
    if (!before || follows.every((property) => contact[property] === before[property])) return;
    const { tableName } = sight.tx.dataSource.getMetadata(kind.record);
    const raised = await sight.tx.query<{ id: string }[]>(
      `select id from ${tableName} where contact_id = $1 and deleted_at is null order by id`,
      [contact.id],
    );
    const followed = new Map<string, unknown>(follows.map((property) => [String(property), contact[property]]));
    const isDue = (item: R) =>
      item.raisedOn !== contact.heldOn ||
      Object.entries(item).some(([property, value]) => followed.has(property) && followed.get(property) !== value);
    for (const { id } of raised) await changeRecord(kind, id, { action: 'CORRECTED', isDue }, sight, () => undefined);
  };
