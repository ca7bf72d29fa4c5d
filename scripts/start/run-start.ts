import { createLogger } from '../../platform/logging/logger';
import type { Output } from '../hub/changing-line';
import { startHubPostgres } from '../hub/hub-postgres';
import { readStartConfig, type StartConfig } from './config';
import { explainFailure } from './explain-failure';
import { Screen } from './screen';
import type { Stop } from './run-hub';

/** What `npm start` works with; the program gives it its own. */
export interface StartCommand {
  env: NodeJS.ProcessEnv;
  out: Output;
  /** Resolves when somebody wants it to end. */
  interrupted: Promise<void>;
}

/** The message says why, for people. */
export class HubNotStarted extends Error {
  constructor(message: string, options: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/**
 * Brings up the whole hub: PostgreSQL, a database for each server, the world's data, every server, the gateway, and the pages. Stops all
 * of it when it is interrupted; in the middle of a start the caller has to exit, which ends what is still under way. Refuses with
 * ConfigRefused, and with HubNotStarted.
 */
export async function runStart({ env, out, interrupted }: StartCommand): Promise<void> {
  const config = readStartConfig(env);
  const screen = new Screen(out);
  const stops: Stop[] = [];
  try {
    const started = bringUp(config, screen, stops);
    started.catch(() => undefined); // after an interruption, what is still under way loses its database
    await Promise.race([started, interrupted]);
    await interrupted;
    screen.say('Đang dừng… / stopping…');
  } catch (error) {
    throw new HubNotStarted(explainFailure(error, config.postgresFolder), { cause: error });
  } finally {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
  }
}

async function bringUp(config: StartConfig, screen: Screen, stops: Stop[]): Promise<void> {
  const postgresLog = createLogger('postgres', config.logLevel);
  const starting = startHubPostgres(config.dataFolder, config.postgresFolder, postgresLog);
  const loading = import('./run-hub.js'); // most of the code, while PostgreSQL starts
  const server = await screen.step('PostgreSQL', () => starting);
  stops.push(() => server.stop());
  const { runHub } = await loading;
  await runHub(config, server, screen, stops);
}
