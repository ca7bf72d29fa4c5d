import { resolutionFigures } from '../../council/resolution/resolution.tally';
import { sessionFigures } from '../../council/session/session.tally';
import { standingMeetingFigures } from '../../council/standing-meeting/standing-meeting.tally';
import type { Counted } from '../../indicators/counted';
import { WardResolution, WardSession, WardStandingMeeting } from '../council/council-records.model';
import { WARD_DECLARED } from '../ward-declared';

/** Every figure that a ward counts over its own records. */
export const WARD_FIGURES: readonly Counted[] = [
  ...sessionFigures(WardSession),
  ...standingMeetingFigures(WardStandingMeeting),
  ...resolutionFigures(WardResolution),
  ...WARD_DECLARED.flatMap(({ figures }) => figures),
];
