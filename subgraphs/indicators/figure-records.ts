import type { EntityManager } from 'typeorm';
import { pageInfoOf } from '../records/connection';
import type { CouncilRecord } from '../records/council-record.model';
import { readCursor, writeCursor } from '../records/cursor';
import { checkPageSize, type PageArgs } from '../records/record-list.args';
import type { RecordReader } from '../records/record-reader';
import { conditionOf, type Counted, daysOf } from './counted';
import { FigureRecordConnection, type FigureRecordEdge } from './figure-records.model';
import type { Period } from './period';

const ORDER = 'OLDEST_FIRST';

interface RecordRow {
  id: string;
  sorted_by: string;
  amount: number;
}

/** What a page of records is read from: part of a request's context. */
interface FigureSource {
  db: EntityManager;
  records: RecordReader;
  now(): Date;
}

/** A page of the records that an indicator counts in this database over the period; empty if it counts none here. */
export async function readFigureRecords(
  { db, records, now }: FigureSource,
  counted: Counted | undefined,
  period: Period,
  page: PageArgs,
): Promise<FigureRecordConnection> {
  if (counted) records.refuseUnreadable(counted.record);
  const first = checkPageSize(page.first);
  const after = page.after ? readCursor(ORDER, page.after) : null;
  const days = daysOf(period, now());
  const rows = counted ? await readRows(db, counted, days, after, first + 1) : [];
  const edges = await Promise.all(
    rows.slice(0, first).map(async (row) => {
      const record = counted ? await records.find(counted.record, row.id) : null;
      if (!record) throw new Error(`Record ${row.id} was counted and is gone.`);
      return placeOf(row, record, records);
    }),
  );
  let whole: Promise<{ count: number; sum: number }> | undefined; // totalCount and sum share one statement
  return Object.assign(new FigureRecordConnection(), {
    edges,
    pageInfo: pageInfoOf(edges, rows.length > first, after !== null),
    whole: () => (whole ??= counted ? readWhole(db, counted, days) : Promise.resolve({ count: 0, sum: 0 })),
  });
}

/** A place in the list; the record is handed out once it, its cursor or what it adds is asked for. */
function placeOf({ id, sorted_by, amount }: RecordRow, record: CouncilRecord, records: RecordReader): FigureRecordEdge {
  return {
    get cursor() {
      records.handOutCursor(record.constructor.name, id);
      return writeCursor(ORDER, { sortedBy: sorted_by, id });
    },
    get node() {
      return records.handOut(record);
    },
    get amount() {
      records.handOut(record);
      return amount;
    },
  };
}

function readRows(
  db: EntityManager,
  counted: Counted,
  days: string[],
  after: { sortedBy: string; id: string } | null,
  limit: number,
) {
  const day = `r.${counted.record.eventColumn}`;
  return db.query<RecordRow[]>(
    `select r.id, ${day}::text as sorted_by, (${counted.amount ?? '1'})::int as amount
     from ${db.dataSource.getMetadata(counted.record).tableName} r
     where ${conditionOf(counted)} and ($4::date is null or (${day}, r.id) > ($4::date, $5))
     order by ${day}, r.id limit $6`,
    [...days, after?.sortedBy ?? null, after?.id ?? null, limit],
  );
}

async function readWhole(db: EntityManager, counted: Counted, days: string[]): Promise<{ count: number; sum: number }> {
  const [whole] = await db.query<{ count: number; sum: number }[]>(
    `select count(*)::int as count, coalesce(sum(${counted.amount ?? '1'}), 0)::int as sum
     from ${db.dataSource.getMetadata(counted.record).tableName} r where ${conditionOf(counted)}`,
    days,
  );
  if (!whole) throw new Error('A count gave no row.');
  return whole;
}
