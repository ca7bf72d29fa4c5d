import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'time-limits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs test files of these texts as our own are run; gives what is printed and the exit code. */
function runTests(...texts: string[]): { printed: string; code: number | null } {
  texts.forEach((text, at) => writeFileSync(join(folder, `${at}.test.js`), text));
  const config = {
    rootDir: folder,
    runner: require.resolve('jest-light-runner'),
    maxWorkers: 1,
    setupFilesAfterEnv: [join(__dirname, 'setup.ts')],
    transform: {},
  };
  const args = ['--import', 'tsx', require.resolve('jest/bin/jest'), '--ci', '--verbose'];
  const { stderr, status } = spawnSync(process.execPath, [...args, '--config', JSON.stringify(config)], {
    encoding: 'utf8',
  });
  return { printed: stderr, code: status };
}

test('a test and a hook that never end are failures, the others of the file run, and the next file has its own limit', () => {
  const { printed, code } = runTests(
    `jest.setTimeout(50);
     test('never ends', () => new Promise(() => {}));
     test.each([1])('never ends either, the %i', () => new Promise(() => {}));
     test('ends', () => {});
     test('has longer', () => new Promise((resolve) => setTimeout(resolve, 100)), 60_000);`,
    `beforeAll(() => new Promise(() => {}), 60);
     test('ends in another file', () => new Promise((resolve) => setTimeout(resolve, 100)));`,
  );

  expect(code).toBe(1);
  for (const name of ['never ends', 'never ends either, the 1', '(beforeAll)']) expect(printed).toMatch(`✕ ${name}`);
  for (const name of ['ends', 'has longer', 'ends in another file']) expect(printed).toMatch(`✓ ${name}`);
  expect(printed).toMatch('This took longer than 50 ms.');
  expect(printed).toMatch('This took longer than 60 ms.');
});
