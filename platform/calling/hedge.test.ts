import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { hedge, type Lateness } from './hedge';

interface Attempt {
  end(outcome: string): void;
  signal: AbortSignal;
}

/** Attempts that end when the test says so. */
function stage({ mayHedge = (_: Lateness): boolean => true, afterMs = 5 } = {}) {
  const attempts: Attempt[] = [];
  const whole = new AbortController();
  const begun: (() => void)[] = [];
  const outcome = hedge<string>({
    attempt: (signal) =>
      new Promise((end) => {
        attempts.push({ end, signal });
        begun.shift()?.();
      }),
    ...{ afterMs, mayHedge, isGood: (it) => it !== 'bad', signal: whole.signal },
  });
  const nextAttempt = () => new Promise<void>((resolve) => begun.push(resolve));
  return { attempts, outcome, whole, nextAttempt };
}

test('an answer in time is asked for once', async () => {
  const { attempts, outcome } = stage({ afterMs: 60_000 });

  attempts[0]?.end('good');

  expect(await outcome).toBe('good');
  expect(attempts).toHaveLength(1);
});

test('a late answer is asked for once more; the sooner one counts and ends the other', async () => {
  const { attempts, outcome, nextAttempt } = stage();
  await nextAttempt();

  attempts[1]?.end('second');

  expect(await outcome).toBe('second');
  expect(attempts.map(({ signal }) => signal.aborted)).toEqual([true, false]);
});

test('the late answer still counts if it comes first', async () => {
  const { attempts, outcome, nextAttempt } = stage();
  await nextAttempt();

  attempts[0]?.end('first');

  expect(await outcome).toBe('first');
  expect(attempts.map(({ signal }) => signal.aborted)).toEqual([false, true]);
});

test('a late answer that may not be asked for once more may be once it is very late', async () => {
  const asked: Lateness[] = [];
  const mayHedge = (lateness: Lateness) => asked.push(lateness) === 2;
  const { attempts, outcome, nextAttempt } = stage({ mayHedge });
  await nextAttempt();

  attempts[1]?.end('second');

  expect(await outcome).toBe('second');
  expect(asked).toEqual(['LATE', 'VERY_LATE']);
});

test('an answer that came while the process was busy is not late', async () => {
  const mayHedge = jest.fn((): boolean => true);
  await nextTurn(); // of which the timers' is the next
  const { attempts, outcome } = stage({ mayHedge, afterMs: 1 });
  setImmediate(() => attempts[0]?.end('good')); // as what is read from a socket, after the timers
  for (const end = performance.now() + 10; performance.now() < end;) continue;

  expect(await outcome).toBe('good');
  expect(mayHedge).not.toHaveBeenCalled();
});

test('where both are late a third is asked for, and no fourth', async () => {
  const mayHedge = jest.fn((): boolean => true);
  const { attempts, outcome, nextAttempt } = stage({ mayHedge });
  await nextAttempt();
  await nextAttempt();
  await pause(20);
  attempts[2]?.end('third');

  expect(await outcome).toBe('third');
  expect(attempts.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
  expect(mayHedge).toHaveBeenCalledTimes(2);
});

test('where the sooner one is no answer, the other is waited for', async () => {
  const { attempts, outcome, nextAttempt } = stage();
  await nextAttempt();

  attempts[1]?.end('bad');
  await Promise.resolve();
  attempts[0]?.end('first');

  expect(await outcome).toBe('first');
});

test('a late answer is waited for where no second attempt may be made', async () => {
  let asked = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  let end = (_: string): void => undefined;
  const attempt = jest.fn(() => new Promise<string>((resolve) => (end = resolve)));
  const mayHedge = (lateness: Lateness) => {
    if (lateness === 'VERY_LATE') asked();
    return false;
  };
  const outcome = hedge({ attempt, afterMs: 1, mayHedge, isGood: () => true, signal: new AbortController().signal });
  await isAsked;

  end('first');

  expect(await outcome).toBe('first');
  expect(attempt).toHaveBeenCalledTimes(1);
});

test('ending the whole ends every attempt', async () => {
  const { attempts, whole, nextAttempt, outcome } = stage();
  await nextAttempt();

  whole.abort();

  expect(attempts.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  attempts.forEach(({ end }) => end('bad'));
  expect(await outcome).toBe('bad');
});
