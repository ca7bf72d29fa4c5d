import { changeRecord } from '../../recording/change-record';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import type { VoterContactRecord } from '../voter-contact/voter-contact.kind';
import type { VoterRecommendationRecord } from './recommendation.model';

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
