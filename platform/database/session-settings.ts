import { Client, type PoolClient } from 'pg';
import { PooledByTransaction } from './database.errors';
import { pooledTransactionsOf } from './pooled-transactions';
import {
  READING_BACK,
  refuseUnlessHeld,
  RELIED_ON,
  RELIED_ON_IN_TRANSACTIONS,
  type Settings,
  settingAll,
} from './relied-settings';

/** The driver's connection, with the process of PostgreSQL that it was told it has. */
type Connection = PoolClient & { processID?: number };

/** What stands between a server and PostgreSQL: nothing, or a pooler that lends out processes for a session or a transaction at a time. */
export type Pooling = 'NONE' | 'SESSION' | 'TRANSACTION';

/** What connections that keep their session began with. */
const settled = new WeakMap<PoolClient, string>();

/** Gives the connections of one address their settings. */
export class Sessions {
  private found: Promise<Pooling> | undefined;

  constructor(
    private readonly url: string,
    private readonly settings: Settings,
    /** Whether a pooler may lend out processes for a transaction at a time: who takes locks over many statements needs a session. */
    private readonly options: { mayBeLent?: boolean } = {},
  ) {}

  /** All that transactions are given where no session is kept. */
  get ofTransactions(): Settings {
    return { ...RELIED_ON_IN_TRANSACTIONS, ...this.settings };
  }

  /** What stands before the database, as the first connection found. */
  pooling(): Promise<Pooling> {
    return this.found ?? Promise.resolve('NONE');
  }

  /**
   * Gives a new connection its settings, by name, reads back what statements rely on, and tells it which process of PostgreSQL it
   * has, which a pooler keeps to itself. Before a pooler of transactions there is no session to settle: see
   * pooled-transactions.ts. Refuses with SettingNotHeld, and with PooledByTransaction where a session is needed.
   */
  async settle(client: Connection): Promise<void> {
    const told = client.processID;
    // Not said to a process that will be somebody else's in a moment.
    const direct = await client.query<{ pid: number }>(`${this.settling()} where pg_backend_pid() = ${told ?? 0}`);
    if (direct.rows.length > 0) {
      settled.set(client, this.settling());
      await readBack(client);
      return;
    }
    if ((await (this.found ??= findPooling(this.url))) === 'TRANSACTION') {
      if (this.options.mayBeLent) return;
      throw new PooledByTransaction();
    }
    const { rows } = await client.query<{ pid: number }>(this.settling());
    settled.set(client, this.settling());
    client.processID = rows[0]?.pid;
    await readBack(client);
  }

  private settling(): string {
    return `select pg_backend_pid() as pid, ${settingAll({ ...RELIED_ON, ...this.settings })}`;
  }
}

async function readBack(client: Pick<Client, 'query'>): Promise<void> {
  refuseUnlessHeld((await client.query<Settings>(READING_BACK)).rows[0]);
}

/** Gives a connection that no server has what statements rely on. Refuses with SettingNotHeld. */
export async function settle(client: Client): Promise<void> {
  await client.query(`select ${settingAll(RELIED_ON)}`);
  await readBack(client);
}

/** Gives a setting a value for all that is done on a connection until it is reset. */
export async function setOnSession(client: PoolClient, name: string, value: string): Promise<void> {
  const transactions = pooledTransactionsOf(client);
  if (transactions) transactions.set(name, value);
  else await client.query('select set_config($1, $2, false)', [name, value]);
}

/** Gives a connection the settings back that it began with, whatever has been set on it since. */
export async function resetSession(client: PoolClient): Promise<void> {
  const transactions = pooledTransactionsOf(client);
  if (transactions) transactions.reset();
  else await client.query(`reset all; ${settled.get(client) ?? ''}`);
}

/** Refuses with PooledByTransaction a connection that does not keep its session: `client` was opened at `url`. */
export async function refuseLentConnection(client: Client & { processID?: number }, url: string): Promise<void> {
  if ((await processOf(client)) === client.processID) return;
  if ((await findPooling(url)) === 'TRANSACTION') throw new PooledByTransaction();
}

/** What kind of pooler stands at an address: whether a connection keeps its process while another one has a transaction. */
async function findPooling(url: string): Promise<Pooling> {
  const [one, other] = [new Client(url), new Client(url)];
  try {
    await one.connect();
    await other.connect();
    const before = await processOf(one);
    await other.query('begin');
    const meanwhile = await processOf(other);
    return before === meanwhile || before !== (await processOf(one)) ? 'TRANSACTION' : 'SESSION';
  } finally {
    await Promise.all([one.end(), other.end()]);
  }
}

async function processOf(client: Client): Promise<number | undefined> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid;
}
