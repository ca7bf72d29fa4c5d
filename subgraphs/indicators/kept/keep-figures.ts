import type { DataSource, EntityManager } from 'typeorm';
import type { Counted } from '../counted';
import { partsOf, PLACE } from './kept-parts';
import { type KeptTable, keptTablesOf } from './kept-tables';
import { keepingName, keepingTriggers } from './kept-triggers';

interface KnownTable {
  name: string;
  definition: string;
  codes: string[];
}

/**
 * Makes a database keep the sums that these figures are counted from, and counts them anew where it kept none or those of
 * another definition; all of them with `anew`. Done as the tables' owner. Writers of a table wait while it is counted.
 */
export async function keepFigures(
  db: DataSource,
  counted: readonly Counted[],
  { anew = false }: { anew?: boolean } = {},
): Promise<void> {
  const wanted = keptTablesOf(db, counted);
  const known = await db.query<KnownTable[]>('select name, definition, codes from kept_table');
  const outdated = wanted.filter(
    ({ table, definition }) => !known.some((one) => one.name === table && one.definition === definition),
  );
  for (const { name, codes } of known.filter((one) => !wanted.some(({ table }) => table === one.name))) {
    await db.transaction((tx) => forget(tx, name, codes));
  }
  for (const one of anew ? wanted : outdated) {
    const before = known.find(({ name }) => name === one.table)?.codes ?? [];
    // One table a transaction: who waits for a table while others wait for what it holds would never come to an end.
    await db.transaction((tx) => countAnew(tx, one, before));
  }
}

/** What follows upon a database being brought up to date: that it keeps the sums of these figures. */
export const keepingFigures =
  (counted: readonly Counted[]) =>
  (db: DataSource): Promise<void> =>
    keepFigures(db, counted);

async function countAnew(tx: EntityManager, kept: KeptTable, codesBefore: readonly string[]): Promise<void> {
  const { table, counted, codes, keeping, definition } = kept;
  const quoted = [...new Set([...codesBefore, ...codes])].map((code) => `'${code}'`).join(', ');
  await tx.query(`
    set local statement_timeout = 0;
    lock table public.${table} in share row exclusive mode;
    ${keeping};
    ${keepingTriggers(table)};
    delete from kept_figure where code in (${quoted});
    insert into kept_figure (${PLACE}, amount)
      select ${PLACE}, sum(amount) from (${partsOf(counted, `public.${table}`)}) part group by ${PLACE} having sum(amount) <> 0;
    insert into kept_table (name, definition, codes)
      values ('${table}', '${definition}', array[${codes.map((code) => `'${code}'`).join(', ')}])
      on conflict (name) do update set definition = excluded.definition, codes = excluded.codes`);
}

async function forget(tx: EntityManager, table: string, codes: readonly string[]): Promise<void> {
  await tx.query(`drop function if exists public.${keepingName(table)}() cascade`);
  await tx.query('delete from kept_figure where code = any($1)', [codes]);
  await tx.query('delete from kept_table where name = $1', [table]);
}
