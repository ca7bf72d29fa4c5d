import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

interface Run {
  jest: ChildProcess;
  /** What its test files wrote, by the names of the files. */
  notes(): Record<string, string>;
  /** All that was printed, and the exit code, once it is over. */
  ended: Promise<{ printed: string; code: number | null }>;
}

/** Runs test files of these texts, by their paths, as our own are run. They may `note` something. */
function runTests(texts: Record<string, string>): Run {
  const folder = mkdtempSync(join(tmpdir(), 'workers-runner-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(
      join(folder, path),
      `const note = (name, text) => require('fs').writeFileSync(name, String(text));\n${text}`,
    );
  }
  const config = {
    rootDir: folder,
    runner: join(__dirname, 'workers-runner.ts'),
    maxWorkers: 2,
    setupFilesAfterEnv: [join(__dirname, 'setup.ts')],
    transform: {},
    reporters: ['default', join(__dirname, 'totals-reporter.ts')],
  };
  const tsx = require.resolve('tsx');
  const args = ['--import', tsx, require.resolve('jest/bin/jest'), '--ci', '--config', JSON.stringify(config)];
  const jest = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [jest.stdout, jest.stderr]) stream.on('data', (some) => (printed += String(some)));
  const notes = () =>
    Object.fromEntries(
      readdirSync(folder)
        .filter((name) => !texts[name] && name !== 'test')
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
  return { jest, notes, ended: once(jest, 'close').then(([code]) => ({ printed, code: code as number | null })) };
}

/** Waits until all of these files are there, the file's own among them: until others run beside it. */
const WAITS_FOR_OTHER = `const { existsSync } = require('fs');
  const until = async (name) => { while (!existsSync(name)) await new Promise((resolve) => setTimeout(resolve, 10)); };`;

test('two files run side by side, one that is to be alone after them, and one line counts all', async () => {
  const { notes, ended } = runTests({
    'one.test.js': `${WAITS_FOR_OTHER} test('one', async () => { note('one', process.pid); await until('other'); });`,
    'other.test.js': `${WAITS_FOR_OTHER} test('other', async () => { note('other', process.pid); await until('one'); note('both', ''); });`,
    'test/fault-run.test.js': `test('is not in the list', () => {});`,
    'test/fault-run.test.ts': `test('alone', () => { note('alone', require('fs').existsSync('both')); });`,
  });
  const { printed, code } = await ended;

  expect({ printed, code }).toEqual({ printed: expect.stringMatching(/\n4 passed, 0 failed\n$/), code: 0 });
  expect(printed.match(/passed, \d+ failed/g)).toHaveLength(1);
  const { one, other, alone } = notes();
  expect(one).not.toBe(other);
  expect(alone).toBe('true');
});

test('a file that ends its process has failed, and those after it run in another one', async () => {
  const { printed, code } = await runTests({
    'ends.test.js': `test('ends', () => process.exit(0));`,
    'a.test.js': `test('a', () => {});`,
    'b.test.js': `test('b', () => {});`,
  }).ended;

  expect(code).toBe(1);
  expect(printed).toMatch(/The process of the tests ended over .*ends\.test\.js/);
  expect(printed).toMatch(/\n2 passed, 1 failed\n$/);
});

test.each(['SIGINT', 'SIGKILL'] as const)('jest that is ended by %s leaves no process behind', async (signal) => {
  const hangs = (name: string) =>
    `test('hangs', () => { note('${name}', process.pid); return new Promise(() => {}); });`;
  const { jest, notes, ended } = runTests({ 'a.test.js': hangs('a'), 'b.test.js': hangs('b') });
  while (Object.keys(notes()).length < 2) await pause(20);

  jest.kill(signal);
  await ended;

  for (const pid of Object.values(notes())) while (isThere(Number(pid))) await pause(20);
});

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
