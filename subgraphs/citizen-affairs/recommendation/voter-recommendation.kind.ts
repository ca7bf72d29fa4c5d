import {
  type PassedUpRecommendation,
  RECOMMENDATION_PROGRESS,
  type RecommendationProgress,
} from '../../citizens/passing-up.payloads';
import { recommendationKind } from '../../citizens/recommendation/recommendation.kind';
import type { VoterContactRecord } from '../../citizens/voter-contact/voter-contact.kind';
import { RecommendationState } from '../../citizens/recommendation/recommendation.states';
import { takeInRecord } from '../../recording/change-record';
import { enterValues } from '../../recording/record-entry';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { refuseVanishing, TAKE_IN } from '../ward/origin.service';
import { VoterRecommendation, voterRecommendationRules } from './voter-recommendation.model';

/** What citizen affairs writes of recommendations; whatever becomes of one that a ward passed up is told the ward. */
export const voterRecommendationKind: RecordKind<VoterRecommendation> = recommendationKind({
  record: VoterRecommendation,
  follow: (item, { wardId }: VoterContactRecord & { wardId: string }) => {
    item.wardId = wardId;
  },
  rules: voterRecommendationRules,
  effect: async (item, _, sight) => {
    refuseVanishing(item);
    if (item.originId !== null) await sendProgress(item, item.originId, sight);
  },
});

async function sendProgress(item: VoterRecommendation, originId: string, sight: Sight): Promise<void> {
  const { version, state, stateOn, competentLevel, responsibleBody, dueOn, extensionCount, earlierDeadlines } = item;
  const { respondedOn, outcome, response } = item;
  const payload: RecommendationProgress = {
    ...{ id: originId, version, at: sight.now.toISOString(), state, competentLevel, responsibleBody },
    ...{ stateOn, dueOn, extensionCount, earlierDeadlines, respondedOn, outcome, response },
  };
  const about = { type: VoterRecommendation.name, id: item.id };
  await sight.send({ kind: RECOMMENDATION_PROGRESS, to: `ward-council/${item.originWardId}`, payload, about });
}

/** Takes in what a ward passed up, once; it comes consolidated, for the ward has done that. */
export async function takeInRecommendation(
  passedUp: PassedUpRecommendation,
  wardId: string,
  sight: Sight,
): Promise<void> {
  const { id: originId, raisedOn, passedUpOn, content, competentLevel } = passedUp;
  const origin = { originWardId: wardId, originId };
  if (await sight.tx.existsBy(VoterRecommendation, origin)) return;
  await takeInRecord(voterRecommendationKind, TAKE_IN, sight, (item, faults) => {
    enterValues(voterRecommendationKind.fields, item, { content }, faults, { db: sight.tx });
    Object.assign(item, origin, { wardId, raisedOn, competentLevel, stateOn: passedUpOn });
    item.state = RecommendationState.CONSOLIDATED;
  });
}
