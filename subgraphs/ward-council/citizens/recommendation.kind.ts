import {
  CITY_TIER,
  type PassedUpRecommendation,
  RECOMMENDATION_PASSED_UP,
  type RecommendationProgress,
} from '../../citizens/passing-up.payloads';
import { recommendationKind } from '../../citizens/recommendation/recommendation.kind';
import { datedStep } from '../../citizens/recommendation/recommendation.life';
import { CompetentLevel, RecommendationState } from '../../citizens/recommendation/recommendation.states';
import { changeRecord } from '../../recording/change-record';
import type { Transition } from '../../recording/life-cycle';
import type { RecordKind } from '../../recording/record-kind';
import type { RecordRule } from '../../recording/record-rule';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { WardRecommendation } from './citizen-records.model';
import { faultsOfDraft, FOLLOW_HANDLING, keepAsPassedUp, isNews, notWhilePassedUp, passedUpDay } from './passing-up';

/** Every recommendation of a ward was raised at a contact of its own. */
export const wardRecommendationRules: RecordRule<WardRecommendation>[] = [
  {
    column: 'contact_id',
    code: 'REQUIRED',
    holds: ({ contactId }) => contactId !== null,
    vi: 'Kiến nghị phải nêu điểm tiếp xúc cử tri.',
    expected: 'the contact it was raised at',
  },
];

/** What is for the ward itself to answer stays there; what nobody has classified yet, the city may. */
const faultsOfLevel = ({ competentLevel }: WardRecommendation): UserError[] =>
  competentLevel === CompetentLevel.WARD
    ? [
        userError(
          'INCONSISTENT',
          'competentLevel',
          'Kiến nghị thuộc thẩm quyền của xã, phường thì không chuyển lên thành phố.',
          'What is for the ward to answer is not passed up.',
        ),
      ]
    : [];

const passUp: Transition<WardRecommendation> = {
  ...(datedStep({
    verb: 'passUp',
    vi: 'Chuyển kiến nghị lên thành phố',
    en: 'passes up to the city what is beyond the ward; it counts as transferred, and the ward follows its handling',
    from: ['CONSOLIDATED', 'CLASSIFIED'],
    to: 'TRANSFERRED',
    on: 'transferredOn',
    dayField: passedUpDay,
    apply: (item, { now }) => {
      Object.assign(item, { responsibleBody: CITY_TIER, passedUpAt: now });
    },
    check: (item) => [...faultsOfLevel(item as WardRecommendation), ...faultsOfDraft(item)],
  }) as Transition<WardRecommendation>),
  effect: async (item, sight) => {
    const { id, raisedOn, content, competentLevel, transferredOn } = item;
    const payload: PassedUpRecommendation = {
      ...{ id, raisedOn, content, competentLevel },
      passedUpOn: transferredOn ?? sight.today,
    };
    const about = { type: WardRecommendation.name, id };
    await sight.send({ kind: RECOMMENDATION_PASSED_UP, to: 'citizen-affairs', payload, about });
  },
};

/** What a ward writes of its recommendations. */
export const wardRecommendationKind: RecordKind<WardRecommendation> = recommendationKind({
  record: WardRecommendation,
  rules: wardRecommendationRules,
  stepsOf: (steps) => [...steps.map(notWhilePassedUp), passUp],
  effect: keepAsPassedUp,
});

/** How far the ward's own record has come when the city's is in a state: until there is more, it is transferred. */
const STATES_FOLLOWED: readonly RecommendationState[] = [
  RecommendationState.IN_RESOLUTION,
  RecommendationState.CARRIED_OVER,
  RecommendationState.RESPONDED,
  RecommendationState.UNDER_OVERSIGHT,
  RecommendationState.CLOSED,
  RecommendationState.RETURNED,
];

/** Lets the ward's record follow what came back, whatever the order it came in. Says whether there is such a record. */
export async function followRecommendation(progress: RecommendationProgress, sight: Sight): Promise<boolean> {
  const { id, version, at, state, stateOn, responsibleBody, ...known } = progress;
  const followed = await changeRecord(
    wardRecommendationKind,
    id,
    { action: 'TAKEN_IN', step: FOLLOW_HANDLING, isDue: (record) => isNews(record, version) },
    sight,
    (item) => {
      Object.assign(item, known, {
        state: STATES_FOLLOWED.includes(state) ? state : RecommendationState.TRANSFERRED,
        responsibleBody: responsibleBody ?? CITY_TIER,
        stateOn: stateOn ?? item.stateOn,
        ...{ handlingState: state, handlingVersion: version, handlingAsOf: new Date(at) },
      });
    },
  );
  return followed !== null;
}
