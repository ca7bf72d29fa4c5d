import type { Counted } from '../../indicators/counted';
import { citizenDialogue } from '../dialogue/citizen-dialogue.kind';
import { petition } from '../petition/petition-record.kind';
import { citizenReception } from '../reception/citizen-reception.kind';
import { recommendationDigest } from '../recommendation/recommendation-digest.kind';
import { voterRecommendation } from '../recommendation/voter-recommendation.kind';
import { voterContact } from '../voter-contact/voter-contact.kind';
import { voterContactRound } from '../voter-contact/voter-contact-round.kind';

/** Every figure of the city tier that is counted over the records of citizen affairs. */
export const CITIZEN_FIGURES: readonly Counted[] = [
  ...voterContactRound.figures,
  ...voterContact.figures,
  ...voterRecommendation.figures,
  ...recommendationDigest.figures,
  ...citizenReception.figures,
  ...petition.figures,
  ...citizenDialogue.figures,
];
