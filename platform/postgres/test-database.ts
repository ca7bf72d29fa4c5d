import { randomBytes } from 'node:crypto';
import { dropDatabase, provisionDatabase } from './provision';

/** An empty database of one test file. */
export interface TestDatabase {
  /** Its address for `role`, password included. */
  url: string;
  role: string;
  /** Ends its sessions and removes the database and its role. */
  drop(): Promise<void>;
}

/** Creates an empty database with a role of its own, both under a name that no other test has. The caller drops it. */
export async function createTestDatabase(adminUrl: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const password = randomBytes(16).toString('hex');
  const url = await provisionDatabase(adminUrl, { database: name, role: name, password });
  return { url, role: name, drop: () => dropDatabase(adminUrl, name, name) };
}
