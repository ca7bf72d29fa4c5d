import { inCurrentLanguage } from '../../platform/language/current-language';
import type { EntityManager } from 'typeorm';
import { QUEUE_SCHEMA } from '../../platform/queue/queue-schema';
import { pageInfoOf } from '../records/connection';
import { readCursor, writeCursor } from '../records/cursor';
import { checkPageSize } from '../records/record-list.args';
import type { ServerName } from './crossing';
import { FAILURE_SENTENCES, type CrossingFailure } from './crossing-failure';
import { CROSSING_QUEUE } from './crossing-queue';
import { type CrossingArgs, CrossingConnection, type CrossingFilter, CrossingLine } from './crossing.model';

/** What a list of crossings is made with. */
export interface CrossingView {
  /** The server whose database it is. */
  own: ServerName;
  /** Whether this server can send to another one now. */
  isSetUpFor(receiver: string): boolean;
}

interface CrossingRow extends Omit<CrossingLine, 'about' | 'lastFailure'> {
  sortedBy: string;
  aboutType: string | null;
  aboutId: string | null;
  failure: CrossingFailure | null;
}

/** The ids, as text, of the crossings of a database that wait for a person to have them tried again. */
export const DEAD_CROSSINGS = `select data ->> 'crossing' from ${QUEUE_SCHEMA}.job
  where name = '${CROSSING_QUEUE.deadLetters}' and state in ('created', 'retry', 'active')`;

/** All crossings of a database; $1 is its server, $2 the receivers that it cannot send to. */
const CROSSINGS = `(
  select id, 'SENT' as direction, kind, $1::text as "from", receiver as "to", about_type as "aboutType",
    about_id as "aboutId", created_at as "createdAt", attempts, last_tried_at as "lastTriedAt", last_failure as failure,
    delivered_at as "deliveredAt",
    case when delivered_at is not null then 'DELIVERED' when id::text in (${DEAD_CROSSINGS}) then 'DEAD'
      when receiver = any($2::text[]) then 'WAITING_FOR_SET_UP' when attempts > 0 then 'RETRYING' else 'PENDING'
    end as state
  from outgoing_crossing
  union all
  select id, 'ARRIVED', kind, sender, $1::text, null, null, taken_in_at, 1, null, null, taken_in_at, 'DELIVERED'
  from incoming_crossing
  union all
  select id, 'ARRIVED', kind, sender, $1::text, null, null, first_refused_at, times, last_refused_at, failure, null, 'REFUSED'
  from refused_crossing
) as crossing`;

const ORDER = 'CROSSINGS';

/** A page of the crossings of one database, newest first. Refuses with BadInput a bad size, and with CursorRefused. */
export async function readCrossings(
  db: Pick<EntityManager, 'query'>,
  view: CrossingView,
  { first, after, filter }: CrossingArgs,
): Promise<CrossingConnection> {
  const size = checkPageSize(first);
  const values: unknown[] = [view.own, await unreachable(db, view)];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = conditionsOf(filter ?? {}, bind);
  const counted = { where: conditions.join(' and ') || 'true', values: [...values] };
  if (after) {
    const { sortedBy, id } = readCursor(ORDER, after);
    conditions.push(`("createdAt", id::text) < (${bind(sortedBy)}::timestamptz, ${bind(id)})`);
  }
  const rows = await db.query<CrossingRow[]>(
    `select crossing.*, "createdAt"::text as "sortedBy" from ${CROSSINGS} where ${conditions.join(' and ') || 'true'}
     order by "createdAt" desc, id::text desc limit ${bind(size + 1)}`,
    values,
  );
  const edges = rows.slice(0, size).map((row) => ({ cursor: writeCursor(ORDER, row), node: lineOf(row) }));
  return Object.assign(new CrossingConnection(), {
    edges,
    pageInfo: pageInfoOf(edges, rows.length > size, Boolean(after)),
    countAll: async () => {
      const sql = `select count(*)::int as count from ${CROSSINGS} where ${counted.where}`;
      const [row] = await db.query<{ count: number }[]>(sql, counted.values);
      return row?.count ?? 0;
    },
  });
}

/** One crossing that left this server; null where there is none. */
export async function readSentCrossing(db: Pick<EntityManager, 'query'>, view: CrossingView, id: string) {
  const sql = `select * from ${CROSSINGS} where direction = 'SENT' and id::text = $3`;
  const [row] = await db.query<CrossingRow[]>(sql, [view.own, await unreachable(db, view), id]);
  return row ? lineOf(row) : null;
}

async function unreachable(db: Pick<EntityManager, 'query'>, { isSetUpFor }: CrossingView): Promise<string[]> {
  const sql = 'select distinct receiver from outgoing_crossing where delivered_at is null';
  const rows = await db.query<{ receiver: string }[]>(sql);
  return rows.map(({ receiver }) => receiver).filter((receiver) => !isSetUpFor(receiver));
}

/** PostgreSQL holds no zero character, and does not even compare with one: nothing is called what has one. */
export const storable = (text: string): string => text.replaceAll('\0', '\uFFFD');

function conditionsOf({ direction, state, kind, with: other }: CrossingFilter, bind: (value: unknown) => string) {
  return [
    ...(direction ? [`direction = ${bind(direction)}`] : []),
    ...(state ? [`state = ${bind(state)}`] : []),
    ...(kind ? [`kind = ${bind(storable(kind))}`] : []),
    ...(other ? [`${bind(storable(other))} in ("from", "to")`] : []),
  ];
}

function lineOf({ sortedBy: _, aboutType, aboutId, failure, ...row }: CrossingRow): CrossingLine {
  return Object.assign(new CrossingLine(), row, {
    about: aboutType === null || aboutId === null ? null : { type: aboutType, id: aboutId },
    lastFailure: failure && { code: failure, message: inCurrentLanguage(FAILURE_SENTENCES[failure]) },
  });
}
