import { type FileTime, slowestFiles } from './slowest-files';

const fileOf = (seconds: number): FileTime => ({
  path: `test/${seconds}.test.ts`,
  ...{ wholeMs: seconds * 1_000, testsMs: seconds * 250 },
});

test('of more than ten files the ten slowest are named, the slowest first, with their shares', () => {
  const lines = slowestFiles([...Array(15).keys()].map((at) => fileOf(at + 1)));

  expect(lines).toHaveLength(11);
  expect(lines[0]).toBe('The 10 slowest of 15 files took 88 % of the time of all:');
  expect(lines[1]).toBe('  15.0 s   13 %   75 % outside of tests  test/15.test.ts');
  expect(lines.at(-1)).toContain('test/6.test.ts');
});

test('of a few files nothing is said that their own lines do not say', () => {
  expect(slowestFiles([1, 2, 3].map(fileOf))).toEqual([]);
});
