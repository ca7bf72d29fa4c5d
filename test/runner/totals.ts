/** How many tests of a run came to what. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** The totals of a run that ended with this code, and told these unless it ended before. One that failed never says that none did. */
export function totalsOf(code: number, told: Totals = { passed: 0, failed: 0, skipped: 0 }): Totals {
  return { ...told, failed: code === 0 ? told.failed : Math.max(told.failed, 1) };
}

/** The totals of two runs together. */
export function addTotals(one: Totals, other: Totals): Totals {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** "N passed, N failed", and ", N skipped" if there are any. */
export function totalsLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
