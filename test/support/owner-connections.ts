import { Client } from 'pg';

/** One connection to each database that a test looks into, opened when it is first asked. */
export interface OwnerConnections {
  /** The rows that a statement gives, in the database at an address. */
  run<Row extends object>(url: string, sql: string, values?: unknown[]): Promise<Row[]>;
  end(): Promise<void>;
}

/** Keeps the connections until `end`: to open one takes longer than most of what tests ask by it. */
export function keepOwnerConnections(): OwnerConnections {
  const clients = new Map<string, Promise<Client>>();
  const open = async (url: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    return client;
  };
  const clientAt = (url: string) => {
    const client = clients.get(url) ?? open(url);
    clients.set(url, client);
    return client;
  };
  return {
    run: async <Row extends object>(url: string, sql: string, values?: unknown[]) =>
      (await (await clientAt(url)).query<Row>(sql, values)).rows,
    end: async () => {
      for (const client of clients.values()) await (await client).end();
    },
  };
}
