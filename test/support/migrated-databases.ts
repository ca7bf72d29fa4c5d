import { createHash } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { type DatabaseContent, openOwnedDatabase } from '../../platform/database/data-source';

/** Any number that nothing else uses: whoever holds it makes the pattern that a server's databases are copied from. */
const PATTERN_LOCK = 7_306_591_404;

/** Owns the patterns, and nothing that a test ever opens. */
const PATTERN_OWNER = 'hai_cap_pattern';

/** A database that is to be there with all its tables before its hub is provisioned: provisioning then leaves it as it is. */
export interface WantedDatabase {
  database: string;
  owner: string;
  content: DatabaseContent;
}

/**
 * Makes databases whose migrations have run. Each kind of server is migrated once a test run, into a pattern that is then
 * copied: a hub of six databases would spend most of its start on doing the same again and again.
 */
export async function makeMigratedDatabases(adminUrl: string, wanted: readonly WantedDatabase[]): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [PATTERN_LOCK]); // goes with the connection
    const patterns = new Map<DatabaseContent, string>();
    for (const content of new Set(wanted.map((one) => one.content)))
      patterns.set(content, await patternOf(admin, adminUrl, content));
    await Promise.all(wanted.map((one) => copy(adminUrl, one, patterns.get(one.content) ?? '')));
  } finally {
    await admin.end();
  }
}

/** Over a connection of its own, so that several are copied at once. */
async function copy(adminUrl: string, { database, owner }: WantedDatabase, pattern: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`create role ${escapeIdentifier(owner)}`);
    await admin.query(
      `create database ${escapeIdentifier(database)} template ${pattern} owner ${escapeIdentifier(owner)}`,
    );
  } finally {
    await admin.end();
  }
  await handOver(adminUrl, database, owner);
}

async function patternOf(admin: Client, adminUrl: string, content: DatabaseContent): Promise<string> {
  const names = content.migrations.map(({ name }) => name).join();
  const pattern = `${PATTERN_OWNER}_${createHash('sha256').update(names).digest('hex').slice(0, 16)}`;
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [pattern]);
  if (rowCount) return pattern;
  const { rowCount: hasOwner } = await admin.query('select from pg_roles where rolname = $1', [PATTERN_OWNER]);
  if (!hasOwner) await admin.query(`create role ${PATTERN_OWNER} login password '${PATTERN_OWNER}'`);
  await admin.query(`create database ${pattern} owner ${PATTERN_OWNER} template template0`);
  const address = Object.assign(new URL(adminUrl), {
    ...{ username: PATTERN_OWNER, password: PATTERN_OWNER },
    pathname: pattern,
  });
  const db = await openOwnedDatabase({ ...content, ownerUrl: address.href, poolSize: 1 });
  await db.destroy();
  // Else handing over the first copy would hand over the pattern too: what a role owns is also its databases.
  await admin.query(`alter database ${pattern} owner to current_user`);
  return pattern;
}

async function handOver(adminUrl: string, database: string, owner: string): Promise<void> {
  const address = Object.assign(new URL(adminUrl), { pathname: database });
  const client = new Client({ connectionString: address.href });
  await client.connect();
  try {
    await client.query(`reassign owned by ${PATTERN_OWNER} to ${escapeIdentifier(owner)}`);
  } finally {
    await client.end();
  }
}
