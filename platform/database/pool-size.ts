/** Most connections of a server to its database. */
export const STANDARD_POOL = 5;

/** Databases have the standard pool each while they are few; with more they share what is below, but for two connections each. */
const SMALLEST_POOL = 2;
const SHARED = 400;

/** Most connections to each of so many databases that are opened by one process, or are in one PostgreSQL. */
export function poolSizeFor(databaseCount: number): number {
  return Math.max(SMALLEST_POOL, Math.min(STANDARD_POOL, Math.floor(SHARED / databaseCount)));
}
