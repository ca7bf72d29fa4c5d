import type { ServerResponse } from 'node:http';
import type { Pool, PoolClient, QueryConfig } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { Places } from '../limits/places';
import { RequestIsOver } from '../errors/request-is-over';
import { resetSession, setOnSession } from './session-settings';

/** A connection that one request has to itself. */
export interface RequestConnection {
  /** Reads and writes over that connection alone. */
  manager: EntityManager;
  /** Gives the connection back as it was taken: whatever comes later over `manager` is refused. May be called twice. */
  release(): Promise<void>;
}

/**
 * Gives requests connections of their own out of the pool of `db`. One connection of the pool is never among them, so that
 * whatever these requests do, everybody else gets through; only a pool of one is theirs too.
 */
export class RequestConnections {
  private readonly places: Places;

  constructor(private readonly db: DataSource) {
    const { max, connectionTimeoutMillis } = poolOf(db).options;
    this.places = new Places(Math.max(1, max - 1), { waitMs: connectionTimeoutMillis || LONGEST_WAIT_MS });
  }

  /**
   * A connection on which settings of PostgreSQL have the given values: what rules for rows go by. It is taken with the
   * first statement, so a request that asks nothing takes none; that statement is refused as the pool refuses, and with
   * NoPlaceLeft. It goes back only with its settings as before, and is closed instead where that fails or a transaction
   * is still open.
   */
  open(settings: Readonly<Record<string, string>>): RequestConnection {
    let isWanted = false;
    const over = new AbortController();
    const runner = createRunner(this.db, async () => {
      isWanted = true;
      const gate = await this.takeGate(over.signal);
      try {
        for (const [name, value] of Object.entries(settings)) await gate.set(name, value);
        over.signal.throwIfAborted();
      } catch (error) {
        gate.close();
        throw error;
      }
      return [gate, (error) => gate.close(error)];
    });
    const release = async () => {
      over.abort(new RequestIsOver());
      // Released while it connects, a runner of TypeORM keeps what it then gets, and keeps the pool from ever closing.
      if (isWanted) void runner.connect().then(() => runner.release(), ignore);
      else await runner.release();
    };
    return { manager: runner.manager, release };
  }

  /** Refuses with the signal's reason once the request is over: it then waits for no place any more. */
  private async takeGate(over: AbortSignal): Promise<Gate> {
    await this.places.take(over);
    try {
      over.throwIfAborted();
      return new Gate(await poolOf(this.db).connect(), () => this.places.leave());
    } catch (error) {
      this.places.leave();
      throw error;
    }
  }
}

/** For a pool that sets no end to waiting. */
const LONGEST_WAIT_MS = 5_000;

/**
 * Releases a connection for certain when its response is over: answered, broken off, or over already. A caller may read an
 * answer as slowly as they like, so whoever knows earlier that nothing more is asked releases it then.
 */
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

  constructor(
    private readonly client: PoolClient,
    private readonly afterwards: () => void,
  ) {
    client.on('error', ignore);
  }

  query(statement: string | QueryConfig, values?: unknown[]): Promise<unknown> {
    return this.next(() => this.client.query(statement, values));
  }

  set(name: string, value: string): Promise<unknown> {
    return this.next(() => setOnSession(this.client, name, value));
  }

  private next(act: () => Promise<unknown>): Promise<unknown> {
    const answer = this.queue.then(() => {
      if (this.isClosed) throw new RequestIsOver();
      return act();
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
      this.afterwards();
    };
    void this.queue
      .then(() => resetSession(client))
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
