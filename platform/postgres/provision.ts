import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { DatabaseOwnedByAnother, NameUnusable, PasswordUnusable, RoleIsAdministrator } from './provision.errors';
import { readServerState, type ServerState } from './server-state';
import { scramVerifier, verifies } from './scram-verifier';

/** A database and the one role that may open it. */
export interface DatabaseSpec {
  database: string;
  role: string;
  password: string;
}

/** Any number that other programs do not use: who holds it on this server is the only one that provisions. */
const PROVISIONING_LOCK = 7_306_591_402;

/** Copying a template waits for the disk; a few at a time keep both it and the processors at work. */
const CREATED_AT_ONCE = 3;

const PLAIN_RIGHTS = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

/** Provisions one database, as `provisionDatabases` does many, and returns its address for its role. */
export async function provisionDatabase(adminUrl: string, spec: DatabaseSpec): Promise<string> {
  await provisionDatabases(adminUrl, [spec]);
  return addressOf(adminUrl, spec);
}

/**
 * Makes sure that each database exists, is owned by its role and can be opened by no other (superusers apart), and
 * that the role logs in with the password given and administers nothing. What is right already stays untouched, data
 * always. Returns the addresses in the order of `specs`. `adminUrl` is that of a superuser; several calls at once, of
 * several processes too, wait for one another.
 * Refuses with NameUnusable, PasswordUnusable, RoleIsAdministrator and DatabaseOwnedByAnother before it changes anything.
 */
export async function provisionDatabases(adminUrl: string, specs: readonly DatabaseSpec[]): Promise<string[]> {
  specs.forEach(refuseUnusable);
  refuseRivals(specs);
  await asAdministrator(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [PROVISIONING_LOCK]); // given back when the connection ends
    const state = await readServerState(
      client,
      specs.map(({ role }) => role),
      specs.map(({ database }) => database),
    );
    for (const spec of specs) refuseConflict(state, spec);
    for (const spec of specs) await provisionRole(client, state, spec);
    await createDatabases(adminUrl, distinctDatabases(specs.filter(({ database }) => !state.databases.has(database))));
    for (const { database } of specs) {
      if (state.databases.get(database)?.isOpenToAll ?? false) await closeToOthers(client, database);
    }
  });
  return specs.map((spec) => addressOf(adminUrl, spec));
}

/** Removes a database, ending its sessions, and its role if that owns nothing else. Missing ones are no failure. */
export async function dropDatabase(adminUrl: string, database: string, role: string): Promise<void> {
  await asAdministrator(adminUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`);
    await client.query(`DROP ROLE IF EXISTS ${escapeIdentifier(role)}`);
  });
}

/** `adminUrl` with the database, role and password of `spec` in place of its own. */
function addressOf(adminUrl: string, { database, role, password }: DatabaseSpec): string {
  const url = new URL(adminUrl);
  url.username = encodeURIComponent(role);
  url.password = encodeURIComponent(password);
  url.pathname = encodeURI(database); // pg reads it back by decodeURI
  return url.href;
}

function refuseConflict({ admin, databases }: ServerState, { database, role }: DatabaseSpec): void {
  if (role === admin) throw new RoleIsAdministrator(role);
  const owner = databases.get(database)?.owner;
  if (owner !== undefined && owner !== role) throw new DatabaseOwnedByAnother(database, owner, role);
}

function refuseUnusable({ database, role, password }: DatabaseSpec): void {
  for (const name of [database, role]) {
    if (!name || /[\0?#]/.test(name) || Buffer.byteLength(name) > 63) throw new NameUnusable(name);
  }
  if (!/^[\x21-\x7e]+$/.test(password)) throw new PasswordUnusable(role);
}

function refuseRivals(specs: readonly DatabaseSpec[]): void {
  const owners = new Map<string, string>();
  for (const { database, role } of specs) {
    const owner = owners.get(database) ?? role;
    if (owner !== role) throw new DatabaseOwnedByAnother(database, owner, role);
    owners.set(database, owner);
  }
}

async function asAdministrator(adminUrl: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  client.on('error', () => undefined); // a lost connection comes out of the statement that meets it
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function provisionRole(client: Client, { roles }: ServerState, { role, password }: DatabaseSpec): Promise<void> {
  const found = roles.get(role);
  const name = escapeIdentifier(role);
  if (found && !found.hasOtherRights && verifies(found.verifier, password)) return;

  const verifier = scramVerifier(password);
  await client.query(`${found ? 'ALTER' : 'CREATE'} ROLE ${name} ${PLAIN_RIGHTS} PASSWORD ${escapeLiteral(verifier)}`);
  roles.set(role, { verifier, hasOtherRights: false }); // a role may stand in several specs
}

/** Creates databases, some at a time: making one is mostly a copy of 300 files, which one connection does one by one. */
async function createDatabases(adminUrl: string, missing: DatabaseSpec[]): Promise<void> {
  let hasFailed = false;
  const createSome = async (client: Client): Promise<void> => {
    for (let spec = missing.pop(); spec && !hasFailed; spec = missing.pop()) await createOne(client, spec);
  };
  const workers = Array.from({ length: Math.min(CREATED_AT_ONCE, missing.length) }, () =>
    asAdministrator(adminUrl, createSome).catch((error: unknown) => {
      hasFailed = true;
      throw error;
    }),
  );
  const results = await Promise.allSettled(workers); // all: the lock is given back after this
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

async function createOne(client: Client, { database, role }: DatabaseSpec): Promise<void> {
  // Of template0, which nobody can have changed or be connected to.
  await client.query(
    `CREATE DATABASE ${escapeIdentifier(database)} OWNER ${escapeIdentifier(role)} TEMPLATE template0`,
  );
  await closeToOthers(client, database);
}

async function closeToOthers(client: Client, database: string): Promise<void> {
  await client.query(`REVOKE ALL ON DATABASE ${escapeIdentifier(database)} FROM PUBLIC`);
}

function distinctDatabases(specs: readonly DatabaseSpec[]): DatabaseSpec[] {
  return [...new Map(specs.map((spec) => [spec.database, spec])).values()];
}
