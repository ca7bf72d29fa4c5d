import { join, resolve } from 'node:path';
import { type DatabaseContent, openDatabase, openOwnedDatabase } from '../../platform/database/data-source';
import { copyRows, insideOf, renameDatabase } from '../../platform/postgres/copy-rows';
import type { EmbeddedServer } from '../../platform/postgres/embedded-postgres';
import { type DatabaseAddresses, dropDatabase } from '../../platform/postgres/provision';
import { CITIZEN_AFFAIRS_DATABASE } from '../../subgraphs/citizen-affairs/database';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import { type HubDatabases, provisionHub } from '../hub/hub-databases';
import { startHubPostgres } from '../hub/hub-postgres';
import { wardFoldersOf } from '../hub/world-folder';
import { CLUSTER_FOLDER, databaseOfServer, ownerUrlOf } from './copy-hub';
import { type ClusterRestore, secretOf } from './restore-cluster';
import { withScratchPostgres } from './scratch-postgres';
import { tryDatabase } from './try-databases';

/** The one server whose database is put back, among the others of its hub. */
export interface OneRestore extends ClusterRestore {
  worldFolder: string;
  /** As `ward-council/song-cau`, which the backup has. */
  only: string;
}

/**
 * Puts the database of one server back while those of the others stay: a PostgreSQL of its own is started on the backup, and that
 * database's rows come over into a new one. Gives how many there are. Where anything fails, the database is as before. Refuses while
 * `npm start` runs (ServerAlreadyRunning), and as `restoreCluster` does.
 */
export async function restoreOne({ folder, manifest, secretFile, ...place }: OneRestore): Promise<number> {
  const { worldFolder, postgresFolder, only, log } = place;
  const secret = secretOf(manifest, secretFile ?? join(resolve(postgresFolder), 'secret'));
  const { files, folders, databases } = manifest;
  const cluster = { folder: join(folder, CLUSTER_FOLDER), files, folders };
  return withScratchPostgres({ cluster, secret, wardCount: databases.length }, async (backup) => {
    const live = await startHubPostgres(worldFolder, postgresFolder, log);
    try {
      return await replace(live, backup, { only, worldFolder });
    } finally {
      await live.stop();
    }
  });
}

async function replace(
  live: EmbeddedServer,
  backup: EmbeddedServer,
  { only, worldFolder }: Pick<OneRestore, 'only' | 'worldFolder'>,
): Promise<number> {
  const database = databaseOfServer(only);
  const content = contentOf(only);
  const old = `${database}_before`;
  const ownerUrl = ownerUrlOf(backup.adminUrl, backup.secret, database);
  await (await openOwnedDatabase({ ...content, ownerUrl, poolSize: 1 })).destroy(); // by now there may be more tables
  await renameDatabase(live.adminUrl, database, old);
  try {
    const made = addressIn(await provisionHub(live.adminUrl, live.secret, wardFoldersOf(worldFolder)), only);
    await (await openDatabase({ ...content, ...made, poolSize: 1 })).destroy();
    await copyRows(insideOf(backup.adminUrl, database), insideOf(live.adminUrl, database));
    const rows = await tryDatabase({ server: only, url: made.ownerUrl });
    await dropDatabase(live.adminUrl, old, []);
    return rows;
  } catch (error) {
    await dropDatabase(live.adminUrl, database, []);
    await renameDatabase(live.adminUrl, old, database);
    throw error;
  }
}

function contentOf(server: string): DatabaseContent {
  if (server === 'city-council') return CITY_COUNCIL_DATABASE;
  return server === 'citizen-affairs' ? CITIZEN_AFFAIRS_DATABASE : WARD_COUNCIL_DATABASE;
}

function addressIn({ cityCouncil, citizenAffairs, wards }: HubDatabases, server: string): DatabaseAddresses {
  if (server === 'city-council') return cityCouncil;
  const ward = wards.get(server.replace(/^ward-council\//, ''));
  if (server !== 'citizen-affairs' && !ward) throw new Error(`The world has no ${server}.`);
  return ward ?? citizenAffairs;
}
