import { PETITION_FIGURES } from '../../citizens/petition/petition.tally';
import { type Counted, countedByDate } from '../../indicators/counted';
import { citizenDialogue } from '../dialogue/citizen-dialogue.kind';
import { Petition } from '../petition/petition.model';
import { citizenReception } from '../reception/citizen-reception.kind';
import { recommendationDigest } from '../recommendation/recommendation-digest.kind';
import { voterRecommendation } from '../recommendation/voter-recommendation.kind';
import { voterContact } from '../voter-contact/voter-contact.kind';
import { countedAtItsOrigin } from '../ward/origin.service';
import { voterContactRound } from '../voter-contact/voter-contact-round.kind';

/** Every figure of the city tier that is counted over the records of citizen affairs. */
export const CITIZEN_FIGURES: readonly Counted[] = [
  ...voterContactRound.figures,
  ...voterContact.figures,
  ...voterRecommendation.figures,
  ...recommendationDigest.figures,
  ...citizenReception.figures,
  ...countedByDate(Petition, countedAtItsOrigin(PETITION_FIGURES)),
  ...citizenDialogue.figures,
];
