/**
 * Whether lists and objects stand inside each other more than `limit` deep in a value out of JSON. Looks no deeper than
 * that: what is nested a thousand times deeper costs no more, and whatever works itself into it would fail.
 */
export function isDeeperThan(limit: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return limit === 0 || Object.values(value).some((inner) => isDeeperThan(limit - 1, inner));
}
