import { type EmbeddedServer, type ServerLog, startEmbeddedPostgres } from '../../platform/postgres/embedded-postgres';
import { ServerAlreadyRunning } from '../../platform/postgres/embedded-postgres.errors';
import { joinEmbeddedPostgres } from '../../platform/postgres/join-embedded-postgres';
import { checkWorld } from '../load/check-world';
import { connectionsFor } from './hub-connections';
import { hasHub, type HubDatabases, provisionHub } from './hub-databases';
import { deriveHubKeys, type HubKeys } from './hub-keys';
import { wardFoldersOf } from './world-folder';

/** The PostgreSQL that comes with the project, with a database for every server of one world. */
export interface EmbeddedHub {
  server: EmbeddedServer;
  databases: HubDatabases;
  /** What seals the personal data in them. */
  keys: HubKeys;
}

/**
 * Starts it on the data it kept from the last time, or on new data. The caller stops the server.
 * Refuses with the classes of embedded-postgres.errors.ts, with NotAWorld, and on new data with DataRefused where the
 * world's files are not to be loaded as they are.
 */
export async function openEmbeddedHub(
  worldFolder: string,
  postgresFolder: string,
  log: ServerLog,
): Promise<EmbeddedHub> {
  const start = (wardCount: number) =>
    startEmbeddedPostgres({ dataFolder: postgresFolder, log, settings: connectionsFor(wardCount).settings });
  return provisionOn(start, worldFolder);
}

/** Uses the databases of the PostgreSQL that `npm start` keeps, while it runs or without it. Refuses as `openEmbeddedHub` does. */
export async function withEmbeddedHub<T>(
  worldFolder: string,
  postgresFolder: string,
  log: ServerLog,
  use: (stores: Pick<EmbeddedHub, 'databases' | 'keys'>) => Promise<T>,
): Promise<T> {
  const { server, databases, keys } = await openEmbeddedHub(worldFolder, postgresFolder, log).catch(
    (error: unknown) => {
      if (!(error instanceof ServerAlreadyRunning)) throw error;
      return provisionOn(() => Promise.resolve(joinEmbeddedPostgres(postgresFolder)), worldFolder);
    },
  );
  try {
    return await use({ databases, keys });
  } finally {
    await server.stop();
  }
}

async function provisionOn(
  open: (wardCount: number) => Promise<EmbeddedServer>,
  worldFolder: string,
): Promise<EmbeddedHub> {
  const wardIds = wardFoldersOf(worldFolder);
  const server = await open(wardIds.length);
  try {
    const keys = deriveHubKeys(server.secret, wardIds);
    // A fault in a file is told before 170 databases are made for it.
    if (!(await hasHub(server.adminUrl))) await checkWorld(worldFolder, keys);
    return { server, databases: await provisionHub(server.adminUrl, server.secret, wardIds), keys };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
