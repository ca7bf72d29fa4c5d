import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startEmbeddedPostgres } from '../../platform/postgres/embedded-postgres';
import type { ServerLog } from '../../platform/postgres/embedded-postgres';
import { placeCluster } from '../../platform/postgres/place-cluster';
import { CommandRefused } from '../hub/hub-command.errors';
import { CLUSTER_FOLDER, ownerUrlOf } from './copy-hub';
import { saidOfDamage } from './damage';
import { type ClusterManifest, fingerprintOf } from './manifest';
import { firstStartSettings } from './scratch-postgres';
import { tryDatabase } from './try-databases';

/** A backup of the hub of `npm start`, and where it is to be put back. */
export interface ClusterRestore {
  folder: string;
  manifest: ClusterManifest;
  postgresFolder: string;
  /** The file with the secret; by default the one that lies in the PostgreSQL's folder already. */
  secretFile?: string | undefined;
  log: ServerLog;
}

/**
 * Puts all databases of a backup into a folder that holds none, plays the log forward, and reads all of them. Gives how many rows
 * there are. Refuses with CommandRefused and with the classes of embedded-postgres.errors.ts.
 */
export async function restoreCluster({
  folder,
  manifest,
  postgresFolder,
  secretFile,
  log,
}: ClusterRestore): Promise<number> {
  const secret = secretOf(manifest, secretFile ?? join(resolve(postgresFolder), 'secret'));
  const { files, folders, databases } = manifest;
  await placeCluster(
    { folder: join(folder, CLUSTER_FOLDER), files, folders },
    { dataFolder: postgresFolder, secret, isDurable: true },
  ).catch(saidOfDamage);
  const settings = firstStartSettings(databases.length);
  const server = await startEmbeddedPostgres({ dataFolder: postgresFolder, log, settings });
  try {
    let rows = 0;
    for (const { server: name, database } of databases)
      rows += await tryDatabase({ server: name, url: ownerUrlOf(server.adminUrl, secret, database) });
    return rows;
  } finally {
    await server.stop();
  }
}

/** Gives the secret that a backup belongs to. Refuses with CommandRefused where the file is not there or holds another one. */
export function secretOf({ secret }: ClusterManifest, file: string): string {
  if (!existsSync(file))
    throw new CommandRefused({
      vi: `Cần tệp khóa của bản sao lưu, khi sao lưu nằm ở ${secret.file}; hãy đưa bằng --secret <tệp>.`,
      en: `The secret of this backup is needed, which was ${secret.file} by then: give it by --secret <file>.`,
    });
  const text = readFileSync(file, 'utf8').trim();
  if (fingerprintOf(text) === secret.fingerprint) return text;
  throw new CommandRefused({
    vi: `${file} không phải tệp khóa của bản sao lưu này, khi sao lưu nằm ở ${secret.file}.`,
    en: `${file} is not the secret of this backup, which was ${secret.file} by then.`,
  });
}
