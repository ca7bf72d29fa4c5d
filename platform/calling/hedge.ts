import { SUPERSEDED } from '../http/graphql-http';

export type Lateness = 'LATE' | 'VERY_LATE';

export interface HedgeOptions<T> {
  /** Makes one attempt, which ends with the signal. Never rejects. */
  attempt(signal: AbortSignal): Promise<T>;
  /** An attempt that takes longer is late, one that takes twice as long very late. */
  afterMs: number;
  /** Asked once an attempt is late, and again once it is very late: whether another one may be made. */
  mayHedge(lateness: Lateness): boolean;
  /** Whether what came of an attempt is an answer; if not, the others on their way are waited for. */
  isGood(outcome: T): boolean;
  /** Ends all attempts. */
  signal: AbortSignal;
}

/** One that is late, and one beside it, may both be late: that is rare, and worth a third. */
const MOST_ATTEMPTS = 3;

/**
 * Makes an attempt, and another one where that is late, and a third where both are: the first good outcome counts, and ends the
 * others.
 */
export async function hedge<T>(options: HedgeOptions<T>): Promise<T> {
  const { attempt, isGood, signal } = options;
  const attempts = [begin(attempt, signal)];
  for (;;) {
    const best = firstGood(attempts, isGood);
    if (attempts.length < MOST_ATTEMPTS && (await needsAnother(best, options))) attempts.push(begin(attempt, signal));
    else return ended(await best, attempts);
  }
}

interface Attempt<T> {
  outcome: Promise<T>;
  stop(): void;
}

interface Ended<T> {
  attempt: Attempt<T>;
  outcome: T;
}

/** The first of them that comes to something good; where none does, the last. */
function firstGood<T>(attempts: readonly Attempt<T>[], isGood: (outcome: T) => boolean): Promise<Ended<T>> {
  return new Promise((resolve, reject) => {
    let onTheWay = attempts.length;
    for (const attempt of attempts)
      attempt.outcome.then((outcome) => {
        onTheWay -= 1;
        if (onTheWay === 0 || isGood(outcome)) resolve({ attempt, outcome });
      }, reject);
  });
}

function ended<T>({ attempt, outcome }: Ended<T>, attempts: readonly Attempt<T>[]): T {
  for (const other of attempts) if (other !== attempt) other.stop();
  return outcome;
}

function begin<T>(attempt: HedgeOptions<T>['attempt'], signal: AbortSignal): Attempt<T> {
  const own = new AbortController();
  return { outcome: attempt(AbortSignal.any([signal, own.signal])), stop: () => own.abort(SUPERSEDED) };
}

async function needsAnother<T>(
  best: Promise<Ended<T>>,
  { afterMs, mayHedge, signal }: Pick<HedgeOptions<T>, 'afterMs' | 'mayHedge' | 'signal'>,
): Promise<boolean> {
  for (const lateness of ['LATE', 'VERY_LATE'] as const) {
    if (!(await outlasts(best, afterMs)) || signal.aborted) return false;
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
