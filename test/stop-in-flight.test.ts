import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { askGraphql } from './support/ask-graphql';
import { startTestHub, type TestHub } from './support/hub';
import { hacTrang } from './support/world';

const ROOT = join(__dirname, '..');
const WARD = 'gio-lanh';

let hub: TestHub;
const running: ChildProcess[] = [];
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
}, 60_000);
afterEach(() => running.splice(0).forEach((program) => program.kill('SIGKILL')));
afterAll(() => hub?.stop());

interface Program {
  url: string;
  stop(): void;
  exitCode: Promise<number | null>;
}

/** Runs a server as it runs in earnest, and gives it back once it listens. */
async function run(main: string, env: Record<string, string>): Promise<Program> {
  const program = spawn(process.execPath, ['--import', 'tsx', join(ROOT, main)], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      OIDC_ISSUER: hub.issuer.identity.issuer,
      OIDC_AUDIENCE: 'hai-cap',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(program);
  const exitCode = once(program, 'close').then(([code]) => code as number | null); // as Node says it
  const listening = new Promise<string>((resolve, reject) => {
    program.stdout.on('data', (line: Buffer) => {
      const url = /"url":"([^"]+)"/.exec(line.toString())?.[1];
      if (url) resolve(url);
    });
    void exitCode.then((code) => reject(new Error(`${main} ended with ${code}.`)));
  });
  return { url: await listening, stop: () => program.kill('SIGTERM'), exitCode };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(20);
}

/** Statements that wait for a table of the ward. */
const waiting = () =>
  hub.count(
    WARD,
    'select count(*) from pg_locks join pg_database d on d.oid = database where not granted and datname = current_database()',
  );

const isRefused = (url: string) =>
  fetch(`${url}/health/live`).then(
    () => false,
    () => true,
  );

test('told to stop, a server takes nothing new, answers what it was asked before, and ends well', async () => {
  const [gateway, ward] = await Promise.all([
    run('gateway/main.ts', {
      CITY_COUNCIL_URL: `${hub.cityCouncil.url}/graphql`,
      CITIZEN_AFFAIRS_URL: `${hub.citizenAffairs.url}/graphql`,
      WARD_COUNCIL_URLS: hub.wardIds.map((id) => `${id}=${hub.ward(id).url}/graphql`).join(','),
      REQUEST_TIMEOUT_MS: '30000',
    }),
    run('subgraphs/ward-council/main.ts', {
      WARD_ID: WARD,
      DATABASE_URL: hub.databaseOf(WARD).url,
      PERSONAL_DATA_KEYS: `k1=${Buffer.alloc(32, 'key').toString('base64')}`,
    }),
  ]);
  // A list waits for its records; figures do for the sums that they are counted from.
  const releases = [await hub.lock(WARD, 'council_session'), await hub.lock(WARD, 'kept_figure')];
  const answers = [
    askGraphql(
      gateway.url,
      '{ report(period: "2023-Q1") { coverage { expected answered } } }',
      {},
      await hub.issuer.token('standing-committee'),
    ),
    askGraphql(
      ward.url,
      '{ council { sessions { nodes { ordinal } } } }',
      {},
      await hub.issuer.token(`ward-officer/${WARD}`),
    ),
  ];
  await until(async () => (await waiting()) >= 2);

  for (const program of [gateway, ward]) program.stop();
  for (const { url } of [gateway, ward]) await until(() => isRefused(url));
  for (const release of releases) await release();

  const [report, sessions] = await Promise.all(answers);
  expect(report).toMatchObject({
    status: 200,
    errors: undefined,
    data: { report: { coverage: { expected: 3, answered: 3 } } },
  });
  expect(sessions).toMatchObject({ status: 200, errors: undefined });
  const toldAt = performance.now();
  expect(await Promise.all([gateway.exitCode, ward.exitCode])).toEqual([0, 0]);
  expect(performance.now() - toldAt).toBeLessThan(5_000);
}, 60_000);
