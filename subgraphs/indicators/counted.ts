import type { DataSource, EntityManager } from 'typeorm';
import { queryPrepared } from '../../platform/database/prepared-query';
import { QueryTooCostly } from '../../platform/limits/limits.errors';
import { NotAllowed } from '../viewer/viewer.errors';
import type { AccessNotes } from '../access-log/access-notes';
import type { RecordClass } from '../records/council-record.model';
import type { Period } from './period';
import type { Figures } from './tally.model';

/**
 * How one indicator is counted in one database: which live rows of one table, and what each of them adds.
 * The figure and the list of records behind it are both made from this, so they cannot part.
 * The conditions are SQL written in code, over the row `r` and the period's days $1 and $2.
 */
export interface Counted {
  code: string;
  record: RecordClass;
  /** Which rows belong to the period. */
  within: string;
  /** Which of these are counted; all unless told. */
  where?: string;
  /** What a row adds; 1 unless told. */
  amount?: string;
}

/** Counted in the period by the day of the record. */
export function countedByDate(
  record: RecordClass,
  figures: Record<string, Pick<Counted, 'where' | 'amount'>>,
): Counted[] {
  const within = `r.${record.eventColumn} between $1 and $2`;
  return Object.entries(figures).map(([code, how]) => ({ code, record, within, ...how }));
}

const LIVE = 'r.deleted_at is null and r.cancelled_at is null and r.shared_at is not null';

/** The SQL condition that a row of this indicator meets. Names both days first, for an indicator may look at one of them only. */
export function conditionOf({ within, where }: Counted): string {
  return ['$1::date <= $2::date', LIVE, `(${within})`, ...(where ? [`(${where})`] : [])].join(' and ');
}

/** Counts all figures of one database over a period, in one statement. */
export type TallyCounter = (period: Period) => Promise<Figures>;

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

/**
 * Writes the one statement: figures that look at the same rows are counted in one pass over them. Gives what counts over
 * a request's own connection, or any of the pool.
 */
export function createTallyCounter(
  tables: DataSource,
  counted: readonly Counted[],
): (db: EntityManager) => TallyCounter {
  const passes = Map.groupBy(
    counted,
    ({ record, within }) => `${tables.getMetadata(record).tableName} r where ${LIVE} and (${within})`,
  );
  const selects = [...passes].map(
    ([rows, figures], at) => `(select ${figures.map(figureSql).join(', ')} from ${rows}) pass_${at}`,
  );
  const text = `select * from ${selects.join(' cross join ')}`;
  return (db) => async (period) => {
    const [figures] = await queryPrepared<Figures>(db, { name: 'tally', text, values: [period.from, period.to] });
    if (!figures) throw new Error('A count gave no row.');
    return figures;
  };
}

function figureSql({ code, where, amount }: Counted): string {
  return `coalesce(sum(${amount ?? '1'})${where ? ` filter (where ${where})` : ''}, 0)::int as "${code}"`;
}
