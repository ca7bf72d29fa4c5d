import { randomBytes } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import { withClient } from '../../platform/postgres/with-client';
import { testAdminUrl } from './postgres';

/** A copy of a database as it was at one moment, beside it on the same server. */
export interface DatabaseCopy {
  name: string;
  /** Puts the database back to the copy, which stays. Nobody may be connected who is to go on. */
  putBack(): Promise<void>;
  drop(): Promise<void>;
}

/** Copies a database, whose sessions are ended for it. The caller drops the copy. */
export async function copyDatabase(name: string): Promise<DatabaseCopy> {
  const copy = `copy_${randomBytes(8).toString('hex')}`;
  await createFrom(name, copy);
  return {
    name: copy,
    putBack: async () => {
      await run(`drop database ${escapeIdentifier(name)} with (force)`);
      await createFrom(copy, name);
    },
    drop: () => run(`drop database if exists ${escapeIdentifier(copy)} with (force)`),
  };
}

/** With the owner that it had: a copy of PostgreSQL's own belongs to whoever makes it. */
async function createFrom(template: string, name: string): Promise<void> {
  const [found] = await withClient(testAdminUrl(), async (client) => {
    const sql = 'select pg_get_userbyid(datdba) as owner from pg_database where datname = $1';
    return (await client.query<{ owner: string }>(sql, [template])).rows;
  });
  if (!found) throw new Error(`There is no database ${template}.`);
  await withClient(testAdminUrl(), (client) =>
    client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [template]),
  );
  await run(
    `create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)} owner ${escapeIdentifier(found.owner)}`,
  );
}

const run = (statement: string): Promise<void> =>
  withClient(testAdminUrl(), async (client) => void (await client.query(statement)));
