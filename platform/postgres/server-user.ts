import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { ServerUserMissing } from './embedded-postgres.errors';

/** The user that the server runs as when it may not run as the user who starts it. */
export interface ServerUser {
  uid: number;
  gid: number;
}

const SERVER_USER_NAME = 'postgres';

/** Ways to create a system user without home or shell: the usual tools, then those of small images. */
const WAYS_TO_CREATE_USER: readonly (readonly [string, ...string[]])[] = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/bin/false', SERVER_USER_NAME],
  ['adduser', '-S', '-D', '-H', '-s', '/bin/false', SERVER_USER_NAME],
];

/**
 * The user to run the server as, or null for whoever runs this: PostgreSQL refuses root and nobody else.
 * As root it is the owner of the existing `cluster` folder, so that data made by an ordinary user still open after one
 * start as root; for a new cluster it is "postgres", created when missing. Refuses with ServerUserMissing.
 */
export function chooseServerUser(cluster: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return lookUpUser() ?? createUser();
}

/** True if `user` (null: whoever runs this) may use every one of `paths`: read a file, enter a folder. */
export function canReach(user: ServerUser | null, paths: readonly string[]): boolean {
  if (!user) return paths.every(canReachOurselves);
  // Asked of the kernel in the user's own name: modes of the parents, access lists and mounts all count.
  const test = 'for path do test -r "$path" || test -x "$path" || exit 1; done';
  return spawnSync('/bin/sh', ['-c', test, 'sh', ...paths], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function canReachOurselves(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function lookUpUser(): ServerUser | null {
  try {
    const id = (flag: string): number =>
      Number(execFileSync('id', [flag, SERVER_USER_NAME], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null; // `id` ends with 1 for a user it does not know
  }
}

function createUser(): ServerUser {
  const reasons = WAYS_TO_CREATE_USER.map(([tool, ...args]) => {
    const { error, status, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
    return error ? `${tool}: not found` : status === 0 ? '' : `${tool}: ${stderr.trim()}`;
  });
  const created = lookUpUser();
  if (!created) throw new ServerUserMissing(SERVER_USER_NAME, reasons.filter(Boolean).join('; '));
  return created;
}
