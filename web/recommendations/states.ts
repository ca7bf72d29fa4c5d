import type { PetitionState, RecommendationState } from '../graph/generated/graphql';

/** What the page is about: what voters recommended, or what citizens wrote. */
export type MatterKind = 'recommendation' | 'petition';

/** States taken together, as people ask for them. */
export const STATE_GROUPS = ['open', 'answered', 'ended', 'all'] as const;

export type StateGroup = (typeof STATE_GROUPS)[number];

/** In the order of their life. `open` is what still waits for a result. */
export const RECOMMENDATION_STATES = {
  open: ['CAPTURED', 'CONSOLIDATED', 'CLASSIFIED', 'TRANSFERRED', 'IN_RESOLUTION', 'CARRIED_OVER'],
  answered: ['ANSWERED_AT_MEETING', 'RESPONDED', 'UNDER_OVERSIGHT'],
  ended: ['CLOSED', 'RETURNED', 'DUPLICATE'],
} as const satisfies Record<Exclude<StateGroup, 'all'>, readonly RecommendationState[]>;

/** In the order of their life. */
export const PETITION_STATES = {
  open: ['RECEIVED', 'CLASSIFIED', 'TRANSFERRED', 'AWAITING_RESULT'],
  answered: ['RESULT_RECEIVED', 'GUIDED', 'ANSWERED'],
  ended: ['RETURNED', 'FILED', 'CLOSED'],
} as const satisfies Record<Exclude<StateGroup, 'all'>, readonly PetitionState[]>;

/** Every state of a kind, in the order of its life. */
export function statesOf(kind: MatterKind): readonly (RecommendationState | PetitionState)[] {
  const { open, answered, ended } = kind === 'petition' ? PETITION_STATES : RECOMMENDATION_STATES;
  return [...open, ...answered, ...ended];
}
