/** A timer of this process comes so often; the process is held up where one comes later than twice that. */
const EVERY_MS = 10;

/** A clock that stands still while this process does, because it computes or because the machine does something else. */
export interface FairClock {
  /** Milliseconds from some moment on. */
  now(): number;
  stop(): void;
}

/**
 * Starts one. What a server is held to in time is held to it on a machine of its own, and tests run beside each other. The
 * caller stops it.
 */
export function startFairClock(): FairClock {
  let seenAt = performance.now();
  let heldUpMs = 0;
  const now = (): number => {
    const at = performance.now();
    if (at - seenAt > 2 * EVERY_MS) heldUpMs += at - seenAt - EVERY_MS;
    seenAt = at;
    return at - heldUpMs;
  };
  const timer = setInterval(now, EVERY_MS);
  return { now, stop: () => clearInterval(timer) };
}
