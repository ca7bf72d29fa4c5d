import { Client } from 'pg';
import { DataSource, type EntityTarget, type MigrationInterface, type ObjectLiteral } from 'typeorm';
import { SnakeCaseNames } from './snake-case-names';

/** What a server needs to reach its own database, and nothing else's. */
export interface DatabaseOptions {
  /** postgres://role:password@host:port/database */
  url: string;
  entities: EntityTarget<ObjectLiteral>[];
  /** In the order they run. */
  migrations: (new () => MigrationInterface)[];
  /** Most connections at a time; 5 unless told. */
  poolSize?: number;
  /** A statement that runs longer is ended by the database; 10,000 ms unless told. */
  statementTimeoutMs?: number;
}

/** A data source that is not yet connected. The caller opens it and closes it with `destroy`. */
export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    // The table of entities is typed by classes; EntityTarget is wider than what the option takes.
    entities: options.entities as (new () => ObjectLiteral)[],
    migrations: options.migrations,
    migrationsTransactionMode: 'all',
    namingStrategy: new SnakeCaseNames(),
    synchronize: false,
    poolSize: options.poolSize ?? 5,
    extra: { statement_timeout: options.statementTimeoutMs ?? 10_000, connectionTimeoutMillis: 5_000 },
  });
}

/** Any number that other programs do not use: who holds it in a database is the only one that changes its tables. */
const MIGRATION_LOCK = 4_170_926_533;

/** Opens the database and brings its tables up to date. Refuses as PostgreSQL refuses. */
export async function openDatabase(options: DatabaseOptions): Promise<DataSource> {
  const db = await createDataSource(options).initialize();
  try {
    await alone(options.url, () => db.runMigrations());
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Two servers that start at once on one database take turns: the second finds the work done. The lock goes with its connection. */
async function alone(url: string, act: () => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await act();
  } finally {
    await client.end();
  }
}
