import type { EmbeddedServer, ServerLog } from '../../platform/postgres/embedded-postgres';
import { ServerAlreadyRunning } from '../../platform/postgres/embedded-postgres.errors';
import { joinEmbeddedPostgres } from '../../platform/postgres/join-embedded-postgres';
import { checkWorld } from '../load/check-world';
import { hasHub, type HubDatabases, provisionHub } from './hub-databases';
import { deriveHubKeys, type HubKeys } from './hub-keys';
import { startHubPostgres } from './hub-postgres';
import { wardFoldersOf } from './world-folder';

/** A database for every server of one world, in the PostgreSQL that comes with the project. */
export interface EmbeddedHub {
  databases: HubDatabases;
  /** What seals the personal data in them. */
  keys: HubKeys;
}

/**
 * Uses the databases of the PostgreSQL that `npm start` keeps, while it runs or without it. Refuses with the classes of
 * embedded-postgres.errors.ts, and as `provisionEmbeddedHub` does.
 */
export function withEmbeddedHub<T>(
  worldFolder: string,
  postgresFolder: string,
  log: ServerLog,
  use: (stores: EmbeddedHub) => Promise<T>,
): Promise<T> {
  return withHubPostgres(worldFolder, postgresFolder, log, async (server) => {
    const result = await use(await provisionEmbeddedHub(server, worldFolder));
    await server.makeDurable();
    return result;
  });
}

/** Uses that PostgreSQL as it is, with whatever databases it holds. Refuses with the classes of embedded-postgres.errors.ts, and with NotAWorld. */
export async function withHubPostgres<T>(
  worldFolder: string,
  postgresFolder: string,
  log: ServerLog,
  use: (server: EmbeddedServer) => Promise<T>,
): Promise<T> {
  const server = await startHubPostgres(worldFolder, postgresFolder, log).catch((error: unknown) => {
    if (!(error instanceof ServerAlreadyRunning)) throw error;
    return joinEmbeddedPostgres(postgresFolder);
  });
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}

/**
 * Makes what a running PostgreSQL lacks of a world's databases. Refuses with NotAWorld, and on new data with DataRefused where the
 * world's files are not to be loaded as they are.
 */
export async function provisionEmbeddedHub(
  { adminUrl, secret }: Pick<EmbeddedServer, 'adminUrl' | 'secret'>,
  worldFolder: string,
): Promise<EmbeddedHub> {
  const wardIds = wardFoldersOf(worldFolder);
  const keys = deriveHubKeys(secret, wardIds);
  // A fault in a file is told before 170 databases are made for it.
  if (!(await hasHub(adminUrl))) await checkWorld(worldFolder, keys);
  return { databases: await provisionHub(adminUrl, secret, wardIds), keys };
}
