import type { DataSource, EntityManager } from 'typeorm';
import { queryPrepared } from '../../platform/database/prepared-query';
import { QueryTooCostly } from '../../platform/limits/limits.errors';
import { NotAllowed } from '../viewer/viewer.errors';
import type { AccessNotes } from '../access-log/access-notes';
import type { RecordClass } from '../records/council-record.model';
import { type Period, todayInVietNam } from './period';
import type { Figures } from './tally.model';

/** What every way of counting an indicator in one database says: which live rows of one table, and what each of them adds. */
interface CountedRows {
  code: string;
  record: RecordClass;
  /** Which rows are counted, whatever the period: SQL over the row `r` alone; all by default. */
  where?: string;
  /** What a row adds: SQL over the row `r` alone; 1 unless told. */
  amount?: string;
}

/**
 * On which days a row counts that does not count for good: a period looks at its last day, or at today while it is not over.
 * Days are SQL over the row `r` alone. From a day, which may be null for never, until the day before another, which may be null for good; or, where
 * there may be several such spells, all of them as a `datemultirange`.
 */
export type Standing = { from: string; until?: string } | { spells: string };

/** Counted by days of the row itself. What such rows add is also kept by month, so that a tally need not go through them all. */
export interface CountedByDays extends CountedRows {
  /** The column of the day that has to lie in the period; where there is none, all rows are looked at on the day it ends. */
  on?: string;
  /** For good unless told. */
  standing?: Standing;
}

/** Counted by what no row says of itself: SQL over the row `r` and the period's days $1 and $2. Always searched for. */
export interface CountedBySearch extends CountedRows {
  within: string;
}

/**
 * How one indicator is counted in one database. The figure, the list of records behind it and the sums that are kept are
 * all made from this, so they cannot part. All SQL is written in code.
 */
export type Counted = CountedByDays | CountedBySearch;

/** Whether a figure is counted by days of its rows, and its sums can be kept. */
export const isByDays = (counted: Counted): counted is CountedByDays => !('within' in counted);

/** How the records of one kind are counted, by the codes of the indicators: by their own day where nothing else is said. */
export type FiguresOfKind = Record<string, HowCounted<CountedByDays> | HowCounted<CountedBySearch>>;
type HowCounted<One extends Counted> = Omit<One, 'code' | 'record'>;

/** The indicators that count the records of one kind. */
export function countedByDate(record: RecordClass, figures: FiguresOfKind): Counted[] {
  return Object.entries(figures).map(([code, how]) =>
    'within' in how ? { code, record, ...how } : { code, record, on: record.eventColumn, ...how },
  );
}

/** The SQL condition that a row is in figures at all. */
export const LIVE = 'r.deleted_at is null and r.cancelled_at is null and r.shared_at is not null';

/** The days that SQL of a period is given as its first parameters: its first ($1) and last ($2), and the one it is looked at on ($3). */
export const daysOf = (period: Period, now: Date): [from: string, to: string, asOf: string] => [
  period.from,
  period.to,
  period.endAsOf(todayInVietNam(now)),
];

/** True, and names the three days: an indicator may look at one of them only, and PostgreSQL has to know what the others are. */
export const DAYS = '$1::date <= $2::date and $3::date is not null';

/** The SQL condition that a row of this indicator meets. Its parameters are those of `daysOf`. */
export function conditionOf(counted: Counted): string {
  const conditions = [withinOf(counted), ...whereOf(counted)].map((condition) => `(${condition})`);
  return [DAYS, LIVE, ...conditions].join(' and ');
}

function withinOf(counted: Counted): string {
  if (!isByDays(counted)) return counted.within;
  return counted.on ? `r.${counted.on} between $1 and $2` : 'true';
}

function whereOf(counted: Counted): string[] {
  return [...standingOf(counted), ...(counted.where ? [counted.where] : [])];
}

/** A row stands from its own day at the earliest. */
function standingOf(counted: Counted): string[] {
  if (!isByDays(counted) || !counted.standing) return [];
  return [standsOn(counted.standing, '$3'), ...(counted.on ? [`r.${counted.on} <= $3`] : [])];
}

/** The SQL condition that a row stands on a day, which is SQL too. */
export function standsOn(standing: Standing, day: string): string {
  if ('spells' in standing) return `(${standing.spells}) @> (${day})::date`;
  const { from, until } = standing;
  return until ? `${from} <= ${day} and (${until} is null or ${until} > ${day})` : `${from} <= ${day}`;
}

/** Counts all figures of one database over a period, in one statement. */
export type TallyCounter = (period: Period) => Promise<Figures>;

/** Makes what counts over a request's own connection, or any of the pool; `now` says where a period ends that is not over. */
export type CounterOf = (db: EntityManager, now?: Date) => TallyCounter;

/** Periods that one request has counted at most. Ten years that are looked into quarter by quarter are forty-one. */
const MAX_PERIODS = 400;

/**
 * The same count, remembered for one request: several fields of a tally ask for the same period. Refuses with
 * QueryTooCostly a request that asks for more than four hundred different ones.
 */
export function countOnce(count: TallyCounter): TallyCounter {
  const counts = new Map<string, Promise<Figures>>();
  return async (period) => {
    const known = counts.get(period.toString());
    if (known) return known;
    if (counts.size === MAX_PERIODS) throw new QueryTooCostly('periods', undefined, MAX_PERIODS);
    const counted = count(period);
    counts.set(period.toString(), counted);
    return counted;
  };
}

/** The same count for those who may read figures; everybody else is refused with NotAllowed. */
export function refuseUnless(mayReadFigures: boolean, count: TallyCounter): TallyCounter {
  return mayReadFigures ? count : () => Promise.reject(new NotAllowed());
}

/** The same count, noted as figures that were handed out under the name of their type. */
export function notedAs(type: string, notes: AccessNotes, count: TallyCounter): TallyCounter {
  return async (period) => {
    const figures = await count(period);
    notes.figures(type, period.toString());
    return figures;
  };
}

/** Figures that look at the same rows are counted in one pass over them: SQL of one row, with what it is called by. */
export function passesOver<One extends Counted>(
  tables: DataSource,
  counted: readonly One[],
  within: (one: One) => string = withinOf,
): string[] {
  const passes = Map.groupBy(
    counted,
    (one) => `${tables.getMetadata(one.record).tableName} r where ${LIVE} and (${within(one)})`,
  );
  return [...passes].map(
    ([rows, figures], at) => `(select ${figures.map(figureSql).join(', ')} from ${rows}) pass_${at}`,
  );
}

function figureSql(counted: Counted): string {
  const where = whereOf(counted).map((condition) => `(${condition})`);
  const filter = where.length > 0 ? ` filter (where ${where.join(' and ')})` : '';
  return `coalesce(sum(${counted.amount ?? '1'})${filter}, 0)::int as "${counted.code}"`;
}

/** Counts every row anew, all figures in one statement: what the sums that are kept are held against. */
export function createLiveCounter(tables: DataSource, counted: readonly Counted[]): CounterOf {
  const text = `select * from ${passesOver(tables, counted).join(' cross join ')} where ${DAYS}`;
  return (db, now = new Date()) =>
    async (period) => {
      const [figures] = await queryPrepared<Figures>(db, { name: 'tally-live', text, values: daysOf(period, now) });
      if (!figures) throw new Error('A count gave no row.');
      return figures;
    };
}
