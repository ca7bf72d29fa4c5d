import { useState } from 'react';
import { type ChangeAddress, useAddress } from '../address/use-address';
import type { Comparison } from '../period/period';
import { figureChanges, openedFigure, type OpenedFigure } from '../records/opened-figure';
import { STATE_GROUPS, type StateGroup } from '../records/recommendation-states';

/** What the briefing page shows, besides its period, which usePeriod reads. It stands in the address, so that it can be sent to a colleague. */
export interface BriefingView {
  comparison: Comparison | undefined;
  /** The indicator by whose figure wards are sorted; `name` for the order of their names. */
  sort: { by: string; isDescending: boolean } | undefined;
  /** Whether the table of wards has every indicator, or the main ones. */
  hasAllColumns: boolean;
  /** The indicator that the charts show. */
  chart: string;
  figure: OpenedFigure | undefined;
  /** The states whose recommendations are open. */
  state: StateGroup | undefined;
}

/** Who has a figure, besides a ward by its id. */
export const OF_CITY = 'city';
export const OF_WARDS = 'wards';

const FIRST_CHART = 'TX.01';

/** The view in the address, and how to change parts of it. */
export function useBriefingView() {
  const [params, changeAddress] = useAddress();
  // Always the same functions: what takes them is drawn again only when its figures change.
  const [change] = useState(() => changesBy(changeAddress));
  return { view: readView(params), change };
}

/** How parts of the view are changed. */
export type ChangeView = ReturnType<typeof changesBy>;

function changesBy(change: ChangeAddress) {
  return {
    compareWith: (comparison: Comparison | undefined) => change({ compare: comparison ?? null }),
    sortBy: (by: string, isDescending: boolean) => change({ sort: isDescending ? `-${by}` : by }),
    showAllColumns: (all: boolean) => change({ columns: all ? 'all' : null }),
    chart: (code: string) => change({ chart: code }),
    openState: (state: StateGroup) => change({ state, figure: null, of: null, within: null }, true),
    closeState: () => change({ state: null }, true),
    ...figureChanges(change),
  };
}

function readView(params: URLSearchParams): BriefingView {
  const comparison = params.get('compare');
  const sort = params.get('sort');
  return {
    comparison: comparison === 'before' || comparison === 'year-ago' ? comparison : undefined,
    sort: sort === null ? undefined : { by: sort.replace(/^-/, ''), isDescending: sort.startsWith('-') },
    hasAllColumns: params.get('columns') === 'all',
    chart: params.get('chart') ?? FIRST_CHART,
    figure: openedFigure(params),
    state: STATE_GROUPS.find((known) => known === params.get('state')),
  };
}
