import { Places } from './places';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Takes a place, and notes under a name when it has it or is refused. */
function taker(places: Places): { events: string[]; take(name: string): void } {
  const events: string[] = [];
  const take = (name: string) =>
    void places.take().then(
      () => events.push(name),
      (error: Error) => events.push(`${name}: ${error.name}`),
    );
  return { events, take };
}

const settle = () => jest.advanceTimersByTimeAsync(0);

test('there are so many places and no more; who leaves lets in who waits longest', async () => {
  const places = new Places(2, 1_000);
  const { events, take } = taker(places);
  for (const name of ['a', 'b', 'c', 'd']) take(name);
  await settle();
  expect(events).toEqual(['a', 'b']);

  places.leave();
  await settle();
  expect(events).toEqual(['a', 'b', 'c']);
  for (let left = 0; left < 3; left++) places.leave();
  await settle();
  for (const name of ['e', 'f', 'g']) take(name);
  await settle();
  expect(events).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

test('who waits too long is refused, and a place that is left then goes to the next one', async () => {
  const places = new Places(1, 1_000);
  const { events, take } = taker(places);
  take('a');
  take('b');
  await jest.advanceTimersByTimeAsync(600);
  take('c');
  await jest.advanceTimersByTimeAsync(400);
  expect(events).toEqual(['a', 'b: NoPlaceLeft']);

  places.leave();
  await settle();
  expect(events).toEqual(['a', 'b: NoPlaceLeft', 'c']);
});

test('whoever has a place is not refused it later, and takes nobody else out of the line', async () => {
  const places = new Places(1, 1_000);
  const { events, take } = taker(places);
  take('a');
  take('b');
  await jest.advanceTimersByTimeAsync(600);
  places.leave();
  take('c');
  await jest.advanceTimersByTimeAsync(600);

  places.leave();
  await settle();
  expect(events).toEqual(['a', 'b', 'c']);
});
