import type { DataSource, EntityManager } from 'typeorm';
import { type Counted, createLiveCounter } from '../counted';
import { Period } from '../period';
import { ALWAYS, partsOf, PLACE } from './kept-parts';
import { type KeptTable, keptTablesOf } from './kept-tables';
import { createTallyCounter } from './tally-counter';

/** A sum that is kept and is not what a count of all rows gives. */
export interface Difference {
  code: string;
  /** The month of the rows' days, YYYY-MM; of a figure that looks at all rows the word for it. Or the period that was counted. */
  of: string;
  /** Since when rows stand or cease to: a month, or a day for the sums by day; empty for those that stand from their own day on. */
  since: string;
  kept: number;
  counted: number;
}

/** What is wrong with the sums of one database: sums that differ, and tables of which none are kept, or by an outdated definition. */
export interface KeptFaults {
  differences: Difference[];
  unkept: string[];
}

/**
 * Counts all rows of a database anew and holds the sums that are kept against that, line by line; besides, the figures of
 * every calendar year, and of all years up to it, as they are counted from sums and from rows. All as of one moment.
 */
export function findDifferences(db: DataSource, counted: readonly Counted[]): Promise<KeptFaults> {
  return db.transaction('REPEATABLE READ', async (tx) => {
    await tx.query('set transaction read only; set local statement_timeout = 0');
    const tables = keptTablesOf(counted);
    const unkept = await findUnkept(tx, tables);
    const differences = await differingSums(tx, tables);
    return { unkept, differences: [...differences, ...(await differingFigures(tx, counted, tables))] };
  });
}

async function findUnkept(tx: EntityManager, tables: readonly KeptTable[]): Promise<string[]> {
  const kept = await tx.query<{ name: string; definition: string }[]>(`
    select name, definition from kept_table where 4 = (select count(*) from pg_trigger
      where tgrelid = to_regclass(name) and starts_with(tgname, 'keep_figures_') and tgenabled in ('O', 'A'))`);
  const isKept = ({ table, definition }: KeptTable) =>
    kept.some((one) => one.name === table && one.definition === definition);
  return tables.filter((one) => !isKept(one)).map(({ table }) => table);
}

function differingSums(tx: EntityManager, tables: readonly KeptTable[]): Promise<Difference[]> {
  const parts = tables.map(({ table, counted }) => partsOf(counted, table)).join(' union all ');
  return tx.query<Difference[]>(`
    with kept as (select ${PLACE}, sum(amount) as amount from kept_figure group by ${PLACE}),
      counted as (select ${PLACE}, sum(amount) as amount from (${parts}) part group by ${PLACE})
    select code, case when month = '${ALWAYS}' then 'mọi lúc / all time' else to_char(month, 'YYYY-MM') end as "of",
      case when since = '${ALWAYS}' then '' else to_char(since, case when by_day then 'YYYY-MM-DD' else 'YYYY-MM' end) end as since,
      coalesce(kept.amount, 0)::float8 as kept, coalesce(counted.amount, 0)::float8 as counted
    from kept full join counted using (${PLACE})
    where coalesce(kept.amount, 0) <> coalesce(counted.amount, 0) order by ${PLACE}`);
}

/** Of sums that are as they should be, too: what they are made from has to mean what the figure means. */
async function differingFigures(
  tx: EntityManager,
  counted: readonly Counted[],
  tables: readonly KeptTable[],
): Promise<Difference[]> {
  const countKept = createTallyCounter(tx.dataSource, counted)(tx);
  const countLive = createLiveCounter(tx.dataSource, counted)(tx);
  const differences: Difference[] = [];
  for (const period of await yearsOf(tx, tables)) {
    const [kept, live] = [await countKept(period), await countLive(period)];
    for (const { code } of counted) {
      if (kept[code] === live[code]) continue;
      differences.push({ code, of: period.toString(), since: '', kept: kept[code] ?? 0, counted: live[code] ?? 0 });
    }
  }
  return differences;
}

/** Every calendar year that a day of a row is in, and all years up to it. */
async function yearsOf(tx: EntityManager, tables: readonly KeptTable[]): Promise<Period[]> {
  const days = tables.flatMap(({ table, counted }) =>
    counted.flatMap(({ on }) => (on ? [`select extract(year from ${on})::int as year from ${table}`] : [])),
  );
  const found = await tx.query<{ year: number | null }[]>(
    `select distinct year from (${[...new Set(days)].join(' union all ')}) day where year is not null order by year`,
  );
  const years = found.map(({ year }) => String(year).padStart(4, '0'));
  return years.flatMap((year) => [Period.parse(year), Period.parse(`${years[0]}-01-01/${year}-12-31`)]);
}
