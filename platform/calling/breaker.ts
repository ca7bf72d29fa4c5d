import {
  type CircuitBreakerPolicy,
  circuitBreaker,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhenResult,
} from 'cockatiel';
import type { HttpFault } from '../http/graphql-http';

/*
 * Why cockatiel for the breaker: it has been kept up for years, has no dependency, judges results as well as errors (nothing
 * here throws), and lets a breaker's rest depend on what opened it. Hedging and budgets for second tries it does not have; in
 * the queue of its bulkhead whoever has left goes on taking up room (4.0.0), so limits/places.ts has one of ours.
 */

/** When somebody who does not answer well is left alone, and for how long. */
export interface BreakerPace {
  /** Faults in a row after which they are left alone for a while. */
  faultsInARow: number;
  /** The rest after a fault that came at once, in milliseconds: asking again costs next to nothing. */
  shortRestMs: number;
  /** The first and the longest rest after waiting in vain: whoever asks first after it waits once more. */
  longRestMs: readonly [first: number, longest: number];
}

export const BREAKER_PACE: Readonly<BreakerPace> = Object.freeze({
  ...{ faultsInARow: 5, shortRestMs: 250 },
  longRestMs: [500, 5_000] as const,
});

/** Makes a breaker. `faultIn` says what fault, if any, there was in what came of asking. */
export function createBreaker<Outcome>(
  { faultsInARow, shortRestMs, longRestMs: [first, longest] }: BreakerPace,
  faultIn: (outcome: Outcome) => HttpFault | undefined,
): CircuitBreakerPolicy {
  const faultOf = (outcome: unknown) => faultIn(outcome as Outcome); // of what is asked behind it
  const halfOpenAfter = new DelegateBackoff<{ result: { value: unknown } | { error: unknown } }, number>(
    ({ result }, inVain = 0) => {
      const hasWaited = 'value' in result && faultOf(result.value) === 'TIMED_OUT';
      if (!hasWaited) return { delay: shortRestMs, state: inVain };
      return { delay: Math.min(longest, first * 2 ** inVain), state: inVain + 1 };
    },
  );
  const isFault = (outcome: unknown) => faultOf(outcome) !== undefined;
  return circuitBreaker(handleWhenResult(isFault), { halfOpenAfter, breaker: new ConsecutiveBreaker(faultsInARow) });
}
