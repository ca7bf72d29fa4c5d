import { useEffect } from 'react';
import { UpperTierDocument } from '../graph/generated/graphql';
import { useGraph } from '../graph/use-graph';
import { nameUpperTier } from '../language/tier-words';

/** Finds out whether the hub is of a province, a city or a district, and has the pages say so. */
export function useUpperTier(): void {
  const kind = useGraph(UpperTierDocument, {}).data?.city.kind;
  useEffect(() => {
    if (kind) nameUpperTier(kind);
  }, [kind]);
}
