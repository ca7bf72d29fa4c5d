import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataSource, MigrationInterface } from 'typeorm';
import { closeDefaultRights, grantRights, type RoleRights } from './grants';
import type { MadeFromCode } from './made-from-code';
import { readMigrationState } from './migration-state';
import { refuseLentConnection, settle } from './session-settings';

/** Any number that other programs do not use: who holds it in a database is the only one that changes its tables. */
const MIGRATION_LOCK = 4_170_926_533;

const LOCK_POLL_MS = 50;

/** A database that has not let anybody in by then is away. */
export const CONNECTION_TIMEOUT_MS = 5_000;

/** The role that a server works as, by the address it uses, and with which tables it may do less than with others. */
interface ServerRights extends RoleRights {
  roleOf: string;
}

/** What is to be in a database. */
interface Wanted {
  migrations: readonly (new () => MigrationInterface)[];
  madeFromCode?: MadeFromCode;
}

interface UpToDateOptions extends Wanted {
  ownerUrl: string;
  /** Does work with the database opened by its owner. */
  asOwner(work: (db: DataSource) => Promise<void>): Promise<void>;
  server?: ServerRights;
}

/**
 * Runs the migrations that a database lacks, makes what is made from code, and gives the server's role its rights on what there
 * is then. Two servers that start at once on one database take turns: the second finds the work done. Most starts find it done,
 * and then the database is not opened as a data source for it.
 */
export async function bringUpToDate({ ownerUrl, asOwner, server, ...content }: UpToDateOptions): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: CONNECTION_TIMEOUT_MS });
  owner.on('error', () => undefined); // a lost connection comes out of the statement that meets it
  await owner.connect();
  try {
    await refuseLentConnection(owner, ownerUrl);
    await settle(owner);
    await lockMigrations(owner);
    await closeDefaultRights(owner);
    if (!(await isUpToDate(owner, content)))
      await asOwner(async (db) => {
        await db.runMigrations();
        await content.madeFromCode?.make(db);
      });
    if (server) await grantRights(owner, roleIn(server.roleOf), server);
  } finally {
    await owner.end();
  }
}

/**
 * Waits until nobody else migrates; the lock goes with the connection. It is tried again and again, since a statement that
 * waits for it would itself be waited for by an index that is built concurrently, and neither would ever end.
 */
async function lockMigrations(owner: Client): Promise<void> {
  const hasLocked = async () => {
    const { rows } = await owner.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [
      MIGRATION_LOCK,
    ]);
    return rows[0]?.locked;
  };
  while (!(await hasLocked())) await sleep(LOCK_POLL_MS);
}

async function isUpToDate(owner: Client, { migrations, madeFromCode }: Wanted): Promise<boolean> {
  const query = async <Row>(statement: string): Promise<Row[]> => (await owner.query(statement)).rows as Row[];
  const names = migrations.map((migration) => new migration().name ?? migration.name);
  const { hasTable, pending } = await readMigrationState(query, names);
  if (!hasTable || pending.length > 0) return false;
  return madeFromCode?.isMade(query) ?? true;
}

/** The role that logs in by an address, as the driver reads it. */
function roleIn(url: string): string {
  const { user } = new Client({ connectionString: url });
  if (!user) throw new Error('The address of the database names no role.');
  return user;
}
