import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

/** Runs jest on test files of these texts; gives the last line of its output and its exit code. */
function runJest(...texts: string[]): { lastLine: string | undefined; code: number | null } {
  const rootDir = mkdtempSync(join(tmpdir(), 'totals-reporter-'));
  folders.push(rootDir);
  texts.forEach((text, index) => writeFileSync(join(rootDir, `${index}.test.js`), text));
  const config = { rootDir, reporters: ['default', join(__dirname, 'totals-reporter.ts')] };
  // One stream for both: jest's own report goes to the other one.
  const args = ['-c', 'exec "$@" 2>&1', 'sh', process.execPath, '--import', 'tsx', require.resolve('jest/bin/jest')];
  const { stdout, status } = spawnSync('sh', [...args, '--ci', '-i', '--config', JSON.stringify(config)], {
    encoding: 'utf8',
  });
  return { lastLine: stdout.trimEnd().split('\n').at(-1), code: status };
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

test('the last line of a good run counts its tests', () => {
  const two = "test('one', () => {}); test('two', () => {});";

  expect(runJest(two, "test('three', () => {});")).toEqual({ lastLine: '3 passed, 0 failed', code: 0 });
});

test('failed, skipped and planned tests are counted', () => {
  const mixed =
    "test('a', () => {}); test('b', () => { throw new Error('b'); }); test.skip('c', () => {}); test.todo('d');";

  expect(runJest(mixed)).toEqual({ lastLine: '1 passed, 1 failed, 2 skipped', code: 1 });
});

test('a file that does not run, or breaks outside of its tests, counts as failed', () => {
  const unreadable = 'this is no program';
  const breaksAfter = "test('a', () => {}); afterAll(() => { throw new Error('after'); });";

  expect(runJest(unreadable, breaksAfter)).toEqual({ lastLine: '1 passed, 2 failed', code: 1 });
});
