import type { DataSource, EntityManager } from 'typeorm';
import { queryPrepared } from '../../../platform/database/prepared-query';
import {
  type Counted,
  type CountedByDays,
  type CounterOf,
  createLiveCounter,
  DAYS,
  daysOf,
  isByDays,
  passesOver,
} from '../counted';
import { Period } from '../period';
import { DECLARED, type Declared, notKeptOver, withoutGroups } from '../records-from';
import type { Figures } from '../tally.model';
import { ALWAYS } from './kept-parts';
import { keptTablesOf } from './kept-tables';
import { wholeMonthsOf } from './whole-months';

/** Lines of whole months from $4 to before $5, and of figures that look at all rows: as of the day before $6. */
const MONTHS = `select code, amount from kept_figure
    where not by_day and month >= $4::date and month < $5::date and since < $6::date
  union all select code, amount from kept_figure where not by_day and month = '${ALWAYS}' and since < $6::date`;

/** What came to stand, or ceased to, since $6 and up to the day that the period is looked at. */
const DAYS_SINCE = `select code, amount from kept_figure where by_day and since >= $6::date and since <= $3::date
    and (month >= $4::date and month < $5::date or month = '${ALWAYS}')`;

/** What the one statement gives: the sums that are kept, the figures of days beside whole months, and those searched for. */
interface Counts {
  kept_tables: number;
  declared: Declared[] | null;
  first_day: string | null;
  kept: Figures;
  beside: Figures | null;
  searched: Figures | null;
}

/**
 * Counts all figures of one database over a period in one statement: whole months from the sums that are kept, days beside
 * them by their rows, and by searching what cannot be kept. Where the database does not keep the sums of just these
 * definitions, every row is counted. A figure is null where the database does not have all records of the period. `firstDay` is
 * SQL of the day on which the council came into being, from which there can be any; by default none is known.
 */
export function createTallyCounter(
  tables: DataSource,
  counted: readonly Counted[],
  firstDay = 'null::text',
): CounterOf {
  const kept = keptTablesOf(counted);
  const countLive = createLiveCounter(tables, counted);
  if (kept.length === 0) return countLive;
  const dayed = counted.filter((one): one is CountedByDays & { on: string } => isByDays(one) && one.on !== undefined);
  const beside = figuresOf(
    passesOver(tables, dayed, ({ on }) => `r.${on} between $1 and $7::date or r.${on} between $8::date and $2`),
  );
  const searched = figuresOf(
    passesOver(
      tables,
      counted.filter((one) => !isByDays(one)),
    ),
  );
  const known = kept.map(({ table, definition }) => `('${table}', '${definition}')`).join(', ');
  const textOf = (lines: string, besideMonths: string) => `select
      (select count(*)::int from kept_table where (name, definition) in (${known})) as kept_tables,
      ${DECLARED} as declared, ${firstDay} as first_day,
      (select coalesce(jsonb_object_agg(code, amount), '{}') from (
        select code, sum(amount) as amount from (${lines}) line group by code) figure) as kept,
      ${besideMonths} as beside, ${searched} as searched
    where ${DAYS}`;
  const months = textOf(MONTHS, 'null::jsonb');
  const monthsAndDays = textOf(`${MONTHS} union all ${DAYS_SINCE}`, beside);
  return (db, now = new Date()) =>
    async (period) => {
      const days = daysOf(period, now);
      const { from, to, over, isWhole, before, after } = wholeMonthsOf(period, days[2]);
      const values = [...days, from, to, over];
      const query = isWhole
        ? { name: 'tally-of-months', text: months, values }
        : { name: 'tally-of-days', text: monthsAndDays, values: [...values, before, after] };
      const [counts] = await queryPrepared<Counts>(db, query);
      if (!counts) throw new Error('A count gave no row.');
      const isKept = counts.kept_tables === kept.length;
      const figures = isKept
        ? Object.fromEntries(counted.map(({ code }) => [code, figureIn(counts, code)]))
        : await countLive(db, now)(period);
      return withoutGroups(figures, notKeptOver(period, counts.declared ?? [], counts.first_day));
    };
}

/** Prepares what first questions need on one connection: the statement over whole months, by the last year, and that with days, by this one. */
export async function prepareTallies(count: CounterOf, db: EntityManager, now = new Date()): Promise<void> {
  const countPeriod = count(db, now);
  const year = now.getUTCFullYear();
  for (const period of [year - 1, year]) await countPeriod(Period.parse(String(period)));
}

const figureIn = ({ kept, beside, searched }: Counts, code: string): number =>
  searched?.[code] ?? (kept[code] ?? 0) + (beside?.[code] ?? 0);

/** Figures of several passes as one value. */
const figuresOf = (passes: readonly string[]): string =>
  passes.length > 0
    ? `(select to_jsonb(figures) from (select * from ${passes.join(' cross join ')}) figures)`
    : 'null::jsonb';
