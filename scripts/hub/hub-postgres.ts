import { type EmbeddedServer, type ServerLog, startEmbeddedPostgres } from '../../platform/postgres/embedded-postgres';
import { connectionsFor } from './hub-size';
import { wardFoldersOf } from './world-folder';

/**
 * Starts the PostgreSQL that comes with the project, with connections for every server of a world, on the data it kept from the last
 * time or on new data, which the caller makes durable once it is filled. The caller stops it. Refuses with the classes of embedded-postgres.errors.ts, and with NotAWorld.
 */
export async function startHubPostgres(
  worldFolder: string,
  postgresFolder: string,
  log: ServerLog,
): Promise<EmbeddedServer> {
  const wardCount = wardFoldersOf(worldFolder).length;
  const settings = { ...connectionsFor(wardCount).settings, shared_buffers: `${sharedMiB(wardCount)}MB` };
  return startEmbeddedPostgres({ dataFolder: postgresFolder, log, settings, isDurableLater: true });
}

/** The 128 MiB of PostgreSQL's default fill up with the copies of databases that a first start makes, and stay full. */
const sharedMiB = (wardCount: number): number => 24 + wardCount;
