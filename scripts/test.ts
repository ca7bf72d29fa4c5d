import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { EmbeddedPostgresRefusal } from '../platform/postgres/embedded-postgres.errors';
import { withTestPostgres } from '../test/runner/test-postgres';
import { addTotals, type Totals, totalsLine, totalsOf } from '../test/runner/totals';

const NODE_OPTIONS = ['--import', 'tsx', '--max-semi-space-size=64']; // MiB: what tests leave is young, and cleared away seldom

/** A whole run goes in two lanes at a time, as `test/runner/lanes.ts` divides it. */
const LANES = [['--shard=1/2'], ['--shard=2/2']];

type Interruption = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** The first signal that asked this run to end. While it is handled, nothing is killed behind our back. */
let interruption: Interruption | undefined;

/**
 * Runs the tests, all of them or those that the arguments of jest choose, on the PostgreSQL of TEST_POSTGRES_URL or on one
 * of its own that it starts before and removes after. The last line it prints counts them. Gives jest's exit code, or
 * 128 + the signal that ended the run.
 */
async function main(args: string[]): Promise<number> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => (interruption ??= signal));
  const given = process.env['TEST_POSTGRES_URL'];
  const run = (adminUrl: string) => runLanes(args.length > 0 ? [args] : LANES, adminUrl);
  const code = given ? await run(given) : await withTestPostgres(run);
  return interruption ? 128 + constants.signals[interruption] : code;
}

async function runLanes(lanes: string[][], adminUrl: string): Promise<number> {
  const ended = await Promise.all(lanes.map((args, lane) => runJest(args, { ...{ adminUrl }, lane })));
  // After all that jest itself says, its warnings included.
  process.stdout.write(`${totalsLine(ended.map(({ totals }) => totals).reduce(addTotals))}\n`);
  return Math.max(...ended.map(({ code }) => code));
}

interface Ended {
  code: number;
  totals: Totals;
}

async function runJest(args: string[], { adminUrl, lane }: { adminUrl: string; lane: number }): Promise<Ended> {
  if (interruption) return { code: 1, totals: totalsOf(1) }; // asked to end while PostgreSQL was starting
  const jest = spawn(process.execPath, [...NODE_OPTIONS, require.resolve('jest/bin/jest'), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, TEST_POSTGRES_URL: adminUrl, TEST_LANE: String(lane) },
  });
  passSignalsTo(jest);
  let told: Totals | undefined;
  jest.on('message', (message) => (told = message as Totals));
  return new Promise((resolve, reject) => {
    jest.once('error', reject);
    jest.once('close', (code) => resolve({ code: code ?? 1, totals: totalsOf(code ?? 1, told) }));
  });
}

/** Ctrl-C reaches jest by the terminal; a signal to this process alone has to be passed on. */
function passSignalsTo(jest: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => jest.kill(signal));
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof EmbeddedPostgresRefusal ? error.message : error);
    process.exit(1);
  },
);
