import { Client, escapeLiteral, type PoolClient } from 'pg';
import { PooledByTransaction } from './database.errors';

/**
 * Settings that the servers' statements rely on, whatever PostgreSQL, the database or the role would have instead. They are set by a
 * statement, for a connection pooler such as PgBouncer drops what is said when a connection is opened.
 */
const RELIED_ON = {
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  TimeZone: 'UTC',
  bytea_output: 'hex',
  default_transaction_isolation: 'read committed',
  row_security: 'on',
  standard_conforming_strings: 'on',
};

/** The driver's connection, with the process of PostgreSQL that it was told it has. */
type Connection = PoolClient & { processID?: number };

/** What connections began with: the statement that gives them their settings, and whether a pooler stands before them. */
const settled = new WeakMap<PoolClient, { statement: string; isPooled: boolean }>();

/** Gives a connection its settings, by name; and tells it which process of PostgreSQL it has, which a pooler keeps to itself. */
export async function settleSession(client: Connection, settings: Readonly<Record<string, string>>): Promise<void> {
  const statement = settling(settings);
  const { rows } = await client.query<{ pid: number }>(statement);
  const pid = rows[0]?.pid;
  settled.set(client, { statement, isPooled: pid !== client.processID });
  client.processID = pid;
}

/** Gives a connection the settings back that it began with, whatever has been set on it since. */
export async function resetSession(client: PoolClient): Promise<void> {
  await client.query(`reset all; ${settled.get(client)?.statement ?? ''}`);
}

function settling(settings: Readonly<Record<string, string>>): string {
  const values = Object.entries({ ...RELIED_ON, ...settings }).map(
    ([name, value]) => `set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, false)`,
  );
  return `select pg_backend_pid() as pid, ${values.join(', ')}`;
}

/**
 * Refuses with PooledByTransaction a pooler that lends out processes of PostgreSQL for a transaction at a time: a request would
 * read with the settings, and so the rows, of another. `client` is any connection of the pool that is opened at `url`.
 */
export async function refusePooledTransactions(client: PoolClient, url: string): Promise<void> {
  if (!settled.get(client)?.isPooled) return;
  const [one, other] = [new Client(url), new Client(url)];
  try {
    await one.connect();
    await other.connect();
    const before = await processOf(one);
    await other.query('begin');
    const meanwhile = await processOf(other);
    if (before === meanwhile || before !== (await processOf(one))) throw new PooledByTransaction();
  } finally {
    await Promise.all([one.end(), other.end()]);
  }
}

async function processOf(client: Client): Promise<number | undefined> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid;
}
