import {
  handedOverPetition,
  passedUpRecommendation,
  PETITION_PASSED_UP,
  RECOMMENDATION_PASSED_UP,
} from '../citizens/passing-up.payloads';
import { takeInClosing } from '../coordination/closings';
import { takeInUnits, UNITS_TOLD } from '../coordination/units';
import type { CrossingHandlers } from '../crossing/crossing-handler';
import { takeInPetition } from './petition/petition-record.kind';
import { takeInRecommendation } from './recommendation/voter-recommendation.kind';
import { answerFigures } from './report/figures-crossing';
import { originWard } from './ward/origin.service';

/** What this server takes in from others. */
export const AFFAIRS_CROSSINGS: CrossingHandlers = {
  [RECOMMENDATION_PASSED_UP]: (payload, { from }, sight) =>
    takeInRecommendation(passedUpRecommendation.parse(payload), originWard(from), sight),
  [PETITION_PASSED_UP]: (payload, { from }, sight) =>
    takeInPetition(handedOverPetition.parse(payload), originWard(from), sight),
  FIGURES_REQUESTED: answerFigures,
  PERIOD_CLOSED: takeInClosing,
  PERIOD_REOPENED: takeInClosing,
  [UNITS_TOLD]: takeInUnits,
};
