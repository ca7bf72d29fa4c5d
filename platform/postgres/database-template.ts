import { type Client, escapeIdentifier } from 'pg';
import { withClient } from './with-client';

/** A database that others are copied from: nobody is connected to it, and all that is in it belongs to `owner`, who owns nothing else. */
export interface Template {
  database: string;
  owner: string;
}

/** A database that is to be made, and the role that is to own it, which is there already. */
export interface Copy {
  database: string;
  owner: string;
}

/** Makes a database with all that a template holds, which belongs to the template's owner until it is handed over. `admin` is a superuser's. */
export async function copyTemplate(admin: Client, template: Template, { database, owner }: Copy): Promise<void> {
  const [name, role, source] = [database, owner, template.database].map(escapeIdentifier);
  const strategy = await copyStrategy(admin);
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${source} OWNER ${role} STRATEGY ${strategy}`);
}

/** Makes all that is in a copy its owner's, and leaves nothing in it that would keep the role of the template's owner. */
export async function handOver(adminUrl: string, template: Template, { database, owner }: Copy): Promise<void> {
  const inside = Object.assign(new URL(adminUrl), { pathname: encodeURI(database) }).href;
  const [from, to] = [template.owner, owner].map(escapeIdentifier);
  // One text is one transaction.
  const statements = `
    REASSIGN OWNED BY ${from} TO ${to};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${from} GRANT EXECUTE ON ROUTINES TO PUBLIC;
    ALTER DEFAULT PRIVILEGES FOR ROLE ${from} GRANT USAGE ON TYPES TO PUBLIC`;
  await withClient(inside, (client) => client.query(statements));
}

/** Takes away a template, its owner, and every copy that was not handed over, which nobody has used yet. */
export async function dropTemplate(admin: Client, { database, owner }: Template): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT DISTINCT datname AS name FROM pg_shdepend JOIN pg_database ON pg_database.oid = dbid
      WHERE refclassid = 'pg_authid'::regclass AND refobjid = (SELECT oid FROM pg_roles WHERE rolname = $1)`,
    [owner],
  );
  for (const name of new Set([database, ...rows.map((row) => row.name)])) {
    await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
  }
  await admin.query(`DROP ROLE IF EXISTS ${escapeIdentifier(owner)}`);
}

/**
 * To copy files PostgreSQL writes all that it has in memory to the disk, twice a copy: ten times slower than writing their pages to
 * its log, unless it waits for no disk at all.
 */
async function copyStrategy(admin: Client): Promise<'FILE_COPY' | 'WAL_LOG'> {
  const { rows } = await admin.query<{ fsync: string }>('SHOW fsync');
  return rows[0]?.fsync === 'off' ? 'FILE_COPY' : 'WAL_LOG';
}
