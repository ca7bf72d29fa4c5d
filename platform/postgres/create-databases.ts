import { randomBytes } from 'node:crypto';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { DatabaseSpec, RoleSpec, TemplateSpec } from './database-spec';
import { copyTemplate, dropTemplate, handOver } from './database-template';
import { scramVerifier } from './scram-verifier';
import { withClient } from './with-client';

/** Copying a template waits for the disk; a few at a time keep both it and the processors at work. */
const CREATED_AT_ONCE = 3;

/** What a role of ours may: log in, and nothing else. */
export const PLAIN_RIGHTS = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

/** Creates databases that are not there, each open to its owner alone. Their roles are there, and no template of theirs is. */
export async function createDatabases(
  client: Client,
  adminUrl: string,
  missing: readonly DatabaseSpec[],
): Promise<void> {
  try {
    const templates = await makeTemplates(client, adminUrl, missing);
    await createAll(adminUrl, missing, templates);
  } finally {
    await dropTemplates(client, missing);
  }
}

/** Makes a template wherever several of the missing databases begin with the same, and gives the names of those made. */
async function makeTemplates(
  client: Client,
  adminUrl: string,
  missing: readonly DatabaseSpec[],
): Promise<ReadonlySet<string>> {
  const byName = Map.groupBy(
    missing.flatMap(({ template = [] }) => template),
    ({ name }) => name,
  );
  const shared = [...byName.values()].filter((alike) => alike.length > 1);
  for (const [template] of shared) if (template) await makeTemplate(client, adminUrl, template);
  return new Set(shared.flatMap(([template]) => template?.name ?? []));
}

async function makeTemplate(client: Client, adminUrl: string, { name, fill }: TemplateSpec): Promise<void> {
  const owner: RoleSpec = { role: name, password: randomBytes(24).toString('base64url') };
  const verifier = escapeLiteral(scramVerifier(owner.password));
  await client.query(`CREATE ROLE ${escapeIdentifier(name)} ${PLAIN_RIGHTS} PASSWORD ${verifier}`);
  await createEmpty(client, { database: name, owner });
  await fill(addressOf(adminUrl, name, owner));
  // Else handing over the first copy would hand over the template too, as one more thing that its owner owns.
  await client.query(`ALTER DATABASE ${escapeIdentifier(name)} OWNER TO CURRENT_USER`);
}

/** Takes away the templates of these databases, with what a call that was interrupted has left of copies. */
export async function dropTemplates(client: Client, specs: readonly DatabaseSpec[]): Promise<void> {
  const names = new Set(specs.flatMap(({ template }) => template?.name ?? []));
  const { rows } = await client.query<{ name: string }>(
    'SELECT rolname AS name FROM pg_roles WHERE rolname = ANY($1)',
    [[...names]],
  );
  for (const { name } of rows) await dropTemplate(client, { database: name, owner: name });
}

/** Some at a time: making one is mostly a copy of 300 files, which one connection does one by one. */
async function createAll(
  adminUrl: string,
  missing: readonly DatabaseSpec[],
  templates: ReadonlySet<string>,
): Promise<void> {
  let hasFailed = false;
  const left = missing.values();
  const createSome = async (client: Client): Promise<void> => {
    for (const spec of left) {
      if (hasFailed) return;
      const { template } = spec;
      if (template && templates.has(template.name)) await createCopy(client, adminUrl, spec, template);
      else await createEmpty(client, spec);
    }
  };
  const workers = Array.from({ length: Math.min(CREATED_AT_ONCE, missing.length) }, () =>
    withClient(adminUrl, createSome).catch((error: unknown) => {
      hasFailed = true;
      throw error;
    }),
  );
  const results = await Promise.allSettled(workers); // all: the lock of whoever provisions is given back after this
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

async function createEmpty(
  client: Client,
  { database, owner }: Pick<DatabaseSpec, 'database' | 'owner'>,
): Promise<void> {
  // Of template0, which nobody can have changed or be connected to.
  await client.query(
    `CREATE DATABASE ${escapeIdentifier(database)} OWNER ${escapeIdentifier(owner.role)} TEMPLATE template0`,
  );
  await closeToAll(client, database);
}

async function createCopy(
  client: Client,
  adminUrl: string,
  { database, owner }: DatabaseSpec,
  { name }: TemplateSpec,
): Promise<void> {
  const template = { database: name, owner: name };
  await copyTemplate(client, template, { database, owner: owner.role });
  await closeToAll(client, database);
  await handOver(adminUrl, template, { database, owner: owner.role });
}

/** At once: others come later. */
async function closeToAll(client: Client, database: string): Promise<void> {
  await client.query(`REVOKE ALL ON DATABASE ${escapeIdentifier(database)} FROM PUBLIC`);
}

/** `adminUrl` with this database, role and password in place of its own. */
export function addressOf(adminUrl: string, database: string, { role, password }: RoleSpec): string {
  const url = new URL(adminUrl);
  url.username = encodeURIComponent(role);
  url.password = encodeURIComponent(password);
  url.pathname = encodeURI(database); // pg reads it back by decodeURI
  return url.href;
}
