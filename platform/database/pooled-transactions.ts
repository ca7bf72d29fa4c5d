import { escapeIdentifier, escapeLiteral, type Pool, type PoolClient } from 'pg';
import { READING_BACK, refuseUnlessHeld, type Settings } from './relied-settings';

type Statement = string | { text: string; name?: string; submit?: unknown };

type Query = (statement: Statement, ...further: unknown[]) => Promise<unknown>;

/** The driver's connection, with the process of PostgreSQL that a statement on it is stopped by. */
type Connection = PoolClient & { processID?: number | undefined };

const known = new WeakMap<PoolClient, PooledTransactions>();

/**
 * Has every statement over a pool's connections run in a transaction that is given its settings first: for a pooler that lends
 * out processes of PostgreSQL for a transaction at a time, so that what a session was told is told to whoever comes next. A
 * statement alone is given a transaction of its own. Nothing is prepared by name, since another process would not know it.
 */
export function settleEachTransaction(pool: Pool, settings: Settings): void {
  pool.on('acquire', (client: Connection) => {
    if (!known.has(client)) known.set(client, new PooledTransactions(client, settings));
  });
}

/** What is known of a connection whose transactions are settled one by one; undefined for all others. */
export const pooledTransactionsOf = (client: PoolClient): PooledTransactions | undefined => known.get(client);

/** The transactions of one connection. */
class PooledTransactions {
  private readonly run: Query;
  private own: Settings = {};
  private isReadBack = false;
  /** The statement under way and those that wait: between a statement and its transaction no other may come. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly client: Connection,
    private readonly settings: Settings,
  ) {
    this.run = client.query.bind(client);
    client.query = ((statement: Statement, ...further: unknown[]) => {
      const callback = typeof further.at(-1) === 'function' ? (further.pop() as Callback) : undefined;
      const answer = this.queue.then(() => this.settled(statement, further));
      this.queue = answer.catch(() => undefined);
      if (!callback) return answer;
      answer.then((result) => callback(null, result), callback);
      return undefined;
    }) as PoolClient['query'];
  }

  /** From now on transactions have this setting too, until all such are dropped. */
  set(name: string, value: string): void {
    this.own = { ...this.own, [name]: value };
  }

  /** Transactions have the settings of the pool again, and no others. */
  reset(): void {
    this.own = {};
  }

  private async settled(statement: Statement, further: unknown[]): Promise<unknown> {
    if (typeof statement !== 'string' && statement.submit)
      throw new Error('A pooler of transactions takes no streams.');
    const unnamed = typeof statement === 'string' ? statement : { ...statement, name: undefined };
    if (this.client.getTransactionStatus() !== 'I') return this.run(unnamed, ...further);
    await this.readBackOnce();
    if (typeof statement === 'string' && BEGIN.test(statement)) return this.begin(statement);
    await this.open();
    try {
      return await this.run(unnamed, ...further);
    } finally {
      // After a statement that failed this rolls back. Nobody is stopped by this process any more: it goes to others.
      this.client.processID = undefined;
      await this.run('commit');
    }
  }

  /** Before the first transaction of the connection: what has to hold holds in one. Refuses with SettingNotHeld. */
  private async readBackOnce(): Promise<void> {
    if (this.isReadBack) return;
    const results = (await this.run(`begin; ${this.setting()}; ${READING_BACK}; commit`)) as { rows: Settings[] }[];
    refuseUnlessHeld(results.at(-2)?.rows[0]);
    this.isReadBack = true;
  }

  /** A transaction for one statement, and the process of PostgreSQL that it has. */
  private async open(): Promise<void> {
    const results = (await this.run(`begin; ${this.setting()}; select pg_backend_pid() as pid`)) as Results;
    this.client.processID = results.at(-1)?.rows[0]?.pid;
  }

  /** A transaction that its user ends; no query comes before theirs, so that they may still choose its isolation. */
  private async begin(text: string): Promise<unknown> {
    this.client.processID = undefined;
    const [first = text] = BEGIN.exec(text) ?? [];
    const results = (await this.run(
      `${first}; ${this.setting()}; ${text.slice(first.length).replace(/^\s*;/, '')}`,
    )) as Results;
    return results.at(-1);
  }

  private setting(): string {
    const all = Object.entries({ ...this.settings, ...this.own }).map(
      ([name, value]) => `set local ${name.split('.').map(escapeIdentifier).join('.')} to ${escapeLiteral(value)}`,
    );
    return ['set transaction isolation level read committed', ...all].join('; ');
  }
}

/** How a transaction begins, up to where something else may follow. */
const BEGIN = /^\s*(begin|start\s+transaction)\b[^;]*/i;

type Callback = (error: unknown, result?: unknown) => void;

/** What several statements at once give. */
type Results = { rows: { pid?: number }[] }[];
