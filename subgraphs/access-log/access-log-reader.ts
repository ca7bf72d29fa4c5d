import type { EntityManager } from 'typeorm';
import { isBigInt } from '../../platform/graphql/scalars/big-int';
import { pageInfoOf } from '../records/connection';
import { CursorRefused, decodeParts, encodeParts } from '../records/cursor';
import { checkPageSize } from '../records/record-list.args';
import { type AccessLogArgs, AccessLogConnection, type AccessLogFilter, type AccessLogLine } from './access-log.model';

/** As PostgreSQL's driver gives it: a bigint as text. */
interface LineRow extends Omit<AccessLogLine, 'seq' | 'types'> {
  seq: string;
  types: Record<string, number>;
}

/** A page of the access log of one database. Refuses with BadInput a bad size, and with CursorRefused. */
export async function readAccessLog(
  db: Pick<EntityManager, 'query'>,
  { first, after, filter }: AccessLogArgs,
): Promise<AccessLogConnection> {
  const size = checkPageSize(first);
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const where = conditionsOf(filter ?? {}, bind);
  const counted = { where: where.join(' and ') || 'true', values: [...values] };
  if (after) where.push(`seq < ${bind(readCursor(after))}`);
  const rows = await db.query<LineRow[]>(
    `select seq, at, kind, viewer_role as "viewerRole", viewer_ward as "viewerWard",
       viewer_subject as "viewerSubject", operation, request_id as "requestId", purpose, types,
       record_count as "recordCount", hash
     from access_log where ${where.join(' and ') || 'true'} order by access_log.seq desc limit ${bind(size + 1)}`,
    values,
  );
  const edges = rows.slice(0, size).map((row) => ({ cursor: writeCursor(row.seq), node: lineOf(row) }));
  return Object.assign(new AccessLogConnection(), {
    edges,
    pageInfo: pageInfoOf(edges, rows.length > size, Boolean(after)),
    countAll: async () => {
      const sql = `select count(*)::int as count from access_log where ${counted.where}`;
      const [row] = await db.query<{ count: number }[]>(sql, counted.values);
      return row?.count ?? 0;
    },
  });
}

function conditionsOf({ kind, role, period }: AccessLogFilter, bind: (value: unknown) => string): string[] {
  const midnight = (day: string) => `(${day})::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
  return [
    ...(kind ? [`kind = ${bind(kind)}`] : []),
    ...(role ? [`viewer_role = ${bind(role)}`] : []),
    ...(period
      ? [`at >= ${midnight(`${bind(period.from)}::date`)}`, `at < ${midnight(`${bind(period.to)}::date + 1`)}`]
      : []),
  ];
}

function lineOf({ seq, types, ...row }: LineRow): AccessLogLine {
  return { ...row, seq: BigInt(seq), types: Object.entries(types).map(([name, count]) => ({ name, count })) };
}

const ORDER = 'ACCESS_LOG';

/** Opaque to clients, like every cursor. */
function writeCursor(seq: string): string {
  return encodeParts([ORDER, seq]);
}

function readCursor(cursor: string): string {
  const [order, seq] = decodeParts(cursor);
  if (order === ORDER && typeof seq === 'string' && isBigInt(seq)) return seq;
  throw new CursorRefused();
}
