import type { z } from 'zod';
import {
  passingEnded,
  PETITION_PASSED_UP,
  PETITION_PROGRESS,
  PETITION_REMOVED,
  petitionProgress,
  RECOMMENDATION_PROGRESS,
  RECOMMENDATION_REMOVED,
  recommendationProgress,
} from '../citizens/passing-up.payloads';
import { takeInClosing } from '../coordination/closings';
import { takeInUnits, UNITS_TOLD } from '../coordination/units';
import type { CrossingCompleters, CrossingHandler, CrossingHandlers } from '../crossing/crossing-handler';
import type { Sight } from '../recording/sight';
import { handOverPetition } from './citizens/hand-over-petition';
import { followPetition, wardPetition } from './citizens/petition.kind';
import { followRecommendation, wardRecommendation } from './citizens/recommendation.kind';
import { NotPassedUp, takeBackRemoved } from './citizens/passing-up';
import { takeInGuidance, takeInWithdrawal } from './guidance/guidance-crossings';
import { takeInDecision, takeInRequest } from './ward-return/return-crossings';

/** What this server takes in from others. */
export const WARD_CROSSINGS: CrossingHandlers = {
  [RECOMMENDATION_PROGRESS]: following(recommendationProgress, followRecommendation),
  [PETITION_PROGRESS]: following(petitionProgress, followPetition),
  [RECOMMENDATION_REMOVED]: following(passingEnded, (ended, sight) =>
    takeBackRemoved(wardRecommendation.kind, ended, sight),
  ),
  [PETITION_REMOVED]: following(passingEnded, (ended, sight) => takeBackRemoved(wardPetition.kind, ended, sight)),
  RETURN_REQUESTED: takeInRequest,
  RETURN_DECIDED: takeInDecision,
  GUIDANCE_SENT: takeInGuidance,
  GUIDANCE_WITHDRAWN: takeInWithdrawal,
  PERIOD_CLOSED: takeInClosing,
  PERIOD_REOPENED: takeInClosing,
  [UNITS_TOLD]: takeInUnits,
};

/** What this server completes as it hands it over. */
export const WARD_COMPLETERS: CrossingCompleters = { [PETITION_PASSED_UP]: handOverPetition };

/** Takes in how far something has come that was passed up. Refuses with NotPassedUp what this ward did not pass up. */
function following<T extends { id: string }>(
  form: z.ZodType<T>,
  follow: (progress: T, sight: Sight) => Promise<boolean>,
): CrossingHandler {
  return async (payload, arrival, sight) => {
    const progress = form.parse(payload);
    if (arrival.from !== 'citizen-affairs' || !(await follow(progress, sight))) throw new NotPassedUp(progress.id);
  };
}
