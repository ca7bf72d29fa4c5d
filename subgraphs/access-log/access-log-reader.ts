import { BadInput } from '../../platform/errors/domain-error';
import { pageInfoOf } from '../records/connection';
import { checkPageSize } from '../records/record-list.args';
import { type AccessLogArgs, AccessLogConnection, type AccessLogFilter, type AccessLogLine } from './access-log.model';

/** What the reader needs of a database. */
interface Database {
  query<Rows>(sql: string, values: unknown[]): Promise<Rows>;
}

interface LineRow extends Omit<AccessLogLine, 'types'> {
  types: Record<string, number>;
}

/** A page of the access log of one database. Refuses with BadInput a bad size or cursor. */
export async function readAccessLog(
  db: Database,
  { first, after, filter }: AccessLogArgs,
): Promise<AccessLogConnection> {
  const size = checkPageSize(first);
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const where = conditionsOf(filter ?? {}, bind);
  const counted = { where: where.join(' and ') || 'true', values: [...values] };
  if (after) where.push(`seq < ${bind(readCursor(after))}`);
  const rows = await db.query<LineRow[]>(
    `select seq::float8 as seq, at, kind, viewer_role as "viewerRole", viewer_ward as "viewerWard",
       viewer_subject as "viewerSubject", operation, request_id as "requestId", purpose, types,
       record_count as "recordCount", hash
     from access_log where ${where.join(' and ') || 'true'} order by access_log.seq desc limit ${bind(size + 1)}`,
    values,
  );
  const edges = rows.slice(0, size).map((row) => ({ cursor: writeCursor(row.seq), node: lineOf(row) }));
  const cursors = edges.map((edge) => edge.cursor);
  return Object.assign(new AccessLogConnection(), {
    edges,
    pageInfo: pageInfoOf(cursors, rows.length > size, Boolean(after)),
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

function lineOf({ types, ...row }: LineRow): AccessLogLine {
  return { ...row, types: Object.entries(types).map(([name, count]) => ({ name, count })) };
}

const ORDER = 'ACCESS_LOG';

/** Opaque to clients, like every cursor. */
function writeCursor(seq: number): string {
  return Buffer.from(JSON.stringify([ORDER, seq])).toString('base64url');
}

function readCursor(cursor: string): number {
  try {
    const [order, seq] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (order === ORDER && Number.isSafeInteger(seq)) return seq as number; // just looked at
  } catch {
    // not our writing: refused below with a sentence
  }
  throw new BadInput('The cursor is not one of this list; take endCursor of the page before.', { argument: 'after' });
}
