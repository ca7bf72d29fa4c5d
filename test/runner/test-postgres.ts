import { rmSync } from 'node:fs';
import { startEmbeddedPostgres } from '../../platform/postgres/embedded-postgres';
import { connectionsFor } from '../../scripts/hub/hub-size';
import { makePassingFolder } from '../support/passing-folder';

/** Hubs that tests of a run share or start at a time beside one of the largest city, and the wards of most of them. */
const SMALL_HUBS = 4;
const WARDS_OF_SMALL_HUB = 8;

const ofLargest = connectionsFor(168).settings;
const ofSmall = connectionsFor(WARDS_OF_SMALL_HUB).settings;

/** Nothing has to outlive a test run, so nothing waits for the disk. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: ofLargest.max_connections + SMALL_HUBS * ofSmall.max_connections,
  max_prepared_transactions: ofLargest.max_prepared_transactions + SMALL_HUBS * ofSmall.max_prepared_transactions,
  shared_buffers: '64MB',
  max_wal_size: '256MB', // it may all be in memory
  autovacuum_naptime: '10min', // else it goes round hundreds of databases that are about to go
  // A database that is copied is then copied by the kernel, ten times as fast as by PostgreSQL's own reading and writing.
  ...(process.platform === 'linux' ? { file_copy_method: 'clone' } : {}),
};

/** Starts a PostgreSQL that nothing has to outlive, gives its administrator's address to `use`, and removes it after. */
export async function withTestPostgres<T>(use: (adminUrl: string) => Promise<T>): Promise<T> {
  const dataFolder = makePassingFolder('test-postgres');
  const log = { debug: () => undefined, info: () => undefined, error: console.error };
  try {
    const server = await startEmbeddedPostgres({ dataFolder, log, settings: SETTINGS });
    try {
      return await use(server.adminUrl);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
