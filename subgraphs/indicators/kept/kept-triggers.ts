import type { CountedByDays } from '../counted';
import { partsOf, PLACE } from './kept-parts';

/** So many lines are added before those of one place are made one line again. */
const LINES_BETWEEN_FOLDS = 250;

/** Any number that other advisory locks do not begin with. */
const FOLD_LOCK = 417_092_653;

/** The name of the function that keeps the sums over a table up, without which it is known. */
export const keepingName = (table: string): string => `keep_figures_of_${table}`;

/**
 * SQL of the function that every statement on a table runs: it adds what the rows add that are there now, and takes away
 * what those added that were there before. Lines are only ever added, never changed, so that writers neither wait for each
 * other nor lose anything; now and then one of them folds the lines of a place into one.
 */
export function keepingFunction(table: string, counted: readonly CountedByDays[]): string {
  const codes = counted.map(({ code }) => `'${code}'`).join(', ');
  const added = `select ${PLACE}, amount from (${partsOf(counted, 'new_rows')}) part`;
  const removed = `select ${PLACE}, -amount from (${partsOf(counted, 'old_rows')}) part`;
  return `
create or replace function public.${keepingName(table)}() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  first_line bigint;
  last_line bigint;
begin
  if tg_op = 'TRUNCATE' then
    delete from public.kept_figure where code in (${codes});
  elsif tg_op = 'INSERT' then
    ${addLines(added)};
  elsif tg_op = 'DELETE' then
    ${addLines(removed)};
  else
    ${addLines(`${added} union all ${removed}`)};
  end if;
  if (first_line - 1) / ${LINES_BETWEEN_FOLDS} < last_line / ${LINES_BETWEEN_FOLDS}
    and current_setting('transaction_isolation') = 'read committed'
    and pg_try_advisory_xact_lock(${FOLD_LOCK}, hashtext('${table}'))
  then
    ${foldLines(codes)};
  end if;
  return null;
end $$`;
}

/** A place that a change leaves as it was gets no line. */
function addLines(parts: string): string {
  return `with added as (
      insert into public.kept_figure (${PLACE}, amount)
      select ${PLACE}, sum(amount) from (${parts}) change (${PLACE}, amount)
      group by ${PLACE} having sum(amount) <> 0 returning id)
    select min(id), max(id) into first_line, last_line from added`;
}

/** Lines that other transactions have not committed yet are not seen, and stay. One transaction folds at a time: see the lock. */
function foldLines(codes: string): string {
  return `with crowded as (
      select ${PLACE} from public.kept_figure where code in (${codes}) group by ${PLACE} having count(*) > 1),
    taken as (delete from public.kept_figure k using crowded c
      where (k.code, k.month, k.since, k.by_day) = (c.code, c.month, c.since, c.by_day)
      returning k.code, k.month, k.since, k.by_day, k.amount)
    insert into public.kept_figure (${PLACE}, amount)
    select ${PLACE}, sum(amount) from taken group by ${PLACE} having sum(amount) <> 0`;
}

/** SQL that makes a table's function run after every statement that changes its rows. */
export function keepingTriggers(table: string): string {
  const run = `for each statement execute function public.${keepingName(table)}()`;
  return `
create or replace trigger keep_figures_inserted after insert on public.${table} referencing new table as new_rows ${run};
create or replace trigger keep_figures_updated after update on public.${table}
  referencing old table as old_rows new table as new_rows ${run};
create or replace trigger keep_figures_deleted after delete on public.${table} referencing old table as old_rows ${run};
create or replace trigger keep_figures_truncated after truncate on public.${table} ${run}`;
}
