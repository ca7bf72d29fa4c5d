import type { Viewer } from '../viewer/viewer';
import type { RecordClass } from '../records/council-record.model';
import { type RecordPolicy, RecordRights } from '../records/record-rights';
import { citizenDialogue } from './dialogue/citizen-dialogue.kind';
import { petition } from './petition/petition-record.kind';
import { citizenReception } from './reception/citizen-reception.kind';
import { recommendationDigest } from './recommendation/recommendation-digest.kind';
import { voterRecommendation } from './recommendation/voter-recommendation.kind';
import { Reminder } from './reminder/reminder.model';
import { reminderPolicy } from './reminder/reminder.policy';
import { voterContact } from './voter-contact/voter-contact.kind';
import { voterContactRound } from './voter-contact/voter-contact-round.kind';

/** Every kind of record that citizen affairs keeps: what is not here is refused to everybody. */
const POLICIES = new Map<RecordClass, RecordPolicy>([
  [voterContactRound.record, voterContactRound.readBy],
  [voterContact.record, voterContact.readBy],
  [voterRecommendation.record, voterRecommendation.readBy],
  [recommendationDigest.record, recommendationDigest.readBy],
  [citizenReception.record, citizenReception.readBy],
  [petition.record, petition.readBy],
  [citizenDialogue.record, citizenDialogue.readBy],
  [Reminder, reminderPolicy],
]);

/** What a viewer may read of the records of citizen affairs. */
export const affairsRights = (viewer: Viewer): RecordRights => new RecordRights(viewer, POLICIES);
