import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { closeDefaultRights, grantRights, type RoleRights } from './grants';

/** Any number that other programs do not use: who holds it in a database is the only one that changes its tables. */
const MIGRATION_LOCK = 4_170_926_533;

/** The role that a server works as, by the address it uses, and with which tables it may do less than with others. */
interface ServerRights extends RoleRights {
  roleOf: string;
}

interface UpToDateOptions {
  server?: ServerRights;
  /** What is done once the migrations have run. */
  afterwards?: ((db: DataSource) => Promise<void>) | undefined;
}

/**
 * Runs the migrations that a database lacks, and gives the server's role its rights on what there is then.
 * `db` is opened by the owner, at `ownerUrl`. Two servers that start at once on one database take turns: the second
 * finds the work done.
 */
export async function bringUpToDate(
  db: DataSource,
  ownerUrl: string,
  { server, afterwards }: UpToDateOptions = {},
): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]); // goes with the connection
    await closeDefaultRights(owner);
    await db.runMigrations();
    await afterwards?.(db);
    if (server) await grantRights(owner, roleIn(server.roleOf), server);
  } finally {
    await owner.end();
  }
}

/** The role that logs in by an address, as the driver reads it. */
function roleIn(url: string): string {
  const { user } = new Client({ connectionString: url });
  if (!user) throw new Error('The address of the database names no role.');
  return user;
}
