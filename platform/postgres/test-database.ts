import { randomBytes } from 'node:crypto';
import type { RoleSpec } from './database-spec';
import { type DatabaseAddresses, dropDatabase, provisionDatabase } from './provision';

/** An empty database of one test file, with the addresses of its server's role and of its owner, passwords included. */
export interface TestDatabase extends DatabaseAddresses {
  name: string;
  /** Ends its sessions and removes the database and its roles. */
  drop(): Promise<void>;
}

/** Creates an empty database with an owner and a server's role, all under names that no other test has. The caller drops it. */
export async function createTestDatabase(adminUrl: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const owner = roleNamed(name);
  const server = roleNamed(`${name}_server`);
  const addresses = await provisionDatabase(adminUrl, { database: name, owner, server });
  return { ...addresses, name, drop: () => dropDatabase(adminUrl, name, [owner.role, server.role]) };
}

function roleNamed(role: string): RoleSpec {
  return { role, password: randomBytes(16).toString('hex') };
}
