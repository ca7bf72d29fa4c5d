import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Client } from 'pg';
import { COPIED_AT_ONCE, type CopiedFile, copyHashed, hashFile } from './copied-files';
import { someAtATime } from '../concurrency/some-at-a-time';
import { systemCode } from './system-error';
import { withClient } from './with-client';

/** A copy of all that a PostgreSQL server holds, as it was at one moment. */
export interface ClusterCopy {
  files: CopiedFile[];
  /** Every folder below the copy's, also those that hold nothing. */
  folders: string[];
}

/** What a server makes anew at its start, and what would be wrong in a copy. By PostgreSQL's documentation of base backups. */
const EMPTY_IN_A_COPY = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\//;
const NOT_IN_A_COPY = /^(postmaster\.(pid|opts)|backup_label(\.old)?|(.*\/)?(pgsql_tmp.*|pg_internal\.init.*))$/;

const SEGMENT = /^[0-9A-F]{24}$/;

/**
 * Copies the files of a running server into a new folder, while everybody goes on writing: what the server is started on from there is
 * all databases as they were at one and the same moment. Needs no program beside the server: it is PostgreSQL's low-level backup
 * (https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP). `adminUrl` is a superuser's on this
 * machine, whose files this process may read. Refuses as PostgreSQL and the system refuse.
 */
export async function copyCluster(adminUrl: string, target: string): Promise<ClusterCopy> {
  return withClient(adminUrl, async (admin) => {
    const source = await only<string>(admin, `select current_setting('data_directory') as value`);
    // Keeps the log from the beginning of the copy to its end; it goes with this session.
    await admin.query(`select pg_create_physical_replication_slot('copy_' || pg_backend_pid(), true, true)`);
    await admin.query(`select pg_backup_start('copy of all databases', true)`);
    const { folders, paths } = await entriesOf(source);
    await mkdir(target, { recursive: true, mode: 0o700 });
    for (const folder of folders) await mkdir(join(target, folder), { recursive: true, mode: 0o700 });
    const copied = await someAtATime(COPIED_AT_ONCE, paths, (path) => copyIfThere(source, target, path));
    const { rows } = await admin.query<{ label: string; last: string }>(
      `select labelfile as label, pg_walfile_name(lsn) as last from pg_backup_stop(false)`,
    );
    const [stop] = rows;
    if (!stop) throw new Error('PostgreSQL did not say where the copy ends.');
    const first = /\(file ([0-9A-F]{24})\)/.exec(stop.label)?.[1] ?? '';
    const segments = (await readdir(join(source, 'pg_wal'))).filter(
      (name) => SEGMENT.test(name) && name >= first && name <= stop.last,
    );
    const log = await someAtATime(COPIED_AT_ONCE, segments, (name) => copyIfThere(source, target, `pg_wal/${name}`));
    await writeFile(join(target, LABEL), stop.label, { mode: 0o600, flush: true });
    const label = { path: LABEL, ...(await hashFile(join(target, LABEL))) };
    return { folders, files: [...copied.flat(), ...log.flat(), label] };
  });
}

const LABEL = 'backup_label';

async function entriesOf(source: string): Promise<{ folders: string[]; paths: string[] }> {
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const placed = entries.map((entry) => ({
    entry,
    path: relative(source, join(entry.parentPath, entry.name)).replaceAll(sep, '/'),
  }));
  const wanted = placed.filter(({ path }) => !EMPTY_IN_A_COPY.test(path) && !NOT_IN_A_COPY.test(path));
  const paths = (isWanted: (entry: (typeof entries)[number]) => boolean) =>
    wanted.filter(({ entry }) => isWanted(entry)).map(({ path }) => path);
  return {
    folders: [...paths((entry) => entry.isDirectory()), 'pg_wal/archive_status'].sort(),
    paths: paths((entry) => entry.isFile()),
  };
}

/** A file may be gone by now: its table was dropped, which the log says too. */
async function copyIfThere(source: string, target: string, path: string): Promise<CopiedFile[]> {
  try {
    return [{ path, ...(await copyHashed(join(source, path), join(target, path), { mode: 0o600 })) }];
  } catch (error) {
    if (systemCode(error) === 'ENOENT' && !existsSync(join(source, path))) return [];
    throw error;
  }
}

async function only<T>(admin: Client, sql: string): Promise<T> {
  const { rows } = await admin.query<{ value: T }>(sql);
  const [row] = rows;
  if (!row) throw new Error(`Nothing came of: ${sql}`);
  return row.value;
}
