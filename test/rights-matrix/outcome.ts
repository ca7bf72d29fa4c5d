/** What came of asking for one field, from what tells least to what must never be. */
const RANKED = ['hidden', 'not-admitted', 'refused', 'reads'] as const;

/**
 * `reads`: there is a value. `refused`: FORBIDDEN, here or above. `not-admitted`: the server, or the ward's server behind it, lets
 * nobody in with this role. `hidden`: null, an empty list or nought, without a word why. Anything else is broken, and says how.
 */
export type Outcome = (typeof RANKED)[number] | `broken: ${string}`;

/** The one that tells more: a field that can be read in one way can be read. */
export function moreOf(one: Outcome | undefined, other: Outcome): Outcome {
  return one === undefined || rankOf(other) > rankOf(one) ? other : one;
}

/** What an error with this code means; nothing where it only says that there is no server for a ward. */
export function outcomeOfCode(code: unknown): Outcome | undefined {
  switch (code) {
    case 'FORBIDDEN':
      return 'refused';
    case 'WARD_REFUSED':
      return 'not-admitted';
    case 'UNKNOWN_WARD':
      return undefined;
    default:
      return `broken: ${String(code)}`;
  }
}

/** What a value that came says. Nought says as little as an empty list: it is what there is where nothing is. */
export function outcomeOfValue(value: unknown): Outcome {
  const isEmpty = value === null || value === 0 || (Array.isArray(value) && value.length === 0);
  return isEmpty ? 'hidden' : 'reads';
}

function rankOf(outcome: Outcome): number {
  const rank = RANKED.findIndex((one) => one === outcome);
  return rank === -1 ? RANKED.length : rank;
}
