import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { adminUrlOf } from './admin-url';
import { keepSecret, locateCluster } from './data-folder';
import type { EmbeddedServer } from './embedded-postgres';

/** The line of PostgreSQL's own lock file that says which port it listens on. */
const PORT_LINE = 3;

/**
 * Joins the server that another program runs on a data folder, as ServerAlreadyRunning told. Its `stop` and
 * `makeDurable` do nothing: it belongs to that program, and ends with it.
 */
export function joinEmbeddedPostgres(dataFolder: string): EmbeddedServer {
  const folder = resolve(dataFolder);
  const secret = keepSecret(folder);
  const port = Number(readFileSync(join(locateCluster(folder), 'postmaster.pid'), 'utf8').split('\n')[PORT_LINE]);
  const isForOthers = () => Promise.resolve();
  return { adminUrl: adminUrlOf(secret, port), port, secret, makeDurable: isForOthers, stop: isForOthers };
}
