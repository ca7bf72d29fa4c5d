import type { LoadableTable } from '../../platform/loading/load-target';
import { CitizenDialogue } from './dialogue/citizen-dialogue.kind';
import { Petition } from './petition/petition-record.kind';
import { CitizenReception } from './reception/citizen-reception.kind';
import { RecommendationDigest } from './recommendation/recommendation-digest.kind';
import { VoterRecommendation } from './recommendation/voter-recommendation.kind';
import { Reminder } from './reminder/reminder.model';
import { VoterContact } from './voter-contact/voter-contact.kind';
import { VoterContactRound } from './voter-contact/voter-contact-round.kind';

/** What may be loaded into the database of citizen affairs from files, parents before those that refer to them. */
export const AFFAIRS_TABLES: LoadableTable[] = [
  { entity: VoterContactRound },
  { entity: VoterContact },
  { entity: VoterRecommendation },
  { entity: RecommendationDigest },
  { entity: CitizenReception },
  { entity: Petition },
  { entity: CitizenDialogue },
  { entity: Reminder },
];
