import { upperStandingCommittee } from '../../coordination/upper-tier';
import { Field } from 'type-graphql';
import { Column } from 'typeorm';
import {
  type PassedUpRecommendation,
  RECOMMENDATION_PASSED_UP,
  RECOMMENDATION_WITHDRAWN,
  type RecommendationProgress,
} from '../../citizens/passing-up.payloads';
import { followContact, RECOMMENDATION } from '../../citizens/recommendation/recommendation.kind';
import { datedStep } from '../../citizens/recommendation/dated-step';
import { recommendationLife } from '../../citizens/recommendation/recommendation.life';
import { mergingOf } from '../../citizens/recommendation/recommendation.merging';
import { VoterRecommendationRecord } from '../../citizens/recommendation/recommendation.model';
import { CompetentLevel, RecommendationState } from '../../citizens/recommendation/recommendation.states';
import { OfLife } from '../../kinds/declared-record';
import { type DeclaredKind, defineKind } from '../../kinds/define-kind';
import { changeRecord } from '../../recording/change-record';
import { oneOf, optional } from '../../recording/field';
import type { Transition } from '../../recording/life-cycle';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { WARD_RECORD_KEYS } from '../../records/record-key';
import { ofWard } from '../ward-record';
import { ownRecordPolicy } from '../ward-record.policy';
import { RecommendationHandling } from './handling.model';
import {
  faultsOfDraft,
  FOLLOW_HANDLING,
  HANDLING,
  isNews,
  keepAsPassedUp,
  notWhilePassedUp,
  PASSED_UP_AT,
  type PassedUp,
  passedUpDay,
  whichPassing,
  withdrawing,
} from './passing-up';

/** A recommendation that was raised at a contact of a ward's deputies. */
export class WardRecommendation extends ofWard(VoterRecommendationRecord) implements PassedUp {
  @OfLife(PASSED_UP_AT)
  passedUpAt!: Date | null;

  @OfLife(optional(oneOf(RecommendationState, 'Trạng thái tại thành phố', 'its state there')), { read: false })
  handlingState!: RecommendationState | null;

  @Column('int', { nullable: true })
  handlingVersion!: number | null;

  @Column('timestamptz', { nullable: true })
  handlingAsOf!: Date | null;

  @Field(() => RecommendationHandling, { nullable: true, description: HANDLING })
  get handling(): RecommendationHandling | null {
    return RecommendationHandling.of(this);
  }
}

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
    // Until it is known who has to answer.
    apply: async (item, { now, tx }) => {
      Object.assign(item, { responsibleBody: await upperStandingCommittee(tx), passedUpAt: now });
    },
    check: (item) => [...faultsOfLevel(item as WardRecommendation), ...faultsOfDraft(item)],
  }) as Transition<WardRecommendation>),
  effect: async (item, sight) => {
    const { id, raisedOn, content, competentLevel, transferredOn } = item;
    const payload: PassedUpRecommendation = {
      ...{ id, raisedOn, content, competentLevel },
      passedUpOn: transferredOn ?? sight.today,
      ...(await whichPassing(sight.tx, item)),
    };
    const about = { type: WardRecommendation.name, id };
    await sight.send({ kind: RECOMMENDATION_PASSED_UP, to: 'citizen-affairs', payload, about });
  },
  undoing: withdrawing({
    crossing: RECOMMENDATION_WITHDRAWN,
    from: ['TRANSFERRED'],
    notBegun: ['CONSOLIDATED', 'CLASSIFIED'],
  }),
};

const life = recommendationLife(mergingOf(() => wardRecommendation.kind));

export const wardRecommendation: DeclaredKind<WardRecommendation> = defineKind(WardRecommendation, {
  ...RECOMMENDATION,
  description: 'Kiến nghị của cử tri với xã, phường.',
  keys: WARD_RECORD_KEYS,
  readBy: ownRecordPolicy,
  rules: [
    ...RECOMMENDATION.rules,
    {
      column: 'contact_id',
      code: 'REQUIRED',
      holds: ({ contactId }) => contactId !== null,
      vi: 'Kiến nghị phải nêu điểm tiếp xúc cử tri.',
      expected: 'the contact it was raised at',
    },
  ],
  complete: followContact(),
  lifeCycle: {
    ...life,
    transitions: [...life.transitions.map((step) => notWhilePassedUp<WardRecommendation>(step)), passUp],
  },
  effect: keepAsPassedUp<WardRecommendation>([]),
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
  const { id, version, life: sendersLife, at, state, stateOn, ...known } = progress;
  const responsibleBody = progress.responsibleBody ?? (await upperStandingCommittee(sight.tx));
  const followed = await changeRecord(
    wardRecommendation.kind,
    id,
    { action: 'TAKEN_IN', step: FOLLOW_HANDLING, isDue: (record) => isNews(record, { version, life: sendersLife }) },
    sight,
    (item) => {
      Object.assign(item, known, {
        state: STATES_FOLLOWED.includes(state) ? state : RecommendationState.TRANSFERRED,
        responsibleBody,
        stateOn: stateOn ?? item.stateOn,
        ...{ handlingState: state, handlingVersion: version, handlingAsOf: new Date(at) },
      });
    },
  );
  return followed !== null;
}
