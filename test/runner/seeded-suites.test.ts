import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLongRun } from './long-run';
import { LONG_RUN_VARIABLES, SEEDED_SUITES, seededRun } from './seeded-suites';

const ROOT = join(__dirname, '../..');

test.each(Object.entries(SEEDED_SUITES))('the file of %s takes its seed and count from here', (name, { file }) => {
  expect(readFileSync(join(ROOT, file), 'utf8')).toContain(`seededRun('${name}')`);
});

test('among all tests a suite is short; by its name it is long, and the others stay short', () => {
  const { seed, shortCount, longCount } = SEEDED_SUITES['two-officers'];
  const long = { [LONG_RUN_VARIABLES.suite]: 'two-officers' };

  expect(seededRun('two-officers', {})).toEqual({ seed, count: shortCount, isLong: false });
  expect(seededRun('two-officers', long)).toEqual({ seed, count: longCount, isLong: true });
  expect(seededRun('fault-run', long)).toMatchObject({ isLong: false });
});

test('a seed and a count that are given reach the suite', () => {
  const asked = readLongRun(['fault-run', '--seed', '7', '--count', '12']);

  expect(asked).toMatchObject({ file: 'test/fault-run.test.ts' });
  expect(seededRun('fault-run', 'variables' in asked ? asked.variables : {})).toEqual({
    ...{ seed: 7, count: 12, isLong: true },
  });
});

test('without a name all are listed', () => {
  const asked = readLongRun([]);

  for (const name of Object.keys(SEEDED_SUITES)) expect(asked).toEqual({ print: expect.stringContaining(name) });
});

test.each([
  ['a name that no suite has', ['faults'], ['no seeded suite "faults"']],
  ['a seed and a count that are none', ['fault-run', '--seed', '-1', '--count', '0'], ['seed']],
  ['two names, and a seed that is none', ['fault-run', 'two-officers', '--seed=x'], ['One suite', '--seed']],
  ['a seed where nothing is by chance', ['import-size', '--seed', '7'], ['takes no seed']],
  ['a seed of no suite', ['--seed', '7'], ['No name']],
  ['an option that there is not', ['fault-run', '--speed', '7'], ['--speed']],
])('%s is refused, with all faults and the usage', (_, args, words) => {
  const { refusal } = readLongRun(args) as { refusal: string };

  for (const word of [...words, 'npm run test:long -- <name>']) expect(refusal).toContain(word);
});
