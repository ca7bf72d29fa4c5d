import { forgetOwnerAddress } from '../database/owner-address';
import { createLogger, type Logger } from '../logging/logger';
import type { RunningServer } from './graphql-server';

/**
 * Runs one server as a program: reads its configuration from the environment, starts it, and stops it on SIGINT or SIGTERM.
 * What keeps it from starting is said in one sentence on standard error, with exit code 1.
 */
export async function runServer<Config extends { logLevel: string }>(
  name: string,
  readConfig: (env: NodeJS.ProcessEnv) => Config,
  start: (config: Config, log: Logger) => Promise<RunningServer>,
): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = createLogger(name, config.logLevel);
    forgetOwnerAddress(process.env, log);
    const server = await start(config, log);
    log.info({ url: server.url }, 'listening');
    let stopped: Promise<never> | undefined; // a terminal and whatever watches over it may both send a signal
    const stop = () => void (stopped ??= server.stop().then(() => process.exit(0)));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    process.stderr.write(`${name} did not start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
