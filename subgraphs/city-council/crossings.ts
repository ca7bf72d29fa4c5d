import { UNITS_WANTED } from '../coordination/units';
import type { CrossingHandlers } from '../crossing/crossing-handler';
import { takeInFigures } from './briefing-report/figures-crossing';
import { takeInProgress } from './guidance/guidance-crossings';
import { answerUnitsWanted } from './ward/tell-units.service';
import { takeInAcknowledgement, takeInReturn, takeInStart } from './ward-return/return-crossings';

/** What this server takes in from others. */
export const CITY_CROSSINGS: CrossingHandlers = {
  RETURN_REQUEST_ACKNOWLEDGED: takeInAcknowledgement,
  RETURN_STARTED: takeInStart,
  RETURN_SUBMITTED: takeInReturn,
  GUIDANCE_PROGRESS: takeInProgress,
  FIGURES_SENT: takeInFigures,
  [UNITS_WANTED]: answerUnitsWanted,
};
