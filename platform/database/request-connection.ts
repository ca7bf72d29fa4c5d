import type { ServerResponse } from 'node:http';
import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';

/** A connection that one request has to itself. */
export interface RequestConnection {
  /** Reads and writes over that connection alone. */
  manager: EntityManager;
  /** Gives the connection back as it was taken: whatever comes later over `manager` is refused. May be called twice. */
  release(): Promise<void>;
}

/** Somebody still works for a request whose connection has been given back already. */
export class RequestIsOver extends Error {
  constructor() {
    super('The request is over, and its database connection given back.');
    this.name = 'RequestIsOver';
  }
}

/**
 * Gives a request a connection of its own, on which settings of PostgreSQL have the given values: what rules for rows go
 * by. It is taken out of the pool with the first statement, so a request that asks nothing takes none; it goes back only
 * with its settings as before, and is closed instead where that fails or a transaction is still open.
 */
export function openRequestConnection(db: DataSource, settings: Readonly<Record<string, string>>): RequestConnection {
  const runner = createRunner(db, async () => {
    const client = await poolOf(db).connect();
    const gate = new Gate(client);
    try {
      for (const setting of Object.entries(settings)) await client.query('select set_config($1, $2, false)', setting);
      // TypeORM forgets a connection that comes after the release.
      if (runner.isReleased) throw new RequestIsOver();
    } catch (error) {
      gate.close();
      throw error;
    }
    return [gate, (error) => gate.close(error)];
  });
  return { manager: runner.manager, release: () => runner.release() };
}

/** Releases a connection for certain when its response is over: answered, broken off, or over already. */
export function releaseAfter(response: ServerResponse, connection: RequestConnection): void {
  if (response.closed || response.destroyed) void connection.release();
  else response.once('close', () => void connection.release());
}

/**
 * Between a request and its connection: passes one statement after another, as the driver wants them, and once closed
 * none at all, not even one that a resolver sent before and that still waits.
 */
class Gate {
  private isClosed = false;
  /** The statement under way and those that wait, settled or not. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: PoolClient) {
    client.on('error', ignore);
  }

  query(...statement: Parameters<PoolClient['query']>): Promise<unknown> {
    const answer = this.queue.then(() => {
      if (this.isClosed) throw new RequestIsOver();
      return this.client.query(...statement);
    });
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  on(event: 'error', listener: (error: Error) => void): void {
    this.client.on(event, listener);
  }

  removeListener(event: 'error', listener: (error: Error) => void): void {
    this.client.removeListener(event, listener);
  }

  /** Gives the connection back to its pool once its settings are those it began with, or closes it for `fault`. */
  close(fault?: Error): void {
    this.isClosed = true;
    const { client } = this;
    const giveBack = (found?: Error): void => {
      client.removeListener('error', ignore);
      client.release(fault ?? found);
    };
    void this.queue
      .then(() => client.query('reset all'))
      .then(() => {
        if (client.getTransactionStatus() !== 'I') throw new Error('A transaction was left open.');
      })
      .then(() => giveBack(), giveBack);
  }
}

/** A lost connection comes out of the statement that meets it; without a listener it would end the process. */
const ignore = (): void => undefined;

type Obtain = () => Promise<[connection: Gate, release: (error?: Error) => void]>;

/** A query runner of TypeORM whose connection comes from `obtain`, and goes back by the function that comes with it. */
function createRunner(db: DataSource, obtain: Obtain): QueryRunner {
  // The driver of `db` in all but this one method, in which its query runners take a connection out of the pool.
  const driver = Object.create(db.driver, { obtainMasterConnection: { value: obtain } }) as DataSource['driver'];
  const runner = driver.createQueryRunner('master');
  return Object.assign(runner, { manager: db.createEntityManager(runner) }); // as DataSource.createQueryRunner does
}

/** Every data source here is one of PostgreSQL. */
function poolOf({ driver }: DataSource): Pool {
  return (driver as PostgresDriver).master as Pool;
}
