import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { testAdminUrl } from '../../test/support/postgres';
import { copyDatabase, type DatabaseCopy } from '../../test/support/put-back';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database';
import { type DatabaseOptions, openDatabase } from './data-source';
import { enterEpoch, EPOCH_RIGHTS, isInLatestEpoch, readEpochs } from './epoch';
import { DatabaseEpoch1603000000510 } from './migrations/database-epoch.migration';

let database: TestDatabase;
let copy: DatabaseCopy | undefined;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
});
afterAll(async () => {
  await copy?.drop();
  await database?.drop();
});

/** Does something in the database as its server does, which then stops. */
async function whileOpen<T>(act: (db: DataSource) => Promise<T>): Promise<T> {
  const { url, ownerUrl } = database;
  const content = { entities: [], migrations: [DatabaseEpoch1603000000510], rights: EPOCH_RIGHTS };
  const options: DatabaseOptions = { url, ownerUrl, ...content, poolSize: 2 };
  const db = await openDatabase(options);
  return act(db).finally(() => db.destroy());
}

test('a database that was put back to an older state is in a new epoch, once, and knows it before a server runs on it', async () => {
  const first = await whileOpen(({ manager }) => enterEpoch(manager));
  expect(first).toMatchObject({ number: 1, isNew: true });
  expect(await whileOpen(({ manager }) => enterEpoch(manager))).toEqual({ ...first, isNew: false });

  copy = await copyDatabase(database.name);
  expect(await whileOpen(({ manager }) => isInLatestEpoch(manager))).toBe(true);
  await copy.putBack();
  expect(await whileOpen(({ manager }) => isInLatestEpoch(manager))).toBe(false);
  const both = await whileOpen((db) => Promise.all([enterEpoch(db.manager), enterEpoch(db.manager)]));

  expect(both.map(({ number }) => number)).toEqual([2, 2]);
  expect(both.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(both[0]?.id).not.toBe(first.id);
  expect(await whileOpen(({ manager }) => readEpochs(manager))).toMatchObject([
    { number: 2 },
    { number: 1, id: first.id },
  ]);
  expect(await whileOpen(({ manager }) => isInLatestEpoch(manager))).toBe(true);

  await copy.putBack();
  const third = await whileOpen(({ manager }) => enterEpoch(manager));
  expect({ isNew: third.isNew, isAnother: third.id !== both[0]?.id }).toEqual({ isNew: true, isAnother: true });
});

test('a table that a dump has made anew is another epoch, in the same database too', async () => {
  const { number } = await whileOpen(({ manager }) => enterEpoch(manager));
  const restored = await whileOpen(async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`create table restored (like database_epoch including all);
      insert into restored select * from database_epoch; drop table database_epoch;
      alter table restored rename to database_epoch`);
    await owner.end();
  }).then(() => whileOpen(({ manager }) => enterEpoch(manager)));

  expect(restored).toMatchObject({ number: number + 1, isNew: true });
});
