import { setTimeout as pause } from 'node:timers/promises';
import { createLogger } from '../logging/logger';
import { type AddressList, overlaid, readAddressList, writeAddressList } from './address-list';
import { AddressFollower } from './address-follower';

const list = (version: string, addresses: Record<string, string | null>): AddressList => ({
  version,
  addresses: new Map(Object.entries(addresses)),
});

test('what a list names goes by the list, and what it does not name by the start', () => {
  const start = new Map([
    ['red', 'http://red/'],
    ['blue', 'http://blue/'],
    ['green', 'http://green/'],
  ]);

  expect(overlaid(start, undefined)).toEqual(start);
  expect(overlaid(start, list('1', { red: 'http://other/', blue: null, black: 'http://black/' }))).toEqual(
    new Map([
      ['red', 'http://other/'],
      ['green', 'http://green/'],
      ['black', 'http://black/'],
    ]),
  );
});

test('a list travels as it is, and what is none is refused', () => {
  const sent = list('7', { red: 'http://red/graphql', blue: null });

  expect(readAddressList(JSON.parse(JSON.stringify(writeAddressList(sent))))).toEqual(sent);
  for (const nonsense of [null, {}, { version: '', addresses: {} }, { version: '1', addresses: { a: 'file:///etc' } }])
    expect(() => readAddressList(nonsense)).toThrow();
});

test('a follower tells each new state once, and keeps what it knew while nobody answers', async () => {
  const first = list('1', { red: 'http://red/' });
  const second = list('2', { red: null });
  const answers: (AddressList | 'UNCHANGED' | Error)[] = [
    first,
    'UNCHANGED',
    new Error('away'),
    new Error('away'),
    second,
  ];
  const asked: (string | undefined)[] = [];
  const told: AddressList[] = [];
  const written: string[] = [];
  const follower = new AddressFollower({
    ask: async (known) => {
      asked.push(known);
      const answer = answers.shift() ?? 'UNCHANGED';
      if (answer instanceof Error) throw answer;
      return answer;
    },
    onChange: (one) => told.push(one),
    log: createLogger('test', 'warn', { write: (line: string) => void written.push(line) }),
    everyMs: 1,
  });

  await follower.start();
  expect(follower.list).toBe(first);
  while (asked.length < 5) expect([follower.list, await pause(1)]).toEqual([first, undefined]);
  follower.stop();

  expect(told).toEqual([first, second]);
  expect(asked.slice(0, 5)).toEqual([undefined, '1', '1', '1', '1']);
  expect(written).toHaveLength(1); // once, however often
  const before = asked.length;
  await pause(10);
  expect(asked).toHaveLength(before);
});
