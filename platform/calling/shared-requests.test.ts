import { setTimeout as pause } from 'node:timers/promises';
import { SharedRequests } from './shared-requests';

const GAVE_UP = { gaveUp: true };

interface Started {
  end(outcome: object): void;
  signal: AbortSignal;
}

/** Requests that end when the test says so. */
function stage(joinableMs = 60_000) {
  const shared = new SharedRequests<object>(() => GAVE_UP, joinableMs);
  const started: Started[] = [];
  const ask = (key: string, signal = new AbortController().signal) =>
    shared.ask(key, signal, (given) => new Promise((end) => started.push({ end, signal: given })));
  return { started, ask };
}

test('equal requests share one, and each gets an answer of its own', async () => {
  const { started, ask } = stage();
  const answers = [ask('a'), ask('a'), ask('b')];
  started.forEach(({ end }, at) => end({ at }));

  const [first, second, other] = await Promise.all(answers);

  expect(started).toHaveLength(2);
  expect(first).toEqual({ outcome: { at: 0 }, isShared: false });
  expect(second).toEqual({ outcome: { at: 0 }, isShared: true });
  expect(second?.outcome).not.toBe(first?.outcome);
  expect(other).toEqual({ outcome: { at: 1 }, isShared: false });
});

test('what is over is not shared: each answer was asked for after the question', async () => {
  const { started, ask } = stage();
  const first = ask('a');
  started[0]?.end({ at: 0 });
  await first;

  void ask('a');

  expect(started).toHaveLength(2);
});

test('a request that has been on its way for too long is joined by nobody, and those who have wait on', async () => {
  const { started, ask } = stage(20);
  const old = [ask('a'), ask('a')];
  await pause(30);
  const asked = [ask('a'), ask('a')];
  started.forEach(({ end }, at) => end({ at }));

  expect(started).toHaveLength(2);
  expect((await Promise.all([...old, ...asked])).map(({ outcome }) => outcome)).toEqual(
    [0, 0, 1, 1].map((at) => ({ at })),
  );
});

test('whoever stops waiting is told so, and the others get their answer', async () => {
  const { started, ask } = stage();
  const impatient = new AbortController();
  const [first, second] = [ask('a', impatient.signal), ask('a')];

  impatient.abort();

  expect(await first).toMatchObject({ outcome: GAVE_UP });
  expect(started[0]?.signal.aborted).toBe(false);
  started[0]?.end({ good: true });
  expect(await second).toMatchObject({ outcome: { good: true } });
});

test('a request that nobody waits for is ended, and nobody joins it', async () => {
  const { started, ask } = stage();
  const [one, two] = [new AbortController(), new AbortController()];
  const answers = [ask('a', one.signal), ask('a', two.signal)];

  one.abort();
  two.abort();

  expect(started[0]?.signal.aborted).toBe(true);
  expect(await Promise.all(answers)).toMatchObject([{ outcome: GAVE_UP }, { outcome: GAVE_UP }]);
  void ask('a');
  expect(started).toHaveLength(2);
});

test('whoever comes with an ended signal waits for nothing', async () => {
  const { started, ask } = stage();

  expect(await ask('a', AbortSignal.abort())).toMatchObject({ outcome: GAVE_UP });
  expect(started[0]?.signal.aborted).toBe(true);
});
