import pg, { type Pool, type PoolClient } from 'pg';
import {
  DataSource,
  type DataSourceOptions,
  type EntityTarget,
  type MigrationInterface,
  type ObjectLiteral,
} from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { bringUpToDate, CONNECTION_TIMEOUT_MS } from './bring-up-to-date';
import type { SchemaRights, TableRights } from './grants';
import { closeDatabase, closesWith } from './close-database';
import { Connections } from './connections';
import type { MadeFromCode } from './made-from-code';
import { STANDARD_POOL } from './pool-size';
import { refuseUnfit } from './server-role';
import { settleEachTransaction } from './pooled-transactions';
import { Sessions } from './session-settings';
import { SnakeCaseNames } from './snake-case-names';
import { stopWithRequests } from './stop-statements';

/** Where a server's own database is. */
export interface DatabaseAddress {
  /** postgres://role:password@host:port/database, as the role that the server works as. */
  url: string;
  /** The same database as the role that owns it; without it the tables are found up to date, or the database is not opened. */
  ownerUrl?: string | undefined;
}

/** What is in a server's database. */
export interface DatabaseContent {
  entities: EntityTarget<ObjectLiteral>[];
  /**
   * In the order they run, each in its own transaction. One that builds an index concurrently has `transaction = false`, does
   * nothing else, and first drops what a failed run of it may have left.
   */
  migrations: (new () => MigrationInterface)[];
  /** Tables with which the server's role may do less than with others. */
  rights?: TableRights;
  /** Further schemas that the server works with, and what its role may do there. */
  schemas?: SchemaRights;
  madeFromCode?: MadeFromCode;
}

/** How connections are made. */
export interface PoolOptions {
  /** Most connections at a time; STANDARD_POOL by default. */
  poolSize?: number | undefined;
  /** A statement that runs longer is ended by the database; 10,000 ms by default, 0 for no limit. */
  statementTimeoutMs?: number;
  /** Settings of PostgreSQL that every connection begins with. */
  settings?: Readonly<Record<string, string>>;
}

/** What a server needs to reach its own database, and nothing else's. */
export type DatabaseOptions = DatabaseAddress & DatabaseContent & PoolOptions;

/** One connection is kept open, for opening one takes longer than most statements; the others are closed once they have been idle. */
const KEPT_OPEN = 1;
const IDLE_MS = 10_000;

/** A data source that is not yet connected, and refuses to with PooledByTransaction. The caller opens it, and closes it with `closeDatabase`. */
export function createDataSource(options: Omit<DatabaseOptions, 'ownerUrl'>): DataSource {
  return dataSourceOver(options, new Sessions(options.url, sessionSettings(options)), new Connections(options.url));
}

function dataSourceOver(
  options: Omit<DatabaseOptions, 'ownerUrl'>,
  sessions: Sessions,
  connections: Connections,
): DataSource {
  const { extra, ...rest } = dataSourceOptions(options, sessions);
  const db = new DataSource({ ...rest, extra: { ...extra, Client: connections.Client } });
  closesWith(db, connections);
  return db;
}

function dataSourceOptions(options: Omit<DatabaseOptions, 'ownerUrl'>, sessions: Sessions) {
  return {
    type: 'postgres',
    driver: pg,
    nativeDriver: false, // else it is searched for on disk each time, and not there
    url: options.url,
    // The table of entities is typed by classes; EntityTarget is wider than what the option takes.
    entities: options.entities as (new () => ObjectLiteral)[],
    migrations: options.migrations,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeCaseNames(),
    synchronize: false,
    poolSize: options.poolSize ?? STANDARD_POOL,
    extra: {
      min: KEPT_OPEN,
      idleTimeoutMillis: IDLE_MS,
      connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
      onConnect: (client: PoolClient) => sessions.settle(client),
    },
  } satisfies DataSourceOptions;
}

const sessionSettings = ({ settings, statementTimeoutMs = 10_000 }: PoolOptions): Record<string, string> => ({
  ...settings,
  statement_timeout: String(statementTimeoutMs),
});

/** Knows its entities without a connection. */
class DescribedDatabase extends DataSource {
  async describe(): Promise<this> {
    await this.buildMetadatas();
    return this;
  }
}

/** Describes the tables of a database that may not be there yet: a data source that is connected to nothing. */
export function describeDatabase({ entities }: Pick<DatabaseContent, 'entities'>): Promise<DataSource> {
  const nowhere = { url: 'postgres://', entities, migrations: [] };
  return new DescribedDatabase(dataSourceOptions(nowhere, new Sessions(nowhere.url, {}))).describe();
}

/**
 * Opens the database as the server's role. With the owner's address its tables and that role's rights are brought up
 * to date first, over a connection that is closed again. Refuses as PostgreSQL refuses, and with DatabaseNotUpToDate,
 * ServerRoleUnbound and, where a pooler of transactions stands before the owner's address, PooledByTransaction.
 */
export async function openDatabase({ ownerUrl, ...options }: DatabaseOptions): Promise<DataSource> {
  if (ownerUrl) {
    const asOwner = async (work: (db: DataSource) => Promise<void>) => {
      const owner = { ...options, url: ownerUrl, poolSize: 1, statementTimeoutMs: 0 }; // large tables take their time
      const owned = await createDataSource(owner).initialize();
      await work(owned).finally(() => owned.destroy());
    };
    await bringUpToDate({ ...options, ownerUrl, asOwner, server: { ...options, roleOf: options.url } });
  }
  const sessions = new Sessions(options.url, sessionSettings(options), { mayBeLent: true });
  const connections = new Connections(options.url);
  const opened = outliveLostConnections(await dataSourceOver(options, sessions, connections).initialize());
  stopWithRequests(poolOf(opened), options.url, connections.Client);
  if ((await sessions.pooling()) === 'TRANSACTION') settleEachTransaction(poolOf(opened), sessions.ofTransactions);
  return closedUnless(opened, (db) => refuseUnfit(db, options));
}

/**
 * Opens the database as its owner, whom no rule binds, and brings its tables up to date: for work on all of it, such as
 * loading. What servers may do is settled when they start. Refuses as PostgreSQL refuses.
 */
export async function openOwnedDatabase({
  ownerUrl,
  ...options
}: { ownerUrl: string } & DatabaseContent & Omit<PoolOptions, 'settings'>): Promise<DataSource> {
  return closedUnless(await createDataSource({ ...options, url: ownerUrl }).initialize(), (db) =>
    bringUpToDate({ ...options, ownerUrl, asOwner: (work) => work(db) }),
  );
}

/** Every data source here is one of PostgreSQL. */
function poolOf({ driver }: DataSource): Pool {
  return (driver as PostgresDriver).master as Pool;
}

/**
 * A connection that is lost while a transaction has it, between two statements, tells nobody but its listeners; without one
 * it would end the process. The next statement of that transaction is refused, and the pool opens another connection.
 */
function outliveLostConnections(db: DataSource): DataSource {
  const heard = new WeakSet<PoolClient>();
  poolOf(db).on('acquire', (client) => {
    if (!heard.has(client)) client.on('error', () => undefined);
    heard.add(client);
  });
  return db;
}

async function closedUnless(db: DataSource, prepare: (db: DataSource) => Promise<void>): Promise<DataSource> {
  try {
    await prepare(db);
    return db;
  } catch (error) {
    await closeDatabase(db);
    throw error;
  }
}
