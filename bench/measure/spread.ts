/** How long a number of requests took, in milliseconds. */
export interface Spread {
  medianMs: number;
  p95Ms: number;
  p99Ms: number;
}

/** The spread of at least one time. Percentiles are times that were measured: the smallest that so many of all do not exceed. */
export function spreadOf(timesMs: readonly number[]): Spread {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const percentile = (share: number): number => {
    const time = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
    if (time === undefined) throw new Error('Nothing was timed.');
    return time;
  };
  return { medianMs: percentile(0.5), p95Ms: percentile(0.95), p99Ms: percentile(0.99) };
}
