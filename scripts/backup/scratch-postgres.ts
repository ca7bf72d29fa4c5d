import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClusterCopy } from '../../platform/postgres/copy-cluster';
import { removeDataFolder } from '../../platform/postgres/data-folder';
import {
  type EmbeddedPostgresOptions,
  type EmbeddedServer,
  startEmbeddedPostgres,
} from '../../platform/postgres/embedded-postgres';
import { FIRST_START_SETTINGS, placeCluster } from '../../platform/postgres/place-cluster';
import { connectionsFor } from '../hub/hub-size';

const SILENT: EmbeddedPostgresOptions['log'] = {
  debug: () => undefined,
  info: () => undefined,
  error: () => undefined,
};

/** Lends a PostgreSQL of its own in a temporary folder, and takes both away after: an empty one, or one on a copy of a cluster. */
export async function withScratchPostgres<T>(
  copy: { cluster: ClusterCopy & { folder: string }; secret: string; wardCount: number } | null,
  use: (server: EmbeddedServer) => Promise<T>,
): Promise<T> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'hai-cap-backup-'));
  let server: EmbeddedServer | undefined;
  try {
    if (copy) await placeCluster(copy.cluster, { dataFolder, secret: copy.secret, isDurable: false });
    const settings = { ...(copy ? firstStartSettings(copy.wardCount) : {}), fsync: 'off' };
    server = await startEmbeddedPostgres({ dataFolder, log: SILENT, settings });
    return await use(server);
  } finally {
    await server?.stop();
    removeDataFolder(dataFolder);
  }
}

/** A copy is played forward with at least the connections that it was written with. */
export const firstStartSettings = (wardCount: number) => ({
  ...connectionsFor(wardCount).settings,
  ...FIRST_START_SETTINGS,
});
