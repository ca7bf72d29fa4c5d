import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyCluster } from '../../platform/postgres/copy-cluster';
import { addressOf } from '../../platform/postgres/create-databases';
import { locateCluster } from '../../platform/postgres/data-folder';
import { deriveSecret } from '../../platform/postgres/derive-secret';
import type { EmbeddedServer, ServerLog } from '../../platform/postgres/embedded-postgres';
import { withClient } from '../../platform/postgres/with-client';
import { withHubPostgres } from '../hub/embedded-hub';
import { CommandRefused } from '../hub/hub-command.errors';
import { databaseNameOf } from '../hub/hub-databases';
import { wardFoldersOf } from '../hub/world-folder';
import { type ClusterManifest, fingerprintOf, writeManifest } from './manifest';
import { withScratchPostgres } from './scratch-postgres';
import { tryDatabase } from './try-databases';

/** Where the hub of `npm start` is that is backed up, and to which folder, which is there and empty. */
export interface HubCopyOptions {
  worldFolder: string;
  postgresFolder: string;
  folder: string;
  log: ServerLog;
  now: Date;
}

/** The folder of a backup that holds the files of a PostgreSQL. */
export const CLUSTER_FOLDER = 'cluster';

/**
 * Copies the PostgreSQL of `npm start`, running or not, and tries the copy by starting a PostgreSQL on it and reading all of it. All
 * databases are as they were at one moment, so what has crossed between two of them is in both or in neither. Refuses with
 * CommandRefused, and as PostgreSQL and the system refuse; then the folder is no backup.
 */
export async function copyHub({
  worldFolder,
  postgresFolder,
  folder,
  log,
  now,
}: HubCopyOptions): Promise<ClusterManifest> {
  const wardIds = wardFoldersOf(worldFolder);
  if (!existsSync(postgresFolder) || !existsSync(locateCluster(resolve(postgresFolder))))
    throw new CommandRefused({
      vi: `${postgresFolder} chưa có cơ sở dữ liệu nào để sao lưu.`,
      en: `There are no databases in ${postgresFolder} to back up.`,
    });
  const servers = ['city-council', 'citizen-affairs', ...wardIds.map((id) => `ward-council/${id}`)];
  const target = join(folder, CLUSTER_FOLDER);
  const { copy, secret, postgres, there } = await withHubPostgres(worldFolder, postgresFolder, log, async (server) => ({
    copy: await copyCluster(server.adminUrl, target),
    secret: server.secret,
    ...(await lookAt(server)),
  }));
  const expected = servers.map((server) => ({ server, database: databaseOfServer(server) }));
  const found = expected.filter(({ database }) => there.includes(database));
  const databases = await withScratchPostgres(
    { cluster: { folder: target, ...copy }, secret, wardCount: wardIds.length },
    async ({ adminUrl }) => {
      const tried = [];
      for (const { server, database } of found)
        tried.push({
          server,
          database,
          rows: await tryDatabase({ server, url: ownerUrlOf(adminUrl, secret, database) }),
        });
      return tried;
    },
  );
  const manifest: ClusterManifest = {
    ...{ format: 1, kind: 'CLUSTER', takenAt: now.toISOString(), postgres, databases, ...copy },
    secret: { file: join(resolve(postgresFolder), 'secret'), fingerprint: fingerprintOf(secret) },
  };
  writeManifest(folder, manifest);
  return manifest;
}

/** The database of a server as `npm start` names it. */
export const databaseOfServer = (server: string): string => databaseNameOf(server.replace(/^ward-council\//, 'ward-'));

/** The address of a database of `npm start` as its owner. */
export const ownerUrlOf = (adminUrl: string, secret: string, database: string): string =>
  addressOf(adminUrl, database, { role: database, password: deriveSecret(secret, database) });

async function lookAt({ adminUrl }: EmbeddedServer): Promise<{ postgres: string; there: string[] }> {
  return withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ version: string }>(`select current_setting('server_version') as version`);
    const { rows: databases } = await admin.query<{ name: string }>('select datname as name from pg_database');
    return { postgres: rows[0]?.version ?? '', there: databases.map(({ name }) => name) };
  });
}
