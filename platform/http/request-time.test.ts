import { setTimeout as pause } from 'node:timers/promises';
import { readTimeout, RequestTime } from './request-time';

test('a caller may shorten the time, and not lengthen it', () => {
  expect(readTimeout(undefined, 2_000)).toBe(2_000);
  expect(readTimeout('150', 2_000)).toBe(150);
  expect(readTimeout('60000', 2_000)).toBe(2_000);
});

test.each([['0'], ['-5'], ['1.5'], ['soon'], [''], ['1e3'], [['1', '2']]])('a time of %j is refused', (header) => {
  expect(() => readTimeout(header, 2_000)).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
  );
});

test('what is left grows less, and never less than nothing', async () => {
  const time = new RequestTime(40);
  expect(time.leftMs()).toBeLessThanOrEqual(40);
  expect(time.leftBefore(0.5)).toBeLessThanOrEqual(20);

  await pause(60);

  expect([time.leftMs(), time.leftBefore(0.5)]).toEqual([0, 0]);
});

test('of a short time the following steps keep what they need at the least, and half of a very short one', () => {
  for (const [totalMs, stepMs] of [
    [2_000, 1_600],
    [500, 300],
    [100, 50],
  ] as const) {
    const leftMs = new RequestTime(totalMs).leftBefore(0.2, 200);
    expect(leftMs).toBeLessThanOrEqual(stepMs);
    expect(leftMs).toBeGreaterThan(stepMs - 20);
  }
});

test('what changes something has its own time from when it begins', async () => {
  const time = new RequestTime(1);
  await pause(20);

  time.extend(5_000);

  expect(time.leftMs()).toBeGreaterThan(4_500);
  time.extend(10);
  expect(time.leftMs()).toBeGreaterThan(4_500);
});

test('a step ends with its time, or with the caller', async () => {
  const gone = new AbortController();
  const time = new RequestTime(5_000, gone.signal);
  const [short, long] = [time.within(10), time.within(5_000)];
  await pause(30);
  expect([short.aborted, long.aborted]).toEqual([true, false]);

  gone.abort();

  expect(long.aborted).toBe(true);
});

test('who waited for their turn has all the time again, but no more than they said in all', async () => {
  const [silent, said] = [new RequestTime(1_000), new RequestTime(1_000, undefined, 1_000)];
  expect([silent.longestQueueMs, said.longestQueueMs]).toEqual([1_000, 500]);
  await pause(100);

  silent.restart();
  said.restart();

  expect(silent.leftMs()).toBeGreaterThan(950);
  expect(said.leftMs()).toBeLessThanOrEqual(901);
});
