import { petitionFigures } from '../../citizens/petition/petition.tally';
import { recommendationFigures } from '../../citizens/recommendation/recommendation.tally';
import type { Counted, CountedByDays } from '../../indicators/counted';
import { citizenDialogue } from '../dialogue/citizen-dialogue.kind';
import { Petition } from '../petition/petition.model';
import { citizenReception } from '../reception/citizen-reception.kind';
import { digestFigures } from '../recommendation/recommendation-digest.model';
import { VoterRecommendation } from '../recommendation/voter-recommendation.model';
import { voterContact } from '../voter-contact/voter-contact.kind';
import { voterContactRound } from '../voter-contact/voter-contact-round.kind';

/** What a ward passed up counts where it was raised or received, and not once more in the city tier. */
const countedAtItsOrigin = (counted: CountedByDays): CountedByDays => ({
  ...counted,
  where: ['r.origin_id is null', ...(counted.where ? [`(${counted.where})`] : [])].join(' and '),
});

/** Every figure of the city tier that is counted over the records of citizen affairs. */
export const CITIZEN_FIGURES: readonly Counted[] = [
  ...voterContactRound.figures,
  ...voterContact.figures,
  ...recommendationFigures(VoterRecommendation).map(countedAtItsOrigin),
  ...digestFigures,
  ...citizenReception.figures,
  ...petitionFigures(Petition).map(countedAtItsOrigin),
  ...citizenDialogue.figures,
];
