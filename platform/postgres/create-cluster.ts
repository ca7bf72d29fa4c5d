import { spawn } from 'node:child_process';
import { chownSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
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
  durability: Durability;
}

/**
 * What outlives the machine: all that a server has written; all of it from `waitForDisk` on, since filling a new cluster takes half
 * the time where the disk is waited for once; or nothing that the system has not written by itself, which is enough for tests.
 */
export type Durability = 'ALWAYS' | 'LATER' | 'NEVER';

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

/** PostgreSQL's own file of what ALTER SYSTEM has changed. */
const CHANGED_SETTINGS = 'postgresql.auto.conf';

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
  durability,
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
      ...(durability === 'ALWAYS' ? [] : ['--no-sync']),
    ];
    await runInitdb(initdb, flags, user);
    if (durability === 'LATER') writeFileSync(join(draft, CHANGED_SETTINGS), 'fsync = off\n');
    renameSync(draft, cluster);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * Makes the running server of a cluster that was created with durability LATER wait for the disk from now on, and writes there all that
 * the system still has in memory. Refuses as PostgreSQL refuses, and with EndedEarly.
 */
export async function waitForDisk(
  admin: Client,
  { cluster, initdb, user }: Pick<NewCluster, 'cluster' | 'initdb' | 'user'>,
): Promise<void> {
  await admin.query('ALTER SYSTEM RESET fsync');
  await admin.query('SELECT pg_reload_conf()');
  while ((await admin.query<{ fsync: string }>('SHOW fsync')).rows[0]?.fsync !== 'on') await sleep(RELOAD_POLL_MS);
  // File by file it takes seconds: there are 300 in each database.
  const method = process.platform === 'linux' ? ['--sync-method=syncfs'] : [];
  await runInitdb(initdb, ['--sync-only', ...method, `--pgdata=${cluster}`], user);
}

const RELOAD_POLL_MS = 5;

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
