import type { RecordClass } from '../records/council-record.model';
import { recordReference, recordsUnder } from '../records/record-links.resolver';
import { recordList } from '../records/record-list.resolver';
import type { Parent } from '../records/record-reader';
import type { CitizenDialogueRecord } from './dialogue/dialogue.kind';
import { HeldInFilter, heldInConditions } from './held-in.filter';
import { overdueFields } from './overdue.resolver';
import { PETITION_FILTER } from './petition/petition.filter';
import type { PetitionRecord } from './petition/petition.model';
import { isPetitionOwed } from './petition/petition.overdue';
import type { CitizenReceptionRecord } from './reception/reception.kind';
import { RECOMMENDATION_FILTER } from './recommendation/recommendation.filter';
import { isRecommendationOwed } from './recommendation/recommendation.overdue';
import type { VoterRecommendationRecord } from './recommendation/recommendation.model';
import type { ReminderRecord } from './reminder/reminder.kind';
import type { VoterContactRecord } from './voter-contact/voter-contact.kind';

/** The records of one tier's work with citizens, each a type of its own in the schema. */
export interface CitizenRecords {
  voterContact: RecordClass<VoterContactRecord>;
  recommendation: RecordClass<VoterRecommendationRecord>;
  reception: RecordClass<CitizenReceptionRecord>;
  petition: RecordClass<PetitionRecord>;
  dialogue: RecordClass<CitizenDialogueRecord>;
  reminder: RecordClass<ReminderRecord>;
}

/** What the lists hang on: a type and how it is named in the records, or nothing for root fields. */
export interface ListPlace<Root extends object> {
  of?: new () => Root;
  parent?(root: Root): Parent;
}

/** The lists of work with citizens that can be told apart by place: all but receptions, which are held at the council's seat. */
export function placedCitizenLists<Root extends object>(
  place: ListPlace<Root>,
  records: Omit<CitizenRecords, 'reception' | 'reminder'>,
) {
  const { voterContact, recommendation, petition, dialogue } = records;
  return [
    recordList({
      ...place,
      field: 'voterContacts',
      record: voterContact,
      filter: HeldInFilter,
      conditions: heldInConditions('held_on'),
      description: 'Tiếp xúc cử tri: contacts with voters.',
    }),
    recordList({
      ...place,
      field: 'recommendations',
      record: recommendation,
      filter: RECOMMENDATION_FILTER.input,
      conditions: RECOMMENDATION_FILTER.conditions,
      description: 'Kiến nghị của cử tri: what voters recommended.',
    }),
    recordList({
      ...place,
      field: 'petitions',
      record: petition,
      filter: PETITION_FILTER.input,
      conditions: PETITION_FILTER.conditions,
      description: 'Đơn: petitions.',
    }),
    recordList({
      ...place,
      field: 'dialogues',
      record: dialogue,
      filter: HeldInFilter,
      conditions: heldInConditions('held_on'),
      description: 'Đối thoại: dialogues with citizens.',
    }),
  ];
}

/** All lists of work with citizens, and the ways from one record to another: the same in both tiers. */
export function citizenLists<Root extends object>(
  place: ListPlace<Root>,
  records: CitizenRecords,
): (new () => object)[] {
  const { voterContact, recommendation, reception, petition } = records;
  return [
    ...placedCitizenLists(place, records),
    recordList({
      ...place,
      field: 'receptions',
      record: reception,
      filter: HeldInFilter,
      conditions: heldInConditions('received_on'),
      description: 'Tiếp công dân: turns of receiving citizens.',
    }),
    recordList({
      of: voterContact,
      field: 'recommendations',
      record: recommendation,
      filter: RECOMMENDATION_FILTER.input,
      conditions: RECOMMENDATION_FILTER.conditions,
      parent: (root) => ({ column: 'contact_id', id: root.id }),
      description: 'Kiến nghị: what was raised there.',
    }),
    recordReference({
      of: recommendation,
      field: 'contact',
      record: voterContact,
      idOf: (root) => root.contactId,
      description: 'The contact it was raised at.',
    }),
    recordReference({
      of: recommendation,
      field: 'mergedInto',
      record: recommendation,
      idOf: (root) => root.mergedIntoId,
      description: 'The recommendation that a duplicate was merged into; null otherwise.',
    }),
    ...reminderLinks(records),
    overdueFields(recommendation, isRecommendationOwed),
    overdueFields(petition, isPetitionOwed),
  ];
}

/** The ways between reminders and what they are about. */
function reminderLinks({ recommendation, petition, reminder }: CitizenRecords): (new () => object)[] {
  return [
    recordsUnder({
      of: recommendation,
      field: 'reminders',
      record: reminder,
      parent: (root) => ({ column: 'recommendation_id', id: root.id }),
      atMost: 50,
      description: 'Đôn đốc: the reminders that were sent about it.',
    }),
    recordsUnder({
      of: petition,
      field: 'reminders',
      record: reminder,
      parent: (root) => ({ column: 'petition_id', id: root.id }),
      atMost: 50,
      description:
        'Đôn đốc: the reminders that were sent about it. FORBIDDEN for an analyst, whom they may tell the ward.',
    }),
    recordReference({
      of: reminder,
      field: 'recommendation',
      record: recommendation,
      idOf: (root) => root.recommendationId,
      description: 'The recommendation it is about; null where it is about a petition.',
    }),
    recordReference({
      of: reminder,
      field: 'petition',
      record: petition,
      idOf: (root) => root.petitionId,
      description: 'The petition it is about; null where it is about a recommendation.',
    }),
  ];
}
