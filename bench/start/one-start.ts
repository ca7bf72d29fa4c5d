import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ProcessTree } from './process-tree';

/** What one start took. */
export interface StartFigures {
  /** Seconds until the screen says that the hub is running. */
  untilUp: number;
  /** Seconds until the first report has come, the command that signs in included. */
  untilReport: number;
  /** Of all its processes when the hub is running. */
  cpuSeconds: number;
  /** Of all its processes once the pages and the explorer have been sent. */
  memoryMiB: number;
  /** Seconds from SIGINT to the main process alone until every process is gone, while somebody has an unused connection. */
  untilGone: number;
}

const PORTS = ['GATEWAY_PORT', 'CITY_COUNCIL_PORT', 'CITIZEN_AFFAIRS_PORT', 'FIRST_WARD_PORT', 'IDENTITY_PORT'];
const REPORT = '{ report(period: "2020-9M") { coverage { expected answered } wardTotal { sessions { total } } } }';

/** Its last line but for the keys of a terminal. */
const IS_UP = 'Ctrl-C';

/** Nothing that is waited for takes longer; the report neither, for on a busy machine it is to come late and not in part. */
const LONGEST_MS = 120_000;

/** Starts a checkout's hub by `npm start` with its data in the folder, asks for the first report, and stops it. */
export async function measureStart(checkout: string, dataFolder: string): Promise<StartFigures> {
  const env = {
    ...process.env,
    HUB_POSTGRES_FOLDER: dataFolder,
    REQUEST_TIMEOUT_MS: String(LONGEST_MS),
    ...Object.fromEntries(PORTS.map((port) => [port, '0'])),
  };
  const startedAt = performance.now();
  const secondsSince = (moment: number) => (performance.now() - moment) / 1000;
  const npm = spawn('npm', ['start'], { cwd: checkout, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  try {
    const gateway = await addressOnScreen(npm);
    const untilUp = secondsSince(startedAt);
    const { cpuSeconds } = ProcessTree.of(npm.pid!); // it runs
    await refuseUnlessWhole(gateway, checkout, env);
    const untilReport = secondsSince(startedAt);
    await fetchPages(gateway);
    const { memoryMiB } = await untilBuildersEnd(npm.pid!);

    const tree = ProcessTree.of(npm.pid!);
    const unused = connect(Number(new URL(gateway).port), '127.0.0.1').on('error', () => undefined);
    await once(unused, 'connect');
    const interruptedAt = performance.now();
    process.kill(tree.running('scripts/start/main.ts').at(-1)!, 'SIGINT');
    while (tree.left.length > 0 && secondsSince(interruptedAt) * 1_000 < LONGEST_MS) await pause(20);
    return { untilUp, untilReport, cpuSeconds, memoryMiB, untilGone: secondsSince(interruptedAt) };
  } finally {
    for (const pid of ProcessTree.of(npm.pid!).left) process.kill(pid, 'SIGKILL'); // none after a stop
  }
}

function addressOnScreen(npm: ChildProcess): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    npm.once('close', () => reject(new Error(`The hub did not start:\n${text}`)));
    npm.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const [, url] = /(http:\S+)\/explorer/.exec(text) ?? [];
      if (url && text.includes(IS_UP)) resolve(url);
    });
  });
}

/** Asks as the Standing Committee; all eight wards answer, or the times are worth nothing. */
async function refuseUnlessWhole(gateway: string, checkout: string, env: NodeJS.ProcessEnv): Promise<void> {
  const command = ['run', '--silent', 'token', '--', 'standing-committee'];
  const { stdout: token } = await promisify(execFile)('npm', command, { cwd: checkout, env });
  const response = await fetch(`${gateway}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token.trim()}` },
    body: JSON.stringify({ query: REPORT }),
  });
  const text = await response.text();
  if (!text.includes('"coverage":{"expected":8,"answered":8}'))
    throw new Error(`The first report is not whole: ${text}`);
}

/** The gateway answers once they are built. */
async function fetchPages(gateway: string): Promise<void> {
  for (const path of ['/', '/explorer/assets/page.js']) {
    const response = await fetch(gateway + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await response.arrayBuffer();
  }
}

async function untilBuildersEnd(npm: number): Promise<ProcessTree> {
  const givenUpAt = performance.now() + LONGEST_MS;
  for (;;) {
    const tree = ProcessTree.of(npm);
    if (tree.running('scripts/pages/').length === 0 || performance.now() > givenUpAt) return tree;
    await pause(100);
  }
}
