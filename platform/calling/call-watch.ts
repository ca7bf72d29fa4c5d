import type { HttpFault } from '../http/graphql-http';

/** Hears how the calls of one server go. */
export interface CallWatch {
  /** One attempt has ended, by itself or because another one was faster; `ms` is how long it took. */
  answered(outcome: 'ANSWERED' | 'SUPERSEDED' | HttpFault, ms: number): void;
  /** An attempt was made beside one that was late. */
  hedged(): void;
  /** An attempt was made after one that lost its connection. */
  retried(): void;
  /** A question was answered by an equal one that was on its way. */
  shared(): void;
  /** A question was not asked at all: the server is being left alone, or too many wait for it. */
  refused(reason: 'BREAKER' | 'FULL'): void;
  /** An answer was held against those kept of its question: it was one of them, it was none of them, or there were none. */
  compared(outcome: 'UNCHANGED' | 'CHANGED' | 'UNKNOWN'): void;
  /** The breaker goes from one state to another. */
  breaker(state: 'CLOSED' | 'OPEN' | 'HALF_OPEN'): void;
}

const nothing = (): void => undefined;

/** For whoever does not listen. */
export const UNWATCHED: CallWatch = Object.freeze({
  ...{
    answered: nothing,
    hedged: nothing,
    retried: nothing,
    shared: nothing,
    refused: nothing,
    breaker: nothing,
    compared: nothing,
  },
});
