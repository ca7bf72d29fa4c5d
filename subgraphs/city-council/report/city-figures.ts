import { resolutionFigures } from '../../council/resolution/resolution.tally';
import { sessionFigures } from '../../council/session/session.tally';
import { standingMeetingFigures } from '../../council/standing-meeting/standing-meeting.tally';
import type { Counted } from '../../indicators/counted';
import { acceptedReturnFigures } from '../accepted-return/accepted-return.model';
import { committeeFigures } from '../committee/committee.model';
import { CityResolution } from '../resolution/city-resolution.model';
import { CitySession } from '../session/city-session.model';
import { CityStandingMeeting } from '../standing-meeting/city-standing-meeting.model';
import { CITY_DECLARED } from '../city-declared';
import { wardFigures } from '../ward/ward-directory';

/** Every figure of the city tier that is counted over the city council's own records. */
export const CITY_FIGURES: readonly Counted[] = [
  ...sessionFigures(CitySession),
  ...standingMeetingFigures(CityStandingMeeting),
  ...resolutionFigures(CityResolution),
  ...CITY_DECLARED.flatMap(({ figures }) => figures),
  ...committeeFigures,
  ...wardFigures,
  ...acceptedReturnFigures,
];
