import { isDeeperThan } from './value-depth';

test.each<[unknown, number]>([
  ['text', 0],
  [null, 0],
  [[], 1],
  [{ laces: [] }, 2],
  [[{ laces: [{ length: 1 }] }, 'shoe'], 4],
])('%j is %i deep', (value, depth) => {
  expect(isDeeperThan(depth, value)).toBe(false);
  expect(depth > 0 && isDeeperThan(depth - 1, value)).toBe(depth > 0);
});

test('a value that is deeper than the stack is only looked at as deep as the limit', () => {
  expect(isDeeperThan(6, JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)))).toBe(true);
});
