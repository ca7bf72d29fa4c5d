import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DataFolderCorrupt, DataFolderNotOurs, DataFolderNotWritable } from './embedded-postgres.errors';
import { OWNER_FILE } from './folder-owner';
import { SHELTER } from './server-binaries';
import { canReach, type ServerUser } from './server-user';
import { systemCode } from './system-error';

/*
 * A data folder holds
 *   cluster/      PostgreSQL's own files, owned by the server's user, mode 700
 *   secret        random, mode 600: every password of this server is derived from it
 *   owner.json    the process that runs the server now
 *   unfinished    only while new data is filled in that may not be on the disk: until it is gone, cluster/ is worth nothing
 *   sheltered     only where the server's user cannot reach the folder: a link to the folder that holds cluster/ instead
 */
const CLUSTER = 'cluster';
const SECRET = 'secret';
const SHELTERED = 'sheltered';
const UNFINISHED = 'unfinished';
const OUR_NAMES = new RegExp(
  `^(${CLUSTER}|${SECRET}|${SHELTERED}|${UNFINISHED}|initialising-.*|${OWNER_FILE}.*|\\.DS_Store|\\.gitkeep)$`,
);

/**
 * Creates `dataFolder` if need be and proves that it can be written.
 * Refuses with DataFolderNotWritable, and with DataFolderNotOurs a folder that holds anything that is not ours: its
 * mode is about to be changed, and it could be somebody's home.
 */
export function openDataFolder(dataFolder: string): void {
  const names = refusingUnwritable(dataFolder, () => {
    makeFolder(dataFolder);
    rmSync(mkdtempSync(join(dataFolder, 'initialising-')), { recursive: true });
    return readdirSync(dataFolder);
  });
  const isOurs = names.includes(CLUSTER) || names.includes(SHELTERED);
  const stranger = names.find((name) => !OUR_NAMES.test(name));
  if (stranger && !isOurs) throw new DataFolderNotOurs(dataFolder, stranger);
}

/** The folder of PostgreSQL's own files under `dataFolder`; it may not exist yet. Refuses with DataFolderCorrupt. */
export function locateCluster(dataFolder: string): string {
  const link = join(dataFolder, SHELTERED);
  if (!lstatSync(link, { throwIfNoEntry: false })) return join(realpathSync(dataFolder), CLUSTER);
  if (!existsSync(link)) throw new DataFolderCorrupt(dataFolder, `its link "${SHELTERED}" points to nothing`);
  return join(realpathSync(link), CLUSTER);
}

/**
 * Returns where `user` can keep a new cluster: `dataFolder` itself or, when a folder above it is closed to that user,
 * a new folder under SHELTER that `dataFolder` then links to. Folders above are never opened.
 */
export function settleCluster(dataFolder: string, user: ServerUser | null): string {
  if (!user) return locateCluster(dataFolder);
  if (existsSync(join(dataFolder, SHELTERED))) return locateCluster(dataFolder);
  return refusingUnwritable(dataFolder, () => {
    chmodSync(dataFolder, 0o711); // the server's user passes through; the secret in it has its own mode
    if (!canReach(user, [dataFolder])) {
      mkdirSync(SHELTER, { recursive: true });
      chmodSync(SHELTER, 0o755);
      const shelter = mkdtempSync(join(SHELTER, `${basename(dataFolder)}-`));
      chmodSync(shelter, 0o711);
      symlinkSync(shelter, join(dataFolder, SHELTERED));
    }
    return locateCluster(dataFolder);
  });
}

/** True if `cluster` is there. Refuses with DataFolderCorrupt one that is not whole or of another PostgreSQL. */
export function hasCluster(dataFolder: string, cluster: string, majorVersion: string): boolean {
  if (!existsSync(cluster)) return false;
  const missing = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal'].find(
    (name) => !existsSync(join(cluster, name)),
  );
  if (missing) throw new DataFolderCorrupt(dataFolder, `${CLUSTER}/${missing} is missing`);
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== majorVersion) {
    throw new DataFolderCorrupt(
      dataFolder,
      `it was made by PostgreSQL ${version.slice(0, 20)}, this is ${majorVersion}`,
    );
  }
  if (!existsSync(join(dataFolder, SECRET))) throw new DataFolderCorrupt(dataFolder, `${SECRET} is missing`);
  return true;
}

/**
 * Says of a cluster that is about to be made that it is not to be used once its server has ended. Refuses with
 * DataFolderNotWritable.
 */
export function markUnfinished(dataFolder: string): void {
  refusingUnwritable(dataFolder, () => {
    writeFileSync(join(dataFolder, UNFINISHED), '', { flush: true });
    flushNames(dataFolder);
  });
}

/** Whether a cluster is one of which its server has not said that all of it is on the disk. */
export function isUnfinished(dataFolder: string): boolean {
  return existsSync(join(dataFolder, UNFINISHED));
}

/** Says that all of the cluster is on the disk, or none of it is there any more. Refuses with DataFolderNotWritable. */
export function markFinished(dataFolder: string): void {
  refusingUnwritable(dataFolder, () => {
    rmSync(join(dataFolder, UNFINISHED), { force: true });
    flushNames(dataFolder); // a mark that came back after a power cut would cost all that has been recorded since
  });
}

function flushNames(folder: string): void {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** The secret of `dataFolder`, 256 random bits as text, made on first use. Refuses with DataFolderCorrupt a cut one. */
export function keepSecret(dataFolder: string): string {
  const file = join(dataFolder, SECRET);
  const secret = refusingUnwritable(dataFolder, () => {
    // Flushed: the database outlives a power cut, so its key must.
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
    return readFileSync(file, 'utf8').trim();
  });
  if (secret.length < 43) throw new DataFolderCorrupt(dataFolder, `${SECRET} is cut short`);
  return secret;
}

/** Makes an empty folder beside `cluster` that belongs to `user`, and removes those that a crash left. */
export function makeStagingFolder(dataFolder: string, cluster: string, user: ServerUser | null): string {
  const home = join(cluster, '..');
  return refusingUnwritable(dataFolder, () => {
    for (const name of readdirSync(home)) {
      if (name.startsWith('initialising-')) rmSync(join(home, name), { recursive: true, force: true });
    }
    const staging = mkdtempSync(join(home, 'initialising-'));
    if (user) chownSync(staging, user.uid, user.gid);
    return staging;
  });
}

/** Takes away a data folder whose server has ended, and what is kept of it elsewhere. */
export function removeDataFolder(dataFolder: string): void {
  const link = join(dataFolder, SHELTERED);
  if (existsSync(link)) rmSync(realpathSync(link), { recursive: true });
  rmSync(dataFolder, { recursive: true, force: true });
}

/** Not mkdir's `recursive`: Node 24 tries for ever where a file system answers "no such folder", as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function refusingUnwritable<T>(dataFolder: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = systemCode(error);
    throw code ? new DataFolderNotWritable(dataFolder, code) : error;
  }
}
