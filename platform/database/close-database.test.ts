import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { type DatabaseRoad, openDatabaseRoad } from '../../test/support/database-road';
import { testAdminUrl } from '../../test/support/postgres';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database';
import { closeDatabase } from './close-database';
import { openDatabase } from './data-source';
import { databaseTroubleOf } from './database-away';
import { workFor } from './request-work';

let database: TestDatabase;
let road: DatabaseRoad;
let db: DataSource;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
  road = await openDatabaseRoad(database.url);
});
beforeEach(async () => {
  const { ownerUrl } = database;
  db = await openDatabase({ url: road.url, ownerUrl, entities: [], migrations: [], poolSize: 2 });
});
afterEach(async () => {
  await road.close(); // which ends what a test left open
  if (db.isInitialized) await db.destroy();
  await road.reopen();
});
afterAll(async () => {
  await road?.close();
  await database?.drop();
});

const troubleOf = (work: Promise<unknown>) => work.then(() => undefined, databaseTroubleOf);

test('what waits for a database that answers no more ends with its closing, and so does what waits for a place', async () => {
  await db.query('select 1'); // a connection that is there
  road.stall();
  const work = Promise.all([
    ...Array.from({ length: 4 }, () => troubleOf(db.query('select 1'))),
    troubleOf(db.transaction((tx) => tx.query('select 1'))),
  ]);

  await closeDatabase(db, () => work);

  expect(await work).toEqual(['AWAY', 'AWAY', 'AWAY', 'AWAY', 'AWAY']);
  expect(db.isInitialized).toBe(false);
});

test('a statement that nobody can stop any more keeps no database open', async () => {
  const caller = new AbortController();
  const statement = workFor({ stop: caller.signal, onlyReads: true }, () => db.query('select pg_sleep(60)'));
  const outcome = statement.then(
    () => 'done',
    () => 'ended',
  );
  await db.query('select 1');
  road.stall();
  caller.abort();

  await closeDatabase(db);

  expect(await outcome).toBe('ended');
});

test('a database that answers is waited for', async () => {
  const slow = db.query<unknown[]>('select pg_sleep(2.5), 7 as done');

  await closeDatabase(db, () => slow);

  expect(await slow).toMatchObject([{ done: 7 }]);
});

test('one that refuses newcomers answers too', async () => {
  const slow = db.query<unknown[]>('select pg_sleep(1.5), 7 as done');
  const role = new URL(database.url).username;
  const owner = new Client(database.ownerUrl);
  await owner.connect();
  await owner.query(`revoke connect on database "${new URL(database.url).pathname.slice(1)}" from public, "${role}"`);

  await closeDatabase(db, () => slow).finally(() => owner.end());

  expect(await slow).toMatchObject([{ done: 7 }]);
});
