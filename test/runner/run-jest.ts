import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresRefusal } from '../../platform/postgres/embedded-postgres.errors';
import { BEGAN_AT } from './first-test';
import { withTestPostgres } from './test-postgres';

const NODE_OPTIONS = ['--import', 'tsx', '--max-semi-space-size=64']; // MiB: what tests leave is young, and cleared away seldom

/** Where Node finds again what it has compiled of three thousand modules. */
const COMPILE_CACHE = join(__dirname, '../../node_modules/.cache/compiled-tests');

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Interruption = (typeof SIGNALS)[number];

/** The first signal that asked this run to end. While it is handled, nothing is killed behind our back. */
let interruption: Interruption | undefined;

/**
 * Runs jest with these arguments, and these variables besides the environment's, on the PostgreSQL of TEST_POSTGRES_URL or on
 * one of its own that it starts beside it and removes after. Ends this process with jest's exit code, or 128 + the signal that
 * ended the run.
 */
export function runTests(args: readonly string[], variables: NodeJS.ProcessEnv = {}): void {
  for (const signal of SIGNALS) process.on(signal, () => (interruption ??= signal));
  const jest = startJest(args, variables);
  runOnPostgres(jest).then(
    (code) => process.exit(interruption ? 128 + constants.signals[interruption] : code),
    (error: unknown) => {
      jest.child.kill();
      console.error(error instanceof EmbeddedPostgresRefusal ? error.message : error);
      process.exit(1);
    },
  );
}

const namesOneFile = ([first, ...others]: readonly string[]): boolean =>
  first !== undefined && existsSync(first) && others.length === 0;

interface Jest {
  child: ChildProcess;
  exitCode: Promise<number>;
}

function startJest(args: readonly string[], variables: NodeJS.ProcessEnv): Jest {
  const isOneFile = namesOneFile(args);
  // Jest would start two processes to look at what has changed since it last ran, and one file is run in its own.
  const alone = isOneFile ? ['--runInBand'] : [];
  const child = spawn(process.execPath, [...NODE_OPTIONS, require.resolve('jest/bin/jest'), ...alone, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...{ NODE_COMPILE_CACHE: COMPILE_CACHE, ...process.env, TEST_RUN_ID: randomUUID() },
      ...(isOneFile ? { [BEGAN_AT]: String(Math.round(performance.timeOrigin)) } : {}),
      ...variables,
    },
  });
  // Ctrl-C reaches jest by the terminal; a signal to this process alone has to be passed on.
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  const exitCode = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  return { child, exitCode };
}

/** PostgreSQL starts while jest loads its modules and finds its files; then jest is told where it is. */
function runOnPostgres({ child, exitCode }: Jest): Promise<number> {
  if (process.env['TEST_POSTGRES_URL']) return exitCode;
  return withTestPostgres((adminUrl) => {
    if (child.connected) child.send(adminUrl);
    return exitCode;
  });
}
