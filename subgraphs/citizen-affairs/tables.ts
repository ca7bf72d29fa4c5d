import type { LoadableTable } from '../../platform/loading/load-target';
import { dialogueRules } from '../citizens/dialogue/dialogue.model';
import { petitionRules } from '../citizens/petition/petition.model';
import { receptionRules } from '../citizens/reception/reception.model';
import { recommendationRules } from '../citizens/recommendation/recommendation.model';
import { reminderRules } from '../citizens/reminder/reminder.model';
import { voterContactRules } from '../citizens/voter-contact/voter-contact.model';
import { CitizenDialogue } from './dialogue/citizen-dialogue.model';
import { Petition } from './petition/petition.model';
import { CitizenReception } from './reception/citizen-reception.model';
import { RecommendationDigest } from './recommendation/recommendation-digest.model';
import { VoterRecommendation, voterRecommendationRules } from './recommendation/voter-recommendation.model';
import { Reminder } from './reminder/reminder.model';
import { VoterContact } from './voter-contact/voter-contact.model';
import { roundRules } from './voter-contact/voter-contact-round.kind';
import { VoterContactRound } from './voter-contact/voter-contact-round.model';

/** What may be loaded into the database of citizen affairs from files, parents before those that refer to them. */
export const AFFAIRS_TABLES: LoadableTable[] = [
  { entity: VoterContactRound, rules: roundRules },
  { entity: VoterContact, rules: voterContactRules },
  { entity: VoterRecommendation, rules: [...recommendationRules, ...voterRecommendationRules] },
  { entity: RecommendationDigest },
  { entity: CitizenReception, rules: receptionRules },
  { entity: Petition, rules: petitionRules },
  { entity: CitizenDialogue, rules: dialogueRules },
  { entity: Reminder, rules: reminderRules },
];
