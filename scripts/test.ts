import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { EmbeddedPostgresRefusal } from '../platform/postgres/embedded-postgres.errors';
import { withTestPostgres } from '../test/runner/test-postgres';

const NODE_OPTIONS = ['--import', 'tsx', '--max-semi-space-size=64']; // MiB: what tests leave is young, and cleared away seldom

type Interruption = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** The first signal that asked this run to end. While it is handled, nothing is killed behind our back. */
let interruption: Interruption | undefined;

/**
 * Runs the tests, with the arguments of jest, on the PostgreSQL of TEST_POSTGRES_URL or on one of its own that it
 * starts before and removes after. Gives jest's exit code, or 128 + the signal that ended the run.
 */
async function main(): Promise<number> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => (interruption ??= signal));
  const given = process.env['TEST_POSTGRES_URL'];
  const code = given ? await runJest(given) : await withTestPostgres(runJest);
  return interruption ? 128 + constants.signals[interruption] : code;
}

async function runJest(adminUrl: string): Promise<number> {
  if (interruption) return 1; // asked to end while PostgreSQL was starting
  const jest = spawn(process.execPath, [...NODE_OPTIONS, require.resolve('jest/bin/jest'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, TEST_POSTGRES_URL: adminUrl },
  });
  // Ctrl-C reaches jest by the terminal; a signal to this process alone has to be passed on.
  const passOn = (signal: Interruption): boolean => jest.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, passOn);
  return new Promise((resolve, reject) => {
    jest.once('error', reject);
    jest.once('close', (code) => resolve(code ?? 1));
  });
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof EmbeddedPostgresRefusal ? error.message : error);
    process.exit(1);
  },
);
