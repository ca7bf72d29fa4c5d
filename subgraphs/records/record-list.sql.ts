import { BOOKMARK, type Bookmark, changedSinceSql } from './bookmark';
import type { Place } from './cursor';

/** One condition on a column. Columns come from code, values from whoever asks: the first are printed, the second bound. */
export type Condition =
  | { column: string; is: '=' | '>=' | '<=' | '<' | 'in' | 'null' | 'not null'; value?: unknown }
  /** SQL over the row `r`, for what no single column says; `?` stands for the one value, wherever it is needed. */
  | { holds: string; value: unknown };

export interface ListQuery {
  order: 'NEWEST_FIRST' | 'OLDEST_FIRST' | 'RECENTLY_CHANGED_FIRST';
  conditions: readonly Condition[];
  includeCancelled: boolean;
  updatedSince?: Date | undefined;
  changedSince?: Bookmark | undefined;
  after?: Place | undefined;
}

interface Table {
  name: string;
  /** Column with the day a record happened. */
  eventColumn: string;
}

interface Statement {
  sql: string;
  values: unknown[];
}

/**
 * A page of records for each parent, all in one statement, and the bookmark of that. `limit` null gives all. Without a parent column
 * the one parent is ''. A parent without records has one row, whose id is null.
 */
export function pageSql(
  table: Table,
  parentColumn: string | undefined,
  parentIds: readonly string[],
  query: ListQuery,
  limit: number | null,
): Statement {
  const values: unknown[] = [parentIds];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const where = [...filter(parentColumn, query, bind), ...beyond(table, query, bind)];
  const { column, direction } = sorting(table, query);
  const sql = `
    select p.parent, r.id, r.sorted_by::text as sorted_by, ${BOOKMARK}
    from unnest($1::text[]) as p(parent)
    left join lateral (
      select r.id, r.${column} as sorted_by from ${table.name} r
      where ${where.join(' and ') || 'true'}
      order by r.${column} ${direction}, r.id ${direction}
      limit ${bind(limit)}
    ) r on true
    order by p.parent, r.sorted_by ${direction}, r.id ${direction}`;
  return { sql, values };
}

/** How many records the filter lets through for each parent, all in one statement. */
export function countSql(
  table: Table,
  parentColumn: string | undefined,
  parentIds: readonly string[],
  query: ListQuery,
): Statement {
  const values: unknown[] = [parentIds];
  const where = filter(parentColumn, query, (value) => `$${values.push(value)}`);
  const sql = `
    select p.parent, (select count(*)::int from ${table.name} r where ${where.join(' and ') || 'true'}) as count
    from unnest($1::text[]) as p(parent)`;
  return { sql, values };
}

/** How many standing records meet the conditions for each value of a column, the frequent ones first; at most 1,000 values. */
export function countBySql(table: Table, column: string, conditions: readonly Condition[]): Statement {
  const values: unknown[] = [];
  const query: ListQuery = { order: 'NEWEST_FIRST', conditions, includeCancelled: false };
  const where = filter(undefined, query, (value) => `$${values.push(value)}`);
  const sql = `
    select r.${column} as value, count(*)::int as count from ${table.name} r
    where ${[...where, `r.${column} is not null`].join(' and ')}
    group by r.${column} order by 2 desc, 1 limit 1000`;
  return { sql, values };
}

/** The records with these ids that meet the conditions, whole. */
export function byIdSql(table: Table, ids: readonly string[], conditions: readonly Condition[]): Statement {
  const values: unknown[] = [ids]; // one array, not one parameter an id: a statement has room for 65,535 parameters
  const bind = (value: unknown) => `$${values.push(value)}`;
  const where = ['r.id = any($1::text[])', ...conditions.map((condition) => conditionSql(condition, bind))];
  return { sql: `select r.* from ${table.name} r where ${where.join(' and ')}`, values };
}

function filter(parentColumn: string | undefined, query: ListQuery, bind: (value: unknown) => string): string[] {
  const where = query.conditions.map((condition) => conditionSql(condition, bind));
  if (parentColumn) where.push(`r.${parentColumn} = p.parent`);
  if (query.updatedSince) where.push(`r.updated_at >= ${bind(query.updatedSince)}`);
  if (query.changedSince) where.push(changedSinceSql(query.changedSince, bind));
  if (isOfChanges(query)) return where;
  where.push('r.deleted_at is null');
  if (!query.includeCancelled) where.push('r.cancelled_at is null');
  return where;
}

/** Whether a list is for keeping a copy up to date: then it has what was cancelled or removed too. */
export const isOfChanges = ({ updatedSince, changedSince }: ListQuery): boolean =>
  updatedSince !== undefined || changedSince !== undefined;

function conditionSql(condition: Condition, bind: (value: unknown) => string): string {
  if ('holds' in condition) return `(${condition.holds.replaceAll('?', bind(condition.value))})`;
  const { column, is, value } = condition;
  if (is === 'null' || is === 'not null') return `r.${column} is ${is}`;
  if (is === 'in') return `r.${column}::text = any(${bind(value)}::text[])`;
  return `r.${column} ${is} ${bind(value)}`;
}

/** Keyset paging: stays right while records are added, and costs the same on page 1,000 as on page 1. */
function beyond(table: Table, query: ListQuery, bind: (value: unknown) => string): string[] {
  if (!query.after) return [];
  const { column, direction, type } = sorting(table, query);
  return [
    `(r.${column}, r.id) ${direction === 'desc' ? '<' : '>'} (${bind(query.after.sortedBy)}::${type}, ${bind(query.after.id)})`,
  ];
}

function sorting(table: Table, query: ListQuery) {
  switch (query.order) {
    case 'NEWEST_FIRST':
      return { column: table.eventColumn, direction: 'desc', type: 'date' } as const;
    case 'OLDEST_FIRST':
      return { column: table.eventColumn, direction: 'asc', type: 'date' } as const;
    case 'RECENTLY_CHANGED_FIRST':
      return { column: 'updated_at', direction: 'desc', type: 'timestamptz' } as const;
    default:
      return query.order satisfies never;
  }
}
