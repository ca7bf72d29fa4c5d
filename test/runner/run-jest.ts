import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { constants } from 'node:os';
import { EmbeddedPostgresRefusal } from '../../platform/postgres/embedded-postgres.errors';
import { withTestPostgres } from './test-postgres';

const NODE_OPTIONS = ['--import', 'tsx', '--max-semi-space-size=64']; // MiB: what tests leave is young, and cleared away seldom

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Interruption = (typeof SIGNALS)[number];

/** The first signal that asked this run to end. While it is handled, nothing is killed behind our back. */
let interruption: Interruption | undefined;

/**
 * Runs jest with these arguments, and these variables besides the environment's, on the PostgreSQL of TEST_POSTGRES_URL or on
 * one of its own that it starts before and removes after. Ends this process with jest's exit code, or 128 + the signal that
 * ended the run.
 */
export function runTests(args: readonly string[], variables: NodeJS.ProcessEnv = {}): void {
  for (const signal of SIGNALS) process.on(signal, () => (interruption ??= signal));
  runOnPostgres(args, variables).then(
    (code) => process.exit(interruption ? 128 + constants.signals[interruption] : code),
    (error: unknown) => {
      console.error(error instanceof EmbeddedPostgresRefusal ? error.message : error);
      process.exit(1);
    },
  );
}

function runOnPostgres(args: readonly string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const runOn = (adminUrl: string) => runJest(args, { ...variables, TEST_POSTGRES_URL: adminUrl });
  const given = process.env['TEST_POSTGRES_URL'];
  return given ? runOn(given) : withTestPostgres(runOn);
}

async function runJest(args: readonly string[], variables: NodeJS.ProcessEnv): Promise<number> {
  if (interruption) return 1; // asked to end while PostgreSQL was starting
  const jest = spawn(process.execPath, [...NODE_OPTIONS, require.resolve('jest/bin/jest'), ...args], {
    stdio: 'inherit',
    env: { ...process.env, TEST_RUN_ID: randomUUID(), ...variables },
  });
  // Ctrl-C reaches jest by the terminal; a signal to this process alone has to be passed on.
  for (const signal of SIGNALS) process.on(signal, () => jest.kill(signal));
  return new Promise((resolve, reject) => {
    jest.once('error', reject);
    jest.once('close', (code) => resolve(code ?? 1));
  });
}
