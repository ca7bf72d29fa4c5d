/** A timer of this process comes so often; it is held up where one comes later than twice that. */
const EVERY_MS = 10;

/** How long this process stood still, because it computed or because the machine did something else. */
export interface HeldUp {
  /** Of the time between two moments of `performance.now()`, in milliseconds. */
  between(from: number, to: number): number;
  stop(): void;
}

/**
 * Watches how long this process is held up. What a server is held to in time is held to it on a machine of its own, and
 * tests run beside each other. The caller stops it.
 */
export function watchHeldUp(): HeldUp {
  const gaps: { from: number; to: number }[] = [];
  let last = performance.now();
  const tick = (): void => {
    const now = performance.now();
    if (now - last > 2 * EVERY_MS) gaps.push({ from: last + EVERY_MS, to: now });
    last = now;
  };
  const timer = setInterval(tick, EVERY_MS);
  return {
    between: (from, to) => {
      tick(); // the gap that this moment is in has not been seen yet
      return gaps.reduce((sum, gap) => sum + Math.max(0, Math.min(gap.to, to) - Math.max(gap.from, from)), 0);
    },
    stop: () => clearInterval(timer),
  };
}
