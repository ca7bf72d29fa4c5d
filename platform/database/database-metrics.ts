import type { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';

/** What of a database is counted: its connections are those of this server alone. */
export interface WatchedDatabase {
  pool(): Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount'> & { options: { max: number } };
  query: DataSource['query'];
}

/** The database of a server as it is watched. */
export const watched = (db: DataSource): WatchedDatabase => ({
  pool: () => (db.driver as PostgresDriver).master as Pool, // every data source here is one of PostgreSQL
  query: db.query.bind(db),
});

/**
 * Tells those who operate a server how its database is: connections and who waits for one, whether it can be written, how large it is,
 * and its clock. What is asked of the database is missing while it does not answer. In a registry these come first: what others ask
 * of the database for a scrape would be counted too.
 */
export function addDatabaseMetrics(registry: Registry, { pool, query }: WatchedDatabase): void {
  const registers = [registry];
  new Gauge({
    name: 'hai_cap_database_connections',
    help: 'Connections of this server to its database, by whether they are in use.',
    ...{ registers, labelNames: ['state'] as const },
    collect() {
      const { totalCount, idleCount } = pool();
      this.set({ state: 'in_use' }, totalCount - idleCount);
      this.set({ state: 'idle' }, idleCount);
    },
  });
  new Gauge({
    name: 'hai_cap_database_connections_most',
    help: 'How many connections this server opens to its database at most.',
    registers,
    collect() {
      this.set(pool().options.max);
    },
  });
  new Gauge({
    name: 'hai_cap_database_waiting',
    help: 'How many statements wait for a connection.',
    registers,
    collect() {
      this.set(pool().waitingCount);
    },
  });
  addAsked(registry, query);
}

interface Answer {
  isWritable: boolean;
  bytes: number;
  aheadS: number;
}

/** A database that is read-only may be a standby, or was set so. */
const STATE = `select not pg_is_in_recovery() and not current_setting('default_transaction_read_only')::boolean as "isWritable",
  pg_database_size(current_database())::float8 as bytes, extract(epoch from clock_timestamp())::float8 as "at"`;

function addAsked(registry: Registry, query: WatchedDatabase['query']): void {
  const ask = async (): Promise<Answer | undefined> => {
    const before = Date.now();
    const [row] = await query<{ isWritable: boolean; bytes: number; at: number }[]>(STATE).catch(() => []);
    const middle = (before + Date.now()) / 2_000;
    return row && { isWritable: row.isWritable, bytes: row.bytes, aheadS: row.at - middle };
  };
  let asked: Promise<Answer | undefined> | undefined; // the gauges are asked at once
  const answered = () => (asked ??= ask().finally(() => (asked = undefined)));
  const gauge = (name: string, help: string, valueOf: (answer: Answer) => number) =>
    new Gauge({
      ...{ name, help, registers: [registry] },
      async collect() {
        const answer = await answered();
        this.remove();
        if (answer) this.set(valueOf(answer));
      },
    });
  gauge('hai_cap_database_writable', '1 while the database can be written, 0 while it can only be read.', (answer) =>
    answer.isWritable ? 1 : 0,
  );
  gauge('hai_cap_database_bytes', 'How much room the database takes on its disk.', ({ bytes }) => bytes);
  gauge(
    'hai_cap_database_clock_ahead_seconds',
    "How far the clock of the database's machine is ahead of this server's.",
    ({ aheadS }) => aheadS,
  );
}
