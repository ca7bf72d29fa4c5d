import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from '../tracing/span';

/** What is being done for one request. */
export interface RequestWork {
  /** Ends when nobody waits for the answer any more. */
  stop: AbortSignal;
  /** Whether it may be broken off anywhere: it asks, and changes nothing. */
  onlyReads: boolean;
  /** Under which logs tell of it. */
  requestId?: string;
  /** The languages that its answer may be in, as the header of this name says them. */
  acceptLanguage?: string | undefined;
  /** The step of a trace that it is, where traces are on. */
  span?: Span | undefined;
}

/*
 * Kept beside the call rather than handed down through it: every statement of a request belongs to it, whichever of a hundred
 * functions asks for it, and one that forgot to hand it on would be the one that is never stopped.
 */
const current = new AsyncLocalStorage<RequestWork>();

/** Does something for a request. */
export const workFor = <T>(work: RequestWork, act: () => T): T => current.run(work, act);

/** The request that is being worked for, if any. */
export const currentWork = (): RequestWork | undefined => current.getStore();
