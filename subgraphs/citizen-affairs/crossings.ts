import {
  handedOverPetition,
  passedUpRecommendation,
  passingEnded,
  PETITION_PASSED_UP,
  PETITION_WITHDRAWN,
  RECOMMENDATION_PASSED_UP,
  RECOMMENDATION_WITHDRAWN,
} from '../citizens/passing-up.payloads';
import { takeInClosing } from '../coordination/closings';
import { takeInUnits, UNITS_TOLD } from '../coordination/units';
import type { CrossingHandlers } from '../crossing/crossing-handler';
import { takeInPetition, withdrawPetition } from './petition/petition-record.kind';
import { takeInRecommendation, voterRecommendation } from './recommendation/voter-recommendation.kind';
import { answerFigures } from './report/figures-crossing';
import { takeInWithdrawal } from './ward/arrivals.service';
import { originWard } from './ward/origin.service';

/** What this server takes in from others. */
export const AFFAIRS_CROSSINGS: CrossingHandlers = {
  [RECOMMENDATION_PASSED_UP]: (payload, { from }, sight) =>
    takeInRecommendation(passedUpRecommendation.parse(payload), originWard(from), sight),
  [PETITION_PASSED_UP]: (payload, { from }, sight) =>
    takeInPetition(handedOverPetition.parse(payload), originWard(from), sight),
  [RECOMMENDATION_WITHDRAWN]: (payload, { from }, sight) => {
    const { id: originId, ...ended } = passingEnded.parse(payload);
    const originWardId = originWard(from);
    return takeInWithdrawal(voterRecommendation.kind, { originWardId, originId, ...ended }, sight);
  },
  [PETITION_WITHDRAWN]: (payload, { from }, sight) =>
    withdrawPetition(passingEnded.parse(payload), originWard(from), sight),
  FIGURES_REQUESTED: answerFigures,
  PERIOD_CLOSED: takeInClosing,
  PERIOD_REOPENED: takeInClosing,
  [UNITS_TOLD]: takeInUnits,
};
