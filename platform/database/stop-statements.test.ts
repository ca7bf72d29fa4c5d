import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { testAdminUrl } from '../../test/support/postgres';
import { RequestIsOver } from '../errors/request-is-over';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database';
import { openDatabase } from './data-source';
import { queryPrepared } from './prepared-query';
import { workFor } from './request-work';

let database: TestDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
  db = await openDatabase({
    url: database.url,
    ownerUrl: database.ownerUrl,
    entities: [],
    migrations: [],
    poolSize: 2,
  });
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

const LONG = 'select pg_sleep(60)';

/** Does something for a request whose caller hangs up while the database works for it. */
async function hangUpDuring(act: () => Promise<unknown>, onlyReads = true): Promise<unknown> {
  const caller = new AbortController();
  const outcome = workFor({ stop: caller.signal, onlyReads }, act).catch((error: unknown) => error);
  while ((await atWork()) === 0) await pause(5);
  caller.abort();
  return outcome;
}

/** How many statements that sleep are being worked on. */
async function atWork(): Promise<number> {
  const [row] = await db.query<{ n: string }[]>(
    `select count(*) n from pg_stat_activity where query ~ 'pg_sleep' and state = 'active' and pid <> pg_backend_pid()`,
  );
  return Number(row?.n);
}

const isOver = (outcome: unknown): boolean =>
  outcome instanceof RequestIsOver || (outcome as { driverError?: unknown }).driverError instanceof RequestIsOver;

test.each<[string, () => Promise<unknown>]>([
  ['a statement', () => db.query(LONG)],
  ['a prepared statement', () => queryPrepared(db.manager, { name: 'long', text: LONG, values: [] })],
  ['a statement in a transaction', () => db.transaction((tx) => tx.query(LONG))],
  ['the first of several', () => db.query(LONG).then(() => db.query(LONG))],
])('%s is stopped when the caller hangs up, and its connection serves the next one', async (_, act) => {
  expect(isOver(await hangUpDuring(act))).toBe(true);

  expect(await atWork()).toBe(0);
  for (let at = 0; at < 4; at++) expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
});

test('a statement that comes after its caller has gone is not sent', async () => {
  const act = () => db.query('select 1');

  expect(isOver(await workFor({ stop: AbortSignal.abort(), onlyReads: true }, act).catch((error) => error))).toBe(true);
});

test('what changes something is finished though its caller has gone', async () => {
  const outcome = await hangUpDuring(() => db.query('select pg_sleep(0.3), 7 as done'), false);

  expect(outcome).toMatchObject([{ done: 7 }]);
});

test('a statement of another request, and one of nobody, go on', async () => {
  const other = new AbortController();
  const asked = [
    workFor({ stop: other.signal, onlyReads: true }, () => db.query('select pg_sleep(0.4), 1 as n')),
    db.query('select pg_sleep(0.4), 2 as n'),
  ];
  const stopped = workFor({ stop: AbortSignal.timeout(20), onlyReads: true }, () => db.query(LONG)).catch(
    (error: unknown) => error,
  );

  expect(await Promise.all(asked)).toMatchObject([[{ n: 1 }], [{ n: 2 }]]);
  expect(isOver(await stopped)).toBe(true);
});
