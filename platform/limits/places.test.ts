import { Places } from './places';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Takes a place, and notes under a name when it has it or is refused. */
function taker(places: Places): { events: string[]; take(name: string, signal?: AbortSignal, caller?: string): void } {
  const events: string[] = [];
  const take = (name: string, signal?: AbortSignal, caller?: string) =>
    void places.take(signal, undefined, caller).then(
      () => events.push(name),
      (error: Error) => events.push(`${name}: ${error.name}`),
    );
  return { events, take };
}

const settle = () => jest.advanceTimersByTimeAsync(0);

test('there are so many places and no more; who leaves lets in who waits longest', async () => {
  const places = new Places(2, { waitMs: 1_000 });
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

test('callers take turns, however many places one of them waits for', async () => {
  const places = new Places(1);
  const { events, take } = taker(places);
  const patience = new AbortController();
  for (const name of ['a1', 'a2', 'a3', 'a4']) take(name, undefined, 'a');
  take('b1', undefined, 'b');
  take('b2', undefined, 'b');
  take('c1', patience.signal, 'c');
  take('d1', undefined, 'd');
  await settle();
  patience.abort();

  for (let left = 0; left < 8; left++) {
    places.leave();
    await settle();
  }

  expect(events.filter((event) => !event.startsWith('c'))).toEqual(['a1', 'a2', 'b1', 'd1', 'a3', 'b2', 'a4']);
  take('e1', undefined, 'e');
  take('a5', undefined, 'a');
  await settle();
  expect(events.slice(-2)).toEqual(['e1', 'a5']); // those that were left with nobody in line are free
});

test('who waits too long is refused, and a place that is left then goes to the next one', async () => {
  const places = new Places(1, { waitMs: 1_000 });
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
  const places = new Places(1, { waitMs: 1_000 });
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

test('whoever leaves the line gives up their room in it at once', async () => {
  const places = new Places(1, { waiting: 1 });
  const { events, take } = taker(places);
  const patience = new AbortController();
  take('a');
  take('b', patience.signal);
  take('c');
  await settle();
  expect(events).toEqual(['a', 'c: NoPlaceLeft']);

  patience.abort();
  take('d');
  places.leave();
  await settle();
  expect(events).toEqual(['a', 'c: NoPlaceLeft', 'b: AbortError', 'd']);
});

test('whoever has left before they come takes no place, and a signal that ends later takes none away', async () => {
  const places = new Places(2);
  const { events, take } = taker(places);
  const patience = new AbortController();
  take('a', AbortSignal.abort());
  take('b', patience.signal);
  patience.abort();
  take('c');
  await settle();

  expect(events.toSorted()).toEqual(['a: AbortError', 'b', 'c']);
});
