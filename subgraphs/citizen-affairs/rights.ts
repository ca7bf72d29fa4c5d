import type { Viewer } from '../viewer/viewer';
import type { RecordClass } from '../records/council-record.model';
import { type RecordPolicy, RecordRights } from '../records/record-rights';
import { CitizenDialogue } from './dialogue/citizen-dialogue.model';
import { Petition } from './petition/petition.model';
import { petitionRecordPolicy } from './petition/petition-record.policy';
import { CitizenReception } from './reception/citizen-reception.model';
import { receptionPolicy } from './reception/citizen-reception.policy';
import { RecommendationDigest } from './recommendation/recommendation-digest.model';
import { VoterRecommendation } from './recommendation/voter-recommendation.model';
import { Reminder } from './reminder/reminder.model';
import { reminderPolicy } from './reminder/reminder.policy';
import { VoterContact } from './voter-contact/voter-contact.model';
import { VoterContactRound } from './voter-contact/voter-contact-round.model';
import { digestPolicy, roundPolicy } from './voter-contact/voter-contact-round.policy';
import { byWardIdPolicy } from './ward/concerning-ward.policy';

/** Every kind of record that citizen affairs keeps: what is not here is refused to everybody. */
const POLICIES = new Map<RecordClass, RecordPolicy>([
  [VoterContactRound, roundPolicy],
  [VoterContact, byWardIdPolicy],
  [VoterRecommendation, byWardIdPolicy],
  [RecommendationDigest, digestPolicy],
  [CitizenReception, receptionPolicy],
  [Petition, petitionRecordPolicy],
  [CitizenDialogue, byWardIdPolicy],
  [Reminder, reminderPolicy],
]);

/** What a viewer may read of the records of citizen affairs. */
export const affairsRights = (viewer: Viewer): RecordRights => new RecordRights(viewer, POLICIES);
