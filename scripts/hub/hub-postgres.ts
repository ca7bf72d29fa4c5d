import { type EmbeddedServer, type ServerLog, startEmbeddedPostgres } from '../../platform/postgres/embedded-postgres';
import { connectionsFor } from './hub-size';
import { wardFoldersOf } from './world-folder';

/**
 * Starts the PostgreSQL that comes with the project, with connections for every server of a world, on the data it kept from the last
 * time or on new data. The caller stops it. Refuses with the classes of embedded-postgres.errors.ts, and with NotAWorld.
 */
export async function startHubPostgres(
  worldFolder: string,
  postgresFolder: string,
  log: ServerLog,
): Promise<EmbeddedServer> {
  const { settings } = connectionsFor(wardFoldersOf(worldFolder).length);
  return startEmbeddedPostgres({ dataFolder: postgresFolder, log, settings });
}
