import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { COPIED_AT_ONCE, type CopiedFile, copyHashed, FileDamaged, type NewFile } from './copied-files';
import { someAtATime } from '../concurrency/some-at-a-time';
import type { ClusterCopy } from './copy-cluster';
import { keepSecret, locateCluster, makeStagingFolder, openDataFolder, settleCluster } from './data-folder';
import { DataFolderInUse } from './embedded-postgres.errors';
import { chooseServerUser } from './server-user';
import { systemCode } from './system-error';

/** With which settings a server is started for the first time on a copy: it plays the copy's log forward and begins a new timeline. */
export const FIRST_START_SETTINGS = { hot_standby: 'off', restore_command: 'exit 1' } as const;

/**
 * Puts a copy of a cluster into a data folder that holds none, with the secret that its passwords follow from, for
 * `startEmbeddedPostgres` with FIRST_START_SETTINGS. Every file is held against its SHA-256 on the way; nothing is placed where one
 * differs. Refuses with DataFolderInUse, DataFolderNotOurs, DataFolderNotWritable and FileDamaged.
 */
export async function placeCluster(
  { folder, files, folders }: ClusterCopy & { folder: string },
  { dataFolder: wanted, secret, isDurable }: { dataFolder: string; secret: string; isDurable: boolean },
): Promise<void> {
  const dataFolder = resolve(wanted);
  openDataFolder(dataFolder);
  if (existsSync(locateCluster(dataFolder))) throw new DataFolderInUse(dataFolder);
  const user = chooseServerUser(locateCluster(dataFolder));
  const cluster = settleCluster(dataFolder, user);
  const staging = makeStagingFolder(dataFolder, cluster, user);
  try {
    const draft = join(staging, 'cluster');
    for (const path of ['', ...folders]) {
      mkdirSync(join(draft, path), { recursive: true, mode: 0o700 });
      if (user) chownSync(join(draft, path), user.uid, user.gid);
    }
    await someAtATime(COPIED_AT_ONCE, files, (file) =>
      placeFile(file, { from: folder, to: draft, owner: user, isDurable }),
    );
    const signal = join(draft, 'recovery.signal');
    writeFileSync(signal, '', { mode: 0o600 });
    if (user) chownSync(signal, user.uid, user.gid);
    writeFileSync(join(dataFolder, 'secret'), secret, { mode: 0o600, flush: true });
    keepSecret(dataFolder);
    renameSync(draft, cluster);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

async function placeFile(
  { path, bytes, sha256 }: CopiedFile,
  { from, to, ...whose }: { from: string; to: string } & Pick<NewFile, 'owner' | 'isDurable'>,
): Promise<void> {
  const copied = await copyHashed(join(from, path), join(to, path), { mode: 0o600, ...whose }).catch(
    (error: unknown) => {
      throw systemCode(error) === 'ENOENT' ? new FileDamaged(join(from, path)) : error;
    },
  );
  if (copied.bytes !== bytes || copied.sha256 !== sha256) throw new FileDamaged(join(from, path));
}
