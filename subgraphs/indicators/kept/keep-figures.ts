import type { DataSource, EntityManager } from 'typeorm';
import type { MadeFromCode } from '../../../platform/database/made-from-code';
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
  const wanted = keptTablesOf(counted);
  const known = await db.query<KnownTable[]>(KNOWN);
  const { outdated, needless } = compare(wanted, known);
  for (const { name, codes } of needless) await db.transaction((tx) => forget(tx, name, codes));
  for (const one of anew ? wanted : outdated) {
    const before = known.find(({ name }) => name === one.table)?.codes ?? [];
    // One table a transaction: who waits for a table while others wait for what it holds would never come to an end.
    await db.transaction((tx) => countAnew(tx, one, before));
  }
}

/** What a database keeps once it is up to date: the sums of these figures. */
export const keptFigures = (counted: readonly Counted[]): MadeFromCode => ({
  isMade: async (query) => {
    const { outdated, needless } = compare(keptTablesOf(counted), await query<KnownTable>(KNOWN));
    return outdated.length === 0 && needless.length === 0;
  },
  make: (db) => keepFigures(db, counted),
});

const KNOWN = 'select name, definition, codes from kept_table';

/** Tables of which no sums are kept, or those of another definition; and what is kept of tables that are counted no more. */
function compare(wanted: readonly KeptTable[], known: readonly KnownTable[]) {
  return {
    outdated: wanted.filter(
      ({ table, definition }) => !known.some((one) => one.name === table && one.definition === definition),
    ),
    needless: known.filter((one) => !wanted.some(({ table }) => table === one.name)),
  };
}

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
