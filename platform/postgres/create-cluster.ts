import { spawn } from 'node:child_process';
import { chownSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { makeStagingFolder } from './data-folder';
import { EndedEarly, SERVER_ENV } from './server-process';
import type { ServerUser } from './server-user';

/** What a new cluster is made of. */
export interface NewCluster {
  dataFolder: string;
  cluster: string;
  initdb: string;
  user: ServerUser | null;
  adminPassword: string;
  /** False where nothing has to outlive the machine: tests. */
  isDurable: boolean;
}

/** Name of the superuser of a new cluster. */
export const ADMIN = 'postgres';

/**
 * The same everywhere, whatever the machine's language: UTF-8; order by code point; upper and lower case of all
 * Unicode letters, from PostgreSQL itself and not from the system's library; passwords never sent in clear.
 */
const INITDB_FLAGS = [
  `--username=${ADMIN}`,
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
];

/**
 * Creates the cluster in a staging folder and moves it into place in one step: a `cluster` that exists is whole.
 * Refuses with DataFolderNotWritable and EndedEarly.
 */
export async function createCluster({
  dataFolder,
  cluster,
  initdb,
  user,
  adminPassword,
  isDurable,
}: NewCluster): Promise<void> {
  const staging = makeStagingFolder(dataFolder, cluster, user);
  try {
    const draft = join(staging, 'cluster');
    const passwordFile = join(staging, 'password');
    writeFileSync(passwordFile, adminPassword, { mode: 0o600 });
    if (user) chownSync(passwordFile, user.uid, user.gid);
    const flags = [
      ...INITDB_FLAGS,
      `--pgdata=${draft}`,
      `--pwfile=${passwordFile}`,
      ...(isDurable ? [] : ['--no-sync']),
    ];
    await runInitdb(initdb, flags, user);
    renameSync(draft, cluster);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function runInitdb(initdb: string, flags: readonly string[], user: ServerUser | null): Promise<void> {
  const child = spawn(initdb, flags, {
    ...user,
    cwd: '/',
    env: SERVER_ENV,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true, // Ctrl-C in our terminal is for us
  });
  const lines: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new EndedEarly([error.message])));
    child.once('close', (code) => (code === 0 ? resolve() : reject(new EndedEarly(lines))));
  });
}
