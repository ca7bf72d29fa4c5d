import { Client, type ClientConfig } from 'pg';
import { settle } from '../database/session-settings';

/**
 * Lends a connection of its own for some work, with the settings that statements rely on, and ends it after. Refuses as PostgreSQL
 * refuses, and with SettingNotHeld.
 */
export async function withClient<T>(
  url: string,
  work: (client: Client) => Promise<T>,
  options: Omit<ClientConfig, 'connectionString'> = {},
): Promise<T> {
  const client = new Client({ ...options, connectionString: url });
  client.on('error', () => undefined); // a lost connection comes out of the statement that meets it
  await client.connect();
  try {
    await settle(client);
    return await work(client);
  } finally {
    await client.end();
  }
}
