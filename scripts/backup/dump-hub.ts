import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { someAtATime } from '../../platform/concurrency/some-at-a-time';
import { hashFile } from '../../platform/postgres/copied-files';
import { pauseIntake, resumeIntake } from '../../subgraphs/crossing/intake-pause';
import { type HubStores, ownerUrlsOf } from '../hub/hub-stores';
import { findClientProgram, runClientProgram } from './client-programs';
import { type DumpsManifest, writeManifest } from './manifest';
import { tryDumps } from './restore-dumps';

/** Whose databases are dumped, and to which folder, which is there and empty. */
export interface HubDumpOptions {
  stores: HubStores;
  folder: string;
  /** Where pg_dump and pg_restore are, if not on the PATH. */
  programsFolder: string | undefined;
  now: Date;
}

/** A database with the session that holds its snapshot, on which its dump is made. */
interface Snapshot {
  server: string;
  url: string;
  session: Client;
  /** Its name, for other sessions to see the same. */
  id: string;
}

const DUMPED_AT_ONCE = 4;

/**
 * Dumps every database of a hub by pg_dump, each as it was at a moment when nothing was being taken in anywhere: what one of them
 * has taken in, its sender has sent. Servers go on writing; crossings wait until every database has its snapshot. Then tries the dumps
 * by putting them back into a PostgreSQL of its own. Refuses with CommandRefused, and as PostgreSQL refuses.
 */
export async function dumpHub({ stores, folder, programsFolder, now }: HubDumpOptions): Promise<DumpsManifest> {
  const urls = ownerUrlsOf(stores.databases);
  const snapshots: Snapshot[] = [];
  try {
    const sessions = await openSessions(urls, snapshots);
    const postgres = await newestVersion(sessions);
    const pgDump = await findClientProgram('pg_dump', { folder: programsFolder, serverMajor: parseInt(postgres, 10) });
    await takeSnapshots(sessions);
    mkdirSync(join(folder, DUMPS), { recursive: true, mode: 0o700 });
    const files = await someAtATime(DUMPED_AT_ONCE, sessions, async ({ server, url, id }) => {
      const path = `${DUMPS}/${server.replace('/', '.')}.dump`;
      const args = ['--format=custom', `--snapshot=${id}`, '--lock-wait-timeout=60s', `--file=${join(folder, path)}`];
      await runClientProgram(pgDump, url, args);
      return { path, ...(await hashFile(join(folder, path))) };
    });
    const dumps = sessions.map(({ server }, at) => ({ server, file: files[at]?.path ?? '' }));
    const rows = await tryDumps(dumps, { folder, programsFolder, serverMajor: parseInt(postgres, 10) });
    const databases = dumps.map((dump, at) => ({
      ...{ ...dump, rows: rows[at] ?? 0, sealedWith: sealingKeyOf(dump.server, stores) },
    }));
    const manifest: DumpsManifest = {
      ...{ format: 1, kind: 'DUMPS', takenAt: now.toISOString(), postgres, databases, files },
    };
    writeManifest(folder, manifest);
    return manifest;
  } finally {
    await Promise.all(snapshots.map(({ session }) => session.end()));
  }
}

const DUMPS = 'dumps';

/** Opens a session at every database; those that are open are in `opened` even where another cannot be. */
async function openSessions(urls: ReadonlyMap<string, string>, opened: Snapshot[]): Promise<Snapshot[]> {
  for (const [server, url] of urls) {
    const session = new Client({ connectionString: url });
    session.on('error', () => undefined); // a lost connection comes out of the statement that meets it
    await session.connect();
    opened.push({ server, url, session, id: '' });
  }
  return opened;
}

async function newestVersion(sessions: readonly Snapshot[]): Promise<string> {
  const versions = await Promise.all(
    sessions.map(async ({ session }) => {
      const { rows } = await session.query<{ version: string }>(`select current_setting('server_version') as version`);
      return rows[0]?.version ?? '';
    }),
  );
  return versions.sort((one, other) => parseInt(other, 10) - parseInt(one, 10))[0] ?? '';
}

/** Longer than this nobody waits to be taken in: whoever finds taking in under way for so long has the backup refused. */
const PAUSE_LIMIT = '30s';

/** All at one moment for whatever crosses: nothing is taken in while they are taken. */
async function takeSnapshots(snapshots: readonly Snapshot[]): Promise<void> {
  await Promise.all(
    snapshots.map(async ({ session }) => {
      await session.query(`set lock_timeout = '${PAUSE_LIMIT}'`);
      await pauseIntake(session);
    }),
  );
  await Promise.all(
    snapshots.map(async (snapshot) => {
      await snapshot.session.query('begin isolation level repeatable read read only');
      const { rows } = await snapshot.session.query<{ id: string }>('select pg_export_snapshot() as id');
      snapshot.id = rows[0]?.id ?? '';
    }),
  );
  await Promise.all(snapshots.map(({ session }) => resumeIntake(session)));
}

function sealingKeyOf(server: string, { keys }: HubStores): string | null {
  if (server === 'citizen-affairs') return keys.citizenAffairs?.sealsWith ?? null;
  return keys.wards?.get(server.replace(/^ward-council\//, ''))?.sealsWith ?? null;
}
