import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Comparison } from '../period/period';

/** What the briefing page shows, besides its period, which usePeriod reads. It stands in the address, so that it can be sent to a colleague. */
export interface BriefingView {
  comparison: Comparison | undefined;
  /** The indicator by whose figure wards are sorted; `name` for the order of their names. */
  sort: { by: string; isDescending: boolean } | undefined;
  /** Whether the table of wards has every indicator, or the main ones. */
  hasAllColumns: boolean;
  /** The indicator that the charts show. */
  chart: string;
  /** The figure whose records are open: an indicator, of the city, of all wards, or of one ward. */
  figure: { code: string; of: string } | undefined;
}

/** Who has a figure, besides a ward by its id. */
export const OF_CITY = 'city';
export const OF_WARDS = 'wards';

const FIRST_CHART = 'TX.01';

/** The view in the address, and how to change parts of it; `null` takes a part out. */
export function useBriefingView() {
  const [params, setParams] = useSearchParams();
  const change = (changes: Record<string, string | null>) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: !('figure' in changes), preventScrollReset: true },
    );
  // Always the same functions: what takes them is drawn again only when its figures change.
  const latest = useRef(change);
  latest.current = change;
  const [changes] = useState(() => changesBy((wanted) => latest.current(wanted)));
  return { view: readView(params), change: changes };
}

/** How parts of the view are changed. */
export type ChangeView = ReturnType<typeof changesBy>;

function changesBy(change: (changes: Record<string, string | null>) => void) {
  return {
    compareWith: (comparison: Comparison | undefined) => change({ compare: comparison ?? null }),
    sortBy: (by: string, isDescending: boolean) => change({ sort: isDescending ? `-${by}` : by }),
    showAllColumns: (all: boolean) => change({ columns: all ? 'all' : null }),
    chart: (code: string) => change({ chart: code }),
    openFigure: (code: string, of: string) => change({ figure: code, of }),
    closeFigure: () => change({ figure: null, of: null }),
  };
}

function readView(params: URLSearchParams): BriefingView {
  const comparison = params.get('compare');
  const sort = params.get('sort');
  const [code, of] = [params.get('figure'), params.get('of')];
  return {
    comparison: comparison === 'before' || comparison === 'year-ago' ? comparison : undefined,
    sort: sort === null ? undefined : { by: sort.replace(/^-/, ''), isDescending: sort.startsWith('-') },
    hasAllColumns: params.get('columns') === 'all',
    chart: params.get('chart') ?? FIRST_CHART,
    figure: code !== null && of !== null ? { code, of } : undefined,
  };
}
