import { Field, ID } from 'type-graphql';
import { Column, Index } from 'typeorm';
import {
  type PassedUpRecommendation,
  RECOMMENDATION_PROGRESS,
  RECOMMENDATION_REMOVED,
  type RecommendationProgress,
} from '../../citizens/passing-up.payloads';
import { followContact, RECOMMENDATION } from '../../citizens/recommendation/recommendation.kind';
import { recommendationLife } from '../../citizens/recommendation/recommendation.life';
import { mergingOf } from '../../citizens/recommendation/recommendation.merging';
import { VoterRecommendationRecord } from '../../citizens/recommendation/recommendation.model';
import { RecommendationState } from '../../citizens/recommendation/recommendation.states';
import type { VoterContactRecord } from '../../citizens/voter-contact/voter-contact.kind';
import { type DeclaredKind, defineKind } from '../../kinds/define-kind';
import { OfLife } from '../../kinds/declared-record';
import { optional, reference } from '../../recording/field';
import { enterValues } from '../../recording/record-entry';
import type { Transition } from '../../recording/life-cycle';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { byWardIdPolicy } from '../ward/concerning-ward.policy';
import { takeInPassing } from '../ward/arrivals.service';
import { countedAtItsOrigin, refuseVanishing, tellOrigin } from '../ward/origin.service';

const ORIGIN_ID =
  'Hồ sơ gốc: the id of the record in the ward that passed it up; null for one of the city. Counted there, and not here.';

@Index(['originWardId', 'originId'], { unique: true })
export class VoterRecommendation extends VoterRecommendationRecord {
  /** The ward it was raised in. */
  @Index()
  @Column('text')
  wardId!: string;

  @OfLife(optional(reference('Văn bản tổng hợp', 'the digest it was sent on with; null before')), {
    reference: {
      to: 'recommendation_digest',
      link: { field: 'digest', description: 'Văn bản tổng hợp: the digest it was sent on with; null before.' },
      back: { field: 'recommendations', description: 'Kiến nghị: what it took up.' },
      isLoose: true, // one that is called off lets go of what it held
    },
  })
  digestId!: string | null;

  /** The ward that passed it up; null where it was raised at a contact of the city's own deputies. */
  @Column('text', { nullable: true })
  originWardId!: string | null;

  @Field(() => ID, { nullable: true, description: ORIGIN_ID })
  @Column('text', { nullable: true })
  originId!: string | null;
}

/** What was sent on with a digest stays with it while the digest stands. */
const inDigest = ({ digestId }: VoterRecommendation): UserError[] =>
  digestId === null
    ? []
    : [
        userError(
          'STEP_NOT_UNDOABLE',
          null,
          'Kiến nghị nằm trong văn bản tổng hợp của đợt; hãy hủy văn bản tổng hợp trước.',
          'The recommendation is in the digest of its round; cancel the digest first.',
          { saysNext: true },
        ),
      ];

const life = recommendationLife(mergingOf(() => voterRecommendation.kind));

/** Whatever becomes of a recommendation that a ward passed up is told the ward. */
export const voterRecommendation: DeclaredKind<VoterRecommendation> = defineKind(VoterRecommendation, {
  ...RECOMMENDATION,
  description: "Kiến nghị của cử tri với thành phố: raised at a contact of the city's deputies.",
  readBy: byWardIdPolicy,
  figures: countedAtItsOrigin(RECOMMENDATION.figures),
  unitOf: ({ wardId }) => wardId,
  rules: [
    ...RECOMMENDATION.rules,
    {
      column: 'contact_id',
      code: 'INCONSISTENT',
      holds: ({ contactId, originId }) => (contactId === null) !== (originId === null),
      vi: 'Kiến nghị phải nêu điểm tiếp xúc cử tri, trừ kiến nghị do xã, phường chuyển lên.',
      expected: 'the contact it was raised at, or empty if a ward passed it up',
    },
  ],
  complete: followContact((item: VoterRecommendation, { wardId }: VoterContactRecord & { wardId: string }) => {
    item.wardId = wardId;
  }),
  lifeCycle: {
    ...life,
    transitions: life.transitions.map((step: Transition<VoterRecommendation>) =>
      step.verb === 'consolidate' ? { ...step, undoing: { check: inDigest } } : step,
    ),
  },
  effect: async (item, before, sight) => {
    refuseVanishing(item, before, sight);
    await tellOrigin(item, CROSSINGS, (originId) => progressOf(item, originId, sight), sight);
  },
});

const CROSSINGS = { progress: RECOMMENDATION_PROGRESS, removed: RECOMMENDATION_REMOVED };

function progressOf(item: VoterRecommendation, originId: string, { now }: Sight): RecommendationProgress {
  const { version, state, stateOn, competentLevel, responsibleBody, dueOn, extensionCount, earlierDeadlines } = item;
  const { respondedOn, outcome, response } = item;
  return {
    ...{ id: originId, version, at: now.toISOString(), state, competentLevel, responsibleBody },
    ...{ stateOn, dueOn, extensionCount, earlierDeadlines, respondedOn, outcome, response },
  };
}

/** Takes in what a ward passed up; it comes consolidated, for the ward has done that. */
export async function takeInRecommendation(
  { id: originId, raisedOn, passedUpOn, content, competentLevel, passing = 1 }: PassedUpRecommendation,
  wardId: string,
  sight: Sight,
): Promise<void> {
  const { kind } = voterRecommendation;
  await takeInPassing(kind, { originWardId: wardId, originId, passing }, sight, (item, faults) => {
    enterValues(kind.fields, item, { content }, faults, { db: sight.tx });
    Object.assign(item, { wardId, raisedOn, competentLevel, stateOn: passedUpOn });
    item.state = RecommendationState.CONSOLIDATED;
  });
}
