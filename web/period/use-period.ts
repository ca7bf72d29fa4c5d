import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { LatestConferenceDocument } from '../graph/generated/graphql';
import { useGraph } from '../graph/use-graph';
import { parsePeriod, type Period, writePeriod } from './period';

/**
 * The period in the address; where there is none, the one that the latest conference reviews, and for whoever may not see conferences
 * last year; undefined until that is known.
 */
export function usePeriod() {
  const [params, setParams] = useSearchParams();
  const text = params.get('period') ?? '';
  const chosen = useMemo(() => parsePeriod(text), [text]);
  const latest = useGraph(LatestConferenceDocument, {}, { isPaused: chosen !== undefined });
  const reviews = latest.data?.conferences?.nodes[0]?.reviews ?? '';
  const reviewed = useMemo(() => parsePeriod(reviews) ?? lastYear(), [reviews]);
  const isKnown = latest.data !== undefined || latest.problem?.kind === 'forbidden';
  const period = chosen ?? (isKnown ? reviewed : undefined);
  const choosePeriod = (next: Period) =>
    setParams(
      (now) => {
        const changed = new URLSearchParams(now);
        changed.set('period', writePeriod(next));
        return changed;
      },
      { replace: true, preventScrollReset: true },
    );
  return { period, choosePeriod, latest };
}

/** Where there is no conference yet, or none to be seen. */
function lastYear(): Period | undefined {
  return parsePeriod(String(new Date().getFullYear() - 1));
}
