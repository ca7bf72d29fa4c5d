import { SUPERSEDED } from '../http/graphql-http';

export interface HedgeOptions<T> {
  /** Makes one attempt, which ends with the signal. Never rejects. */
  attempt(signal: AbortSignal): Promise<T>;
  /** A first attempt that takes longer is late. */
  afterMs: number;
  /** Asked once the first attempt is late: whether a second one may be made. */
  mayHedge(): boolean;
  /** Whether what came of an attempt is an answer; if not, the other attempt is waited for. */
  isGood(outcome: T): boolean;
  /** Ends all attempts. */
  signal: AbortSignal;
}

/** Makes an attempt, and a second one where the first is late: the first good outcome counts, and ends the other attempt. */
export async function hedge<T>({ attempt, afterMs, mayHedge, isGood, signal }: HedgeOptions<T>): Promise<T> {
  const first = begin(attempt, signal);
  if (!(await isLate(first.outcome, afterMs)) || signal.aborted || !mayHedge()) return first.outcome;
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

/** By a plain timer: one of promises is ended by an error, with a stack, and every question to a server would make one. */
function isLate(outcome: Promise<unknown>, afterMs: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, afterMs, true);
    outcome.then(() => resolve(false), reject).finally(() => clearTimeout(timer));
  });
}
