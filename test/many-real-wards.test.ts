import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages } from '../scripts/pages/built-pages';
import { tokenCommand } from '../scripts/token/token-command';
import { seededRun } from './runner/seeded-suites';
import { askGraphql } from './support/ask-graphql';
import { makePassingFolder } from './support/passing-folder';
import { typeCommand } from './support/type-command';

const { count, seed, isLong } = seededRun('many-real-wards');
jest.setTimeout(isLong ? 1_200_000 : 120_000);

const ROOT = join(__dirname, '..');
let folder: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  await builtPages(); // else the start would build them, and keep the processor from its servers
  folder = makePassingFolder('many-real-wards');
  chmodSync(folder, 0o755); // as root, PostgreSQL runs as another user, who must reach its data
}, 120_000);
afterAll(async () => {
  for (const program of running) {
    if (program.exitCode !== null || program.signalCode !== null) continue;
    const over = once(program, 'close');
    program.kill('SIGKILL');
    await over;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program as its npm script does, in a folder and on ports of this file's own. */
function run(program: string, args: readonly string[]): ChildProcess {
  const ports = ['GATEWAY_PORT', 'CITY_COUNCIL_PORT', 'CITIZEN_AFFAIRS_PORT', 'FIRST_WARD_PORT', 'IDENTITY_PORT'];
  const started = spawn(process.execPath, ['scripts/run.mts', program, ...args], {
    cwd: ROOT,
    env: {
      ...{ ...process.env, HUB_POSTGRES_FOLDER: join(folder, 'postgres') },
      ...Object.fromEntries(ports.map((name) => [name, '0'])),
      REQUEST_TIMEOUT_MS: '20000', // how fast an answer is is held to elsewhere, on a machine that does nothing else
    },
  });
  running.push(started);
  return started;
}

/** All that a program prints until it prints `last`, or ends. */
async function printedUntil(program: ChildProcess, last: string): Promise<string> {
  let text = '';
  return new Promise((resolve) => {
    for (const stream of [program.stdout, program.stderr])
      stream?.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes(last)) resolve(text);
      });
    program.once('close', () => resolve(text));
  });
}

test('a world of real wards is made and started as the README says, and its first report is whole', async () => {
  const world = join(folder, 'ho-chi-minh');
  const wanted = ['--province', 'Hồ Chí Minh', '--wards', `${count}`, '--seed', `${seed}`, '--until', '2026-Q3'];
  const made = await printedUntil(run('scripts/main.ts', ['make-world', ...wanted, '--out', world]), 'npm start');
  expect(made).toContain(`${count} xã, phường`);

  const hub = run('scripts/start/main.ts', ['--world', world]);
  const screen = await printedUntil(hub, 'Ctrl-C');
  expect(screen).toContain('is running');
  expect(screen).not.toMatch(/"level"|\n +at /); // neither a warning nor a stack

  const env = { HUB_POSTGRES_FOLDER: join(folder, 'postgres'), HUB_DATA_FOLDER: world };
  const { out: token } = await typeCommand(tokenCommand, ['standing-committee'], { env });
  const gateway = /(http:\S+)\/explorer/.exec(screen)?.[1] ?? '';
  const query = `{ report(period: "2026-9M") { coverage { expected answered complete }
    city { sessions { total } } wards { tally { sessions { total } } } wardTotal { sessions { total } } } }`;
  const { data, errors } = await askGraphql(gateway, query, {}, token.trim());

  expect(errors).toBeUndefined();
  expect(data.report.coverage).toEqual({ expected: count, answered: count, complete: true });
  const sessions = (data.report.wards as { tally: { sessions: { total: number } } }[]).map(
    ({ tally }) => tally.sessions.total,
  );
  expect(sessions).toHaveLength(count);
  expect(data.report.wardTotal.sessions.total).toBe(sessions.reduce((sum, one) => sum + one, 0));
  expect(data.report.city.sessions.total).toBeGreaterThan(0);

  const over = once(hub, 'close');
  hub.kill('SIGINT');
  expect((await over)[0]).toBe(0);
});
