import type { RecommendationState } from '../graph/generated/graphql';

/** States that a look puts together, in the order of a recommendation's life. */
export const STATE_GROUPS = [
  'captured',
  'transferred',
  'inResolution',
  'answered',
  'responded',
  'closed',
  'givenBack',
] as const;

export type StateGroup = (typeof STATE_GROUPS)[number];

/** The states of each group; every state is in one. */
export const STATES_OF: Record<StateGroup, RecommendationState[]> = {
  captured: ['CAPTURED', 'CONSOLIDATED', 'CLASSIFIED'],
  transferred: ['TRANSFERRED'],
  inResolution: ['IN_RESOLUTION', 'CARRIED_OVER'],
  answered: ['ANSWERED_AT_MEETING'],
  responded: ['RESPONDED', 'UNDER_OVERSIGHT'],
  closed: ['CLOSED'],
  givenBack: ['RETURNED', 'DUPLICATE'],
};

/** While one of these, somebody still owes the voters an answer. */
export const OPEN_STATES = (['captured', 'transferred', 'inResolution'] as const).flatMap((group) => STATES_OF[group]);
