import { Client, type Pool, type PoolClient } from 'pg';
import { RequestIsOver } from '../errors/request-is-over';
import { currentWork, type RequestWork } from './request-work';
import { traceStatement } from './trace-statement';

/** A statement of a driver, or one that it has prepared. */
type Statement = string | { text: string };

type Query = (statement: Statement, ...further: unknown[]) => unknown;

/**
 * Lets every statement of a pool end with the request it is made for, where that only asks: a caller who has hung up must
 * not keep the database at work. The database is told over a connection of its own, and the statement's connection is not
 * given to anybody else before that has been done, so that it hits no other statement.
 */
export function stopWithRequests(pool: Pool, url: string, Connection: typeof Client): void {
  const stopper = new Stopper(url, Connection);
  const known = new WeakSet<PoolClient>();
  pool.on('acquire', (client: PoolClient & { processID?: number }) => {
    if (known.has(client)) return;
    known.add(client);
    const query: Query = (...statement) => Client.prototype.query.apply(client, statement as never);
    const run = (statement: Statement, further: unknown[], work: RequestWork): Promise<unknown> => {
      const plain = () => query(statement, ...further) as Promise<unknown>;
      if (!work.onlyReads || !mayBeStopped(statement)) return plain();
      return runStoppable(work, plain, () => stopper.stop(client.processID));
    };
    client.query = ((statement: Statement, ...further: unknown[]) => {
      const work = currentWork();
      if (!work || typeof further.at(-1) === 'function') return query(statement, ...further);
      const { span } = work;
      return span
        ? traceStatement(span, statement, () => run(statement, further, work))
        : run(statement, further, work);
    }) as PoolClient['query'];
  });
}

/** Whatever begins, ends or sets something has to be done, so that the connection is left as it was found. */
const mayBeStopped = (statement: Statement): boolean =>
  /^\s*(select(?!\s+set_config)|with)\b/i.test(typeof statement === 'string' ? statement : statement.text);

async function runStoppable(
  { stop }: RequestWork,
  run: () => Promise<unknown>,
  stopIt: () => Promise<void>,
): Promise<unknown> {
  if (stop.aborted) throw new RequestIsOver();
  let stopping: Promise<void> | undefined;
  const onStop = (): void => {
    stopping = stopIt();
  };
  stop.addEventListener('abort', onStop, { once: true });
  try {
    return await run();
  } catch (error) {
    throw stopping ? new RequestIsOver() : error;
  } finally {
    stop.removeEventListener('abort', onStop);
    await stopping;
  }
}

/** A database that has not been told by then is away. */
const TELLING_MS = 5_000;

/** Tells the database which connections are to stop what they do, many at once over one connection. */
class Stopper {
  private readonly waiting: number[] = [];
  private telling: Promise<void> | undefined;

  constructor(
    private readonly url: string,
    private readonly Connection: typeof Client,
  ) {}

  /** Done when the database has been told, or cannot be: then the statement ends by its own time limit. */
  async stop(processId: number | undefined): Promise<void> {
    if (processId === undefined) return;
    this.waiting.push(processId);
    while (this.waiting.includes(processId)) await (this.telling ??= this.tell());
  }

  private async tell(): Promise<void> {
    const told = this.waiting.slice();
    const client = new this.Connection({
      connectionString: this.url,
      connectionTimeoutMillis: TELLING_MS,
      query_timeout: TELLING_MS,
    });
    client.on('error', () => undefined); // a lost connection comes out of the statement that meets it
    try {
      await client.connect();
      await client.query('select pg_cancel_backend(pid) from unnest($1::int[]) pid', [told]);
    } catch {
      // the database is away, and the statement with it
    } finally {
      this.waiting.splice(0, told.length);
      this.telling = undefined;
      await client.end().catch(() => undefined);
    }
  }
}
