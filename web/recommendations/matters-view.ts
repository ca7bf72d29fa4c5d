import { useSearchParams } from 'react-router';
import type {
  PetitionFilter,
  PetitionState,
  RecommendationFilter,
  RecommendationState,
} from '../graph/generated/graphql';
import {
  type MatterKind,
  PETITION_STATES,
  RECOMMENDATION_STATES,
  STATE_GROUPS,
  type StateGroup,
  statesOf,
} from './states';

/** The city tier, or the wards. */
export const OF_CITY = 'city';
export const OF_WARDS = 'wards';

/** What the page shows. All of it stands in the address, so that it can be sent to a colleague. */
export interface MattersView {
  kind: MatterKind;
  /** `city`, `wards` for the table of wards, or a ward's id. */
  tier: string;
  state: StateGroup | RecommendationState | PetitionState;
  isOverdue: boolean;
  /** The body that has to answer. */
  body: string;
  /** What is searched for. */
  text: string;
  /** The record that is open, by its id. */
  record: string | undefined;
  /** The body that a reminder letter is written to. */
  letterTo: string | undefined;
}

const NAMES = {
  ...{ kind: 'kind', tier: 'of', state: 'status', isOverdue: 'overdue', body: 'body', text: 'q', record: 'record' },
  letterTo: 'letter',
} as const satisfies Record<keyof MattersView, string>;

/** What is in no address, because it is so unless told. */
const UNLESS_TOLD: MattersView = {
  ...{ kind: 'recommendation', tier: OF_CITY, state: 'open', isOverdue: false, body: '', text: '' },
  ...{ record: undefined, letterTo: undefined },
};

export type ChangeView = (changes: Partial<MattersView>) => void;

/** The view in the address, and how to change parts of it. */
export function useMattersView(): { view: MattersView; change: ChangeView } {
  const [params, setParams] = useSearchParams();
  const change: ChangeView = (changes) =>
    setParams(writeView({ ...readView(params), ...changes }), {
      replace: !('record' in changes || 'letterTo' in changes),
      preventScrollReset: true,
    });
  return { view: readView(params), change };
}

/** The view that an address asks for; what it does not say, or says wrongly, is as it is unless told. */
export function readView(params: URLSearchParams): MattersView {
  const kind = params.get(NAMES.kind) === 'petition' ? 'petition' : 'recommendation';
  const state = params.get(NAMES.state) ?? '';
  const known = [...STATE_GROUPS, ...statesOf(kind)].find((one) => one === state);
  return {
    ...{ kind, state: known ?? UNLESS_TOLD.state, tier: params.get(NAMES.tier) ?? UNLESS_TOLD.tier },
    isOverdue: params.get(NAMES.isOverdue) === 'yes',
    ...{ body: params.get(NAMES.body) ?? '', text: params.get(NAMES.text) ?? '' },
    ...{ record: params.get(NAMES.record) ?? undefined, letterTo: params.get(NAMES.letterTo) ?? undefined },
  };
}

function writeView(view: MattersView): URLSearchParams {
  const params = new URLSearchParams();
  for (const [part, name] of Object.entries(NAMES) as [keyof MattersView, string][]) {
    const value = view[part];
    if (value !== UNLESS_TOLD[part]) params.set(name, value === true ? 'yes' : String(value));
  }
  return params;
}

/** What the view asks of the list of recommendations. */
export function recommendationFilter({ state, isOverdue, body, text }: MattersView): RecommendationFilter {
  // The view holds states of its kind.
  const states =
    state in RECOMMENDATION_STATES ? RECOMMENDATION_STATES[state as 'open'] : [state as RecommendationState];
  return {
    ...(state === 'all' ? {} : { states: [...states] }),
    ...(isOverdue ? { overdue: true } : {}),
    ...(body ? { responsibleBody: body } : {}),
    ...(text ? { text } : {}),
  };
}

/** What the view asks of the list of petitions; what they say is sealed, so nothing can be searched for. */
export function petitionFilter({ state, isOverdue, body }: MattersView): PetitionFilter {
  const states = state in PETITION_STATES ? PETITION_STATES[state as 'open'] : [state as PetitionState]; // as above
  return {
    ...(state === 'all' ? {} : { states: [...states] }),
    ...(isOverdue ? { overdue: true } : {}),
    ...(body ? { handledBy: body } : {}),
  };
}

/** Who waits longest comes first where something is waited for. */
export function orderOf({ state, isOverdue }: MattersView): 'OLDEST_FIRST' | 'NEWEST_FIRST' {
  return state === 'open' || isOverdue ? 'OLDEST_FIRST' : 'NEWEST_FIRST';
}
