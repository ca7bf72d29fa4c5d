import type { LinkOf } from '../model/link-of';
import type { Days } from '../words/period-words';

/** Where the briefing page shows the records behind a figure; `origin` makes it an address that a document can carry. */
export function figureLinks({ from, to }: Days, origin = ''): LinkOf {
  return ({ code, tier, wardId }) => {
    // The page opens the two tiers apart: both together are seen beginning from the city's.
    const of = wardId ?? (tier === 'wards' ? 'wards' : 'city');
    return `${origin}/?${new URLSearchParams({ period: `${from}/${to}`, figure: code, of }).toString()}`;
  };
}
