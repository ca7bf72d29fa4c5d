import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import { BadInput } from '../errors/domain-error';

/** The header in which a caller says how long it waits, in whole milliseconds from 1; each server tells the next what is left. */
export const TIMEOUT_HEADER = 'x-timeout-ms';

/** How long one request may take, counted from when it is made, and whether somebody still waits for the answer. */
export class RequestTime {
  private startedAt = performance.now();

  constructor(
    private totalMs: number,
    /** Ends when the caller has hung up. */
    readonly gone: AbortSignal = new AbortController().signal,
    /** How long the caller waits in all, what the request may wait for its turn included; without end by default. */
    private callerWaitsMs = Infinity,
  ) {}

  /** How long it may wait for its turn: as long as it may take then, and no more than half of what the caller waits in all. */
  get longestQueueMs(): number {
    return Math.min(this.totalMs, this.callerWaitsMs / 2);
  }

  /** Its turn has come: the time counts anew from now, but no further than the caller waits. */
  restart(): void {
    const now = performance.now();
    this.callerWaitsMs -= now - this.startedAt;
    this.totalMs = Math.max(0, Math.min(this.totalMs, this.callerWaitsMs));
    this.startedAt = now;
  }

  /** What is left, in whole milliseconds; 0 where nothing is. */
  leftMs(): number {
    return Math.max(0, Math.floor(this.startedAt + this.totalMs - performance.now()));
  }

  /**
   * What is left for one of several steps, when `share` of all the time is kept for those that follow, and `leastMs` of it, which
   * is never more than half: adding up takes its time however short a caller's is.
   */
  leftBefore(share: number, leastMs = 0): number {
    const keptMs = Math.max(this.totalMs * share, Math.min(leastMs, this.totalMs / 2));
    return Math.max(0, this.leftMs() - Math.ceil(keptMs));
  }

  /** From now on there is at least so much left: what changes something is given more time than what reads. */
  extend(leastMs: number): void {
    this.totalMs = Math.max(this.totalMs, performance.now() - this.startedAt + leastMs);
  }

  /** Ends after so many milliseconds or when the caller has hung up; any number of requests may listen to it. */
  within(ms: number): AbortSignal {
    const signal = AbortSignal.any([AbortSignal.timeout(ms), this.gone]);
    setMaxListeners(0, signal);
    return signal;
  }
}

/**
 * How long a caller waits, `mostMs` at most and where nothing is said. Refuses with BadInput, status 400, what is no number
 * of milliseconds: taken for the standard, it would make a caller wait who cannot.
 */
export function readTimeout(header: string | string[] | undefined, mostMs: number): number {
  if (header === undefined) return mostMs;
  const ms = typeof header === 'string' && /^[0-9]{1,9}$/.test(header) ? Number(header) : 0;
  if (ms >= 1) return Math.min(ms, mostMs);
  throw new BadInput(
    {
      vi: `Thời hạn chờ không hợp lệ: ${TIMEOUT_HEADER} phải là số nguyên mili giây, từ 1 trở lên.`,
      en: `The header ${TIMEOUT_HEADER} is to be a whole number of milliseconds, 1 or more.`,
    },
    { header: TIMEOUT_HEADER, http: { status: 400 } },
  );
}

/** Ends when the connection is closed before the answer was given. */
export function hangUpOf(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  setMaxListeners(0, gone.signal);
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
