import { Client } from 'pg';

/** Lends a connection of its own for some work, and ends it after. Refuses as PostgreSQL refuses. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined); // a lost connection comes out of the statement that meets it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
