import { PETITION_FIGURES } from '../../citizens/petition/petition.tally';
import { oversightFigures } from '../../council/oversight/oversight.tally';
import { resolutionFigures } from '../../council/resolution/resolution.tally';
import { sessionFigures } from '../../council/session/session.tally';
import { standingMeetingFigures } from '../../council/standing-meeting/standing-meeting.tally';
import { type Counted, countedByDate } from '../../indicators/counted';
import { WardPetition } from '../citizens/citizen-records.model';
import { wardDialogue } from '../citizens/dialogue.kind';
import { wardReception } from '../citizens/reception.kind';
import { wardRecommendation } from '../citizens/recommendation.kind';
import { wardVoterContact } from '../citizens/voter-contact.kind';
import {
  WardOverseenUnit,
  WardOversight,
  WardResolution,
  WardSession,
  WardStandingMeeting,
} from '../council/council-records.model';
import { WARD_DECLARED } from '../ward-declared';

/** Every figure that a ward counts over its own records. */
export const WARD_FIGURES: readonly Counted[] = [
  ...sessionFigures(WardSession),
  ...standingMeetingFigures(WardStandingMeeting),
  ...resolutionFigures(WardResolution),
  ...wardVoterContact.figures,
  ...wardRecommendation.figures,
  ...oversightFigures(WardOversight, WardOverseenUnit),
  ...WARD_DECLARED.flatMap(({ figures }) => figures),
  ...wardReception.figures,
  ...countedByDate(WardPetition, PETITION_FIGURES),
  ...wardDialogue.figures,
];
