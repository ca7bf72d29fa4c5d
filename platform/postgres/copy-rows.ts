import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { withClient } from './with-client';

/** A table, with all columns whose values are given to it rather than worked out. */
interface TableColumns {
  /** Schema and name, quoted. */
  table: string;
  columns: string;
}

/**
 * Makes the rows of one database those of another one that has the same tables, all or nothing; no trigger and no rule of references
 * takes part, since the rows kept them where they come from. Both addresses are superusers' of servers of one version on this machine.
 * Refuses where the tables are not the same.
 */
export async function copyRows(fromUrl: string, toUrl: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hai-cap-rows-'));
  try {
    await withClient(fromUrl, (from) => withClient(toUrl, (to) => copyThrough(folder, from, to)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function copyThrough(folder: string, from: Client, to: Client): Promise<void> {
  const tables = await tablesOf(from);
  const [ours, theirs] = [tables, await tablesOf(to)].map((some) => JSON.stringify(some));
  if (ours !== theirs) throw new Error('The two databases do not have the same tables.');
  const files = tables.map((one, at) => ({ ...one, file: escapeLiteral(join(folder, String(at))) }));
  await handOver(folder, from);
  await from.query('begin isolation level repeatable read');
  for (const { table, columns, file } of files)
    await from.query(`copy ${table} (${columns}) to ${file} (format binary)`);
  const sequences = await sequencesOf(from);
  await handOver(folder, to);
  await to.query('begin');
  await to.query('set local session_replication_role = replica');
  await to.query(`truncate ${tables.map(({ table }) => table).join(', ')}`);
  for (const { table, columns, file } of files)
    await to.query(`copy ${table} (${columns}) from ${file} (format binary)`);
  for (const { sequence, last } of sequences)
    await to.query(`select setval(${escapeLiteral(sequence)}, ${last}::bigint)`);
  await to.query('commit');
}

async function tablesOf(client: Client): Promise<TableColumns[]> {
  const { rows } = await client.query<TableColumns>(
    `select format('%I.%I', nspname, relname) as table,
       string_agg(quote_ident(attname), ', ' order by attname) as columns
     from pg_class join pg_namespace n on n.oid = relnamespace
     join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
     where relkind = 'r' and nspname not like 'pg\\_%' and nspname <> 'information_schema'
     group by nspname, relname order by 1`,
  );
  return rows;
}

async function sequencesOf(client: Client): Promise<{ sequence: string; last: string }[]> {
  const { rows } = await client.query<{ sequence: string; last: string }>(
    `select format('%I.%I', schemaname, sequencename) as sequence, last_value::text as last
     from pg_sequences where last_value is not null`,
  );
  return rows;
}

/** Makes a folder and what is in it the user's whom a server runs as, and nobody else's. */
async function handOver(folder: string, client: Client): Promise<void> {
  const { rows } = await client.query<{ data: string }>(`select current_setting('data_directory') as data`);
  const { uid, gid } = statSync(rows[0]?.data ?? '');
  chmodSync(folder, 0o700);
  if (process.getuid?.() !== 0) return;
  for (const path of ['', ...readdirSync(folder)]) chownSync(join(folder, path), uid, gid);
}

/** The address of a database of the server whose superuser an address is. */
export function insideOf(adminUrl: string, database: string): string {
  return Object.assign(new URL(adminUrl), { pathname: encodeURI(database) }).href;
}

/** Gives a database another name; nobody may be connected to it. */
export async function renameDatabase(adminUrl: string, from: string, to: string): Promise<void> {
  const [old, renamed] = [from, to].map(escapeIdentifier);
  await withClient(adminUrl, (admin) => admin.query(`alter database ${old} rename to ${renamed}`));
}
