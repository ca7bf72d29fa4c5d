import { petitionFigures } from '../../citizens/petition/petition.tally';
import { recommendationFigures } from '../../citizens/recommendation/recommendation.tally';
import { oversightFigures } from '../../council/oversight/oversight.tally';
import { resolutionFigures } from '../../council/resolution/resolution.tally';
import { sessionFigures } from '../../council/session/session.tally';
import { standingMeetingFigures } from '../../council/standing-meeting/standing-meeting.tally';
import type { Counted } from '../../indicators/counted';
import { WardPetition, WardRecommendation } from '../citizens/citizen-records.model';
import { wardDialogue } from '../citizens/dialogue.kind';
import { wardReception } from '../citizens/reception.kind';
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
  ...recommendationFigures(WardRecommendation),
  ...oversightFigures(WardOversight, WardOverseenUnit),
  ...WARD_DECLARED.flatMap(({ figures }) => figures),
  ...wardReception.figures,
  ...petitionFigures(WardPetition),
  ...wardDialogue.figures,
];
