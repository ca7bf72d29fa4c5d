import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { addressOf, createDatabases, dropTemplates, PLAIN_RIGHTS } from './create-databases';
import type { DatabaseSpec, RoleSpec } from './database-spec';
import {
  DatabaseOwnedByAnother,
  NameUnusable,
  PasswordUnusable,
  RoleIsAdministrator,
  ServerRoleOwnsDatabase,
} from './provision.errors';
import { readServerState, type ServerState } from './server-state';
import { scramVerifier, verifies } from './scram-verifier';
import { withClient } from './with-client';

/** Where a provisioned database is: as the server's role, and as its owner. */
export interface DatabaseAddresses {
  url: string;
  ownerUrl: string;
}

/** Any number that other programs do not use: who holds it on this server is the only one that provisions. */
const PROVISIONING_LOCK = 7_306_591_402;

/** Provisions one database, as `provisionDatabases` does many, and returns its addresses. */
export async function provisionDatabase(adminUrl: string, spec: DatabaseSpec): Promise<DatabaseAddresses> {
  await provisionDatabases(adminUrl, [spec]);
  return addressesOf(adminUrl, spec);
}

/**
 * Makes sure that each database exists, belongs to its owner and can be opened by that role and its server's and by no
 * other (superusers apart), and that both log in with the passwords given and administer nothing. A server's role may
 * connect and no more; what it may do with tables is for their owner to say. What is right already stays untouched,
 * data always. Returns the addresses in the order of `specs`. `adminUrl` is that of a superuser; several calls at
 * once, of several processes too, wait for one another.
 * Refuses with NameUnusable, PasswordUnusable, RoleIsAdministrator, ServerRoleOwnsDatabase and DatabaseOwnedByAnother
 * before it changes anything.
 */
export async function provisionDatabases(
  adminUrl: string,
  specs: readonly DatabaseSpec[],
): Promise<DatabaseAddresses[]> {
  specs.forEach(refuseUnusable);
  refuseRivals(specs);
  await withClient(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [PROVISIONING_LOCK]); // given back when the connection ends
    await dropTemplates(client, specs); // of a call that was interrupted
    const roles = specs.flatMap(({ owner, server }) => [owner, server]);
    const state = await readServerState(
      client,
      roles.map(({ role }) => role),
      specs.map(({ database }) => database),
    );
    for (const spec of specs) refuseConflict(state, spec);
    for (const role of roles) await provisionRole(client, state, role);
    const missing = distinctDatabases(specs.filter(({ database }) => !state.databases.has(database)));
    await createDatabases(client, adminUrl, missing);
    for (const spec of specs) await admitServer(client, state, spec);
  });
  return specs.map((spec) => addressesOf(adminUrl, spec));
}

/** Removes a database, ending its sessions, and those of the roles that own nothing else. Missing ones are no failure. */
export async function dropDatabase(adminUrl: string, database: string, roles: readonly string[]): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`);
    for (const role of roles) await client.query(`DROP ROLE IF EXISTS ${escapeIdentifier(role)}`);
  });
}

function addressesOf(adminUrl: string, { database, owner, server }: DatabaseSpec): DatabaseAddresses {
  return { url: addressOf(adminUrl, database, server), ownerUrl: addressOf(adminUrl, database, owner) };
}

function refuseConflict({ admin, databases }: ServerState, { database, owner, server }: DatabaseSpec): void {
  for (const { role } of [owner, server]) if (role === admin) throw new RoleIsAdministrator(role);
  const found = databases.get(database)?.owner;
  if (found !== undefined && found !== owner.role) throw new DatabaseOwnedByAnother(database, found, owner.role);
}

function refuseUnusable({ database, owner, server }: DatabaseSpec): void {
  for (const name of [database, owner.role, server.role]) {
    if (!name || /[\0?#]/.test(name) || Buffer.byteLength(name) > 63) throw new NameUnusable(name);
  }
  for (const { role, password } of [owner, server]) {
    if (!/^[\x21-\x7e]+$/.test(password)) throw new PasswordUnusable(role);
  }
}

function refuseRivals(specs: readonly DatabaseSpec[]): void {
  const owners = new Map<string, string>();
  for (const { database, owner } of specs) {
    const known = owners.get(database) ?? owner.role;
    if (known !== owner.role) throw new DatabaseOwnedByAnother(database, known, owner.role);
    owners.set(database, known);
  }
  const owning = new Set(owners.values());
  for (const { server } of specs) if (owning.has(server.role)) throw new ServerRoleOwnsDatabase(server.role);
}

async function provisionRole(client: Client, { roles }: ServerState, { role, password }: RoleSpec): Promise<void> {
  const found = roles.get(role);
  const name = escapeIdentifier(role);
  for (const other of found?.memberOf ?? []) await client.query(`REVOKE ${escapeIdentifier(other)} FROM ${name}`);
  if (found && !found.hasOtherRights && verifies(found.verifier, password)) return;

  const verifier = scramVerifier(password);
  await client.query(`${found ? 'ALTER' : 'CREATE'} ROLE ${name} ${PLAIN_RIGHTS} PASSWORD ${escapeLiteral(verifier)}`);
  roles.set(role, { verifier, hasOtherRights: false, memberOf: [] }); // a role may stand in several specs
}

/** Closes a database to all but its owner, and lets the server's role connect: not even temporary tables are its own. */
async function admitServer(
  client: Client,
  { databases }: ServerState,
  { database, server }: DatabaseSpec,
): Promise<void> {
  const { [server.role]: ofServer, '': ofAll } = databases.get(database)?.rights ?? {};
  const isAdmitted = ofServer?.join() === 'CONNECT';
  if (isAdmitted && !ofAll) return;
  const [name, role] = [escapeIdentifier(database), escapeIdentifier(server.role)];
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC, ${role}`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${role}`);
}

function distinctDatabases(specs: readonly DatabaseSpec[]): DatabaseSpec[] {
  return [...new Map(specs.map((spec) => [spec.database, spec])).values()];
}
