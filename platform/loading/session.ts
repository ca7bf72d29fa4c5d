import type { EntityManager } from 'typeorm';
import { loadFailed } from './load-failed';
import type { LoadTarget } from './load-target';

/** What a session needs of a query runner. */
interface Connection {
  query(sql: string, parameters: unknown[]): Promise<unknown>;
  release(): Promise<void>;
  manager: EntityManager;
}

/** The one connection that a load uses for a target, from its lock to its commit. */
export class Session {
  private constructor(
    readonly target: LoadTarget,
    /** The same for every program and every address by which this database is reached. */
    readonly databaseIdentity: string,
    /** The same for all databases of one PostgreSQL server. */
    readonly serverIdentity: string,
    private readonly runner: Connection,
  ) {}

  /** Of a database that is yet to be made: whatever is looked for in it, it has no row. */
  static ofNoDatabase(target: LoadTarget): Session {
    const runner: Connection = {
      query: () => Promise.resolve([]),
      release: () => Promise.resolve(),
      manager: target.db.manager,
    };
    return new Session(target, target.name, target.name, runner);
  }

  /** Refuses with LoadFailed if the database is away. The caller closes the session. */
  static async open(target: LoadTarget): Promise<Session> {
    const runner = target.db.createQueryRunner();
    try {
      const [{ server, database }] = (await runner.query(
        `SELECT system_identifier::text AS server, oid::text AS database
           FROM pg_control_system(), pg_database WHERE datname = current_database()`,
      )) as [{ server: string; database: string }]; // exactly one row, by its sources
      return new Session(target, `${server}/${database}`, server, runner);
    } catch (error) {
      await runner.release();
      throw loadFailed(target.name, error);
    }
  }

  /** Refuses with LoadFailed, or its kind DatabaseRefused. */
  async query<T = unknown>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    try {
      // What a statement gives is known to the one who wrote it.
      return (await this.runner.query(sql, parameters)) as T[];
    } catch (error) {
      throw loadFailed(this.target.name, error);
    }
  }

  /** The same connection, for code that works with entities. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** Begins a transaction free of the time limits that are right for a server's short statements. */
  async begin(): Promise<void> {
    await this.query('BEGIN');
    for (const limit of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']) {
      await this.query(`SET LOCAL ${limit} = 0`);
    }
  }

  async close(): Promise<void> {
    await this.runner.release();
  }
}
