import { createHash, randomUUID } from 'node:crypto';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { type DatabaseContent, openOwnedDatabase } from '../../platform/database/data-source';
import { copyTemplate, handOver, type Template as Pattern } from '../../platform/postgres/database-template';
import { withClient } from '../../platform/postgres/with-client';

/** Any number that nothing else uses: whoever holds it makes the pattern that a server's databases are copied from. */
const PATTERN_LOCK = 7_306_591_404;

/** Another one: whoever holds it makes the databases that a loaded world is copied from. */
const LOADED_LOCK = 7_306_591_405;

/** The same for all processes of a test run, and another one in the next. */
const RUN_ID = process.env['TEST_RUN_ID'] ?? `process ${process.pid}`;

/** What the names of the patterns begin with that are migrated and empty. */
const PATTERN_PREFIX = 'hai_cap_pattern';

/** A database that is to be there before its hub is provisioned: provisioning then leaves it as it is. */
export interface WantedDatabase {
  database: string;
  owner: string;
  /** What is changed in it, as SQL. */
  changes?: string;
}

/**
 * The pattern of a kind of server: all its migrations have run, and no row is in it. It is made once a test run. Each has an owner of
 * its own: who hands a copy over hands over all that the pattern's owner has, another pattern that is being made with it.
 */
export async function migratedPattern(adminUrl: string, content: DatabaseContent): Promise<Pattern> {
  const names = content.migrations.map(({ name }) => name).join();
  const database = `${PATTERN_PREFIX}_${createHash('sha256').update(names).digest('hex').slice(0, 16)}`;
  await withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [PATTERN_LOCK]); // goes with the connection
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await migrateInto(admin, adminUrl, content, database);
  });
  return { database, owner: database };
}

/**
 * Has patterns made once a test run, by whichever of its processes is first; the others wait. That they are made is noted at
 * `database`, one of them; those of an earlier run may be there still.
 */
export async function makeOnceARun(adminUrl: string, database: string, make: () => Promise<void>): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [LOADED_LOCK]);
    const ofThisRun = `select from pg_database where datname = $1 and shobj_description(oid, 'pg_database') = $2`;
    const { rowCount: isMade } = await admin.query(ofThisRun, [database, RUN_ID]);
    if (isMade) return;
    await make();
    await admin.query(`comment on database ${escapeIdentifier(database)} is ${escapeLiteral(RUN_ID)}`);
  });
}

async function migrateInto(admin: Client, adminUrl: string, content: DatabaseContent, database: string): Promise<void> {
  const owner = escapeIdentifier(database);
  const password = randomUUID();
  await admin.query(`drop role if exists ${owner}`); // where a run was killed in between
  await admin.query(`create role ${owner} login password ${escapeLiteral(password)}`);
  await admin.query(`create database ${owner} owner ${owner} template template0`);
  const address = Object.assign(new URL(adminUrl), {
    ...{ username: database, password },
    pathname: database,
  });
  const db = await openOwnedDatabase({ ...content, ownerUrl: address.href, poolSize: 1 });
  await db.destroy();
  await keepAsPattern(adminUrl, database);
}

/** Takes a database from its owner: else handing over the first copy would hand it over too, as one more thing its owner owns. */
export async function keepAsPattern(adminUrl: string, database: string): Promise<void> {
  await withClient(adminUrl, (admin) =>
    admin.query(`alter database ${escapeIdentifier(database)} owner to current_user`),
  );
}

/** Gives it back. */
export async function giveToOwner(adminUrl: string, { database, owner }: Pattern): Promise<void> {
  await withClient(adminUrl, (admin) =>
    admin.query(`alter database ${escapeIdentifier(database)} owner to ${escapeIdentifier(owner)}`),
  );
}

/** Makes a database that holds what the pattern holds, all of it owned by `owner`. */
export async function copyPattern(
  adminUrl: string,
  pattern: Pattern,
  { database, owner, changes = '' }: WantedDatabase,
): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    await admin.query(`create role ${escapeIdentifier(owner)}`);
    await copyTemplate(admin, pattern, { database, owner });
  });
  await handOver(adminUrl, pattern, { database, owner });
  const inside = Object.assign(new URL(adminUrl), { pathname: database });
  if (changes !== '') await withClient(inside.href, (admin) => admin.query(changes));
}
