import { SUPERSEDED } from '../http/graphql-http';

export type Lateness = 'LATE' | 'VERY_LATE';

export interface HedgeOptions<T> {
  /** Makes one attempt, which ends with the signal. Never rejects. */
  attempt(signal: AbortSignal): Promise<T>;
  /** A first attempt that takes longer is late, one that takes twice as long very late. */
  afterMs: number;
  /** Asked once the first attempt is late, and again once it is very late: whether a second one may be made. */
  mayHedge(lateness: Lateness): boolean;
  /** Whether what came of an attempt is an answer; if not, the other attempt is waited for. */
  isGood(outcome: T): boolean;
  /** Ends all attempts. */
  signal: AbortSignal;
}

/** Makes an attempt, and a second one where the first is late: the first good outcome counts, and ends the other attempt. */
export async function hedge<T>(options: HedgeOptions<T>): Promise<T> {
  const { attempt, isGood, signal } = options;
  const first = begin(attempt, signal);
  if (!(await needsSecond(first.outcome, options))) return first.outcome;
  const second = begin(attempt, signal);
  const sooner = await Promise.race([
    first.outcome.then((outcome) => ({ outcome, other: second })),
    second.outcome.then((outcome) => ({ outcome, other: first })),
  ]);
  if (!isGood(sooner.outcome)) return sooner.other.outcome;
  sooner.other.stop();
  return sooner.outcome;
}

function begin<T>(attempt: HedgeOptions<T>['attempt'], signal: AbortSignal) {
  const own = new AbortController();
  return { outcome: attempt(AbortSignal.any([signal, own.signal])), stop: () => own.abort(SUPERSEDED) };
}

async function needsSecond<T>(
  outcome: Promise<T>,
  { afterMs, mayHedge, signal }: Pick<HedgeOptions<T>, 'afterMs' | 'mayHedge' | 'signal'>,
): Promise<boolean> {
  for (const lateness of ['LATE', 'VERY_LATE'] as const) {
    if (!(await outlasts(outcome, afterMs)) || signal.aborted) return false;
    if (mayHedge(lateness)) return true;
  }
  return false;
}

/**
 * Whether something takes longer. What came while this process was busy came in time: it is taken in first. By a plain timer: one of
 * promises is ended by an error, with a stack, and every question to a server would make one.
 */
function outlasts(outcome: Promise<unknown>, ms: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => setImmediate(resolve, true), ms);
    outcome.then(() => resolve(false), reject).finally(() => clearTimeout(timer));
  });
}
