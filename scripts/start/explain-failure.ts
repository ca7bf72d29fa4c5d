import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { PortTaken } from '../../platform/http/port-taken';

/** PostgreSQL writes its log in pieces of 16 MiB: with less it cannot go on. */
const NEEDED_BYTES = 16 * 2 ** 20;

/** What gives servers other ports. */
const PORTS =
  'Các cổng / the ports are: GATEWAY_PORT, CITY_COUNCIL_PORT, CITIZEN_AFFAIRS_PORT, FIRST_WARD_PORT, IDENTITY_PORT.';

/** How PostgreSQL, and the system, say that a disk is full. */
const FULL = new Set(['53100', 'ENOSPC']);

/** Why a hub did not start, for people: the refusal's own words, with what settles a port that is taken, or that the disk is full where the databases are. */
export function explainFailure(error: unknown, postgresFolder: string): string {
  if (saysFull(error) || freeBytes(postgresFolder) < NEEDED_BYTES)
    return `Ổ đĩa của ${postgresFolder} đã đầy. / The disk of ${postgresFolder} is full: make room, or choose a folder elsewhere by HUB_POSTGRES_FOLDER.`;
  if (error instanceof PortTaken) return `${error.message} ${PORTS}`;
  return error instanceof Error ? error.message : String(error);
}

function saysFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, message, cause } = error as NodeJS.ErrnoException;
  return FULL.has(String(code)) || /No space left on device|\b53100\b/.test(message) || saysFull(cause);
}

/** On the disk that the folder is on, or will be. */
function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return dirname(folder) === folder ? Infinity : freeBytes(dirname(folder));
  }
}
