import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addTotals, type Totals, totalsLine, totalsOf } from './totals';

const folders: string[] = [];

/** Runs jest on test files of these texts; gives what it told whoever started it, and its exit code. */
async function runJest(...texts: string[]): Promise<{ totals: Totals | undefined; code: number | null }> {
  const rootDir = mkdtempSync(join(tmpdir(), 'totals-reporter-'));
  folders.push(rootDir);
  texts.forEach((text, index) => writeFileSync(join(rootDir, `${index}.test.js`), text));
  const config = JSON.stringify({ rootDir, reporters: [join(__dirname, 'totals-reporter.ts')] });
  const jest = spawn(process.execPath, [require.resolve('jest/bin/jest'), '--ci', '-i', '--config', config], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let totals: Totals | undefined;
  jest.on('message', (message) => (totals = message as Totals));
  const [code] = (await once(jest, 'close')) as [number | null];
  return { totals, code };
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

test('a good run tells how many tests passed', async () => {
  const two = "test('one', () => {}); test('two', () => {});";

  expect(await runJest(two, "test('three', () => {});")).toEqual({
    totals: { passed: 3, failed: 0, skipped: 0 },
    code: 0,
  });
});

test('failed, skipped and planned tests are counted', async () => {
  const mixed =
    "test('a', () => {}); test('b', () => { throw new Error('b'); }); test.skip('c', () => {}); test.todo('d');";

  expect(await runJest(mixed)).toEqual({ totals: { passed: 1, failed: 1, skipped: 2 }, code: 1 });
});

test('a file that does not run, or breaks outside of its tests, counts as failed', async () => {
  const unreadable = 'this is no program';
  const breaksAfter = "test('a', () => {}); afterAll(() => { throw new Error('after'); });";

  expect(await runJest(unreadable, breaksAfter)).toEqual({ totals: { passed: 1, failed: 2, skipped: 0 }, code: 1 });
});

test('the last line of a run adds up its lanes, and one that failed never says that no test did', () => {
  const good = { passed: 3, failed: 0, skipped: 0 };

  expect(totalsLine(addTotals(good, { passed: 4, failed: 0, skipped: 0 }))).toBe('7 passed, 0 failed');
  expect(totalsLine(addTotals(good, { passed: 1, failed: 2, skipped: 5 }))).toBe('4 passed, 2 failed, 5 skipped');
  expect(totalsLine(addTotals(good, totalsOf(1)))).toBe('3 passed, 1 failed');
  expect(totalsOf(1, good).failed).toBe(1);
  expect(totalsOf(0, good)).toEqual(good);
});
