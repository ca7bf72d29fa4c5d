import { Client } from 'pg';
import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { testAdminUrl } from '../../test/support/postgres';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database';
import { createDataSource, openDatabase } from './data-source';
import type { MadeFromCode } from './made-from-code';
import { findPrepared, queryPrepared } from './prepared-query';

/** What goes on by the clock while the pool's timers stand still. */
const ALL_BUT_TIMEOUTS = ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'setInterval'];

@Entity('shoe')
class Shoe {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { nullable: true })
  madeInTown!: string | null;
}

class Shoes1700000000001 implements MigrationInterface {
  readonly name = 'Shoes1700000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table shoe (id text not null primary key, made_in_town text)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table shoe');
  }
}

class Broken1700000000002 implements MigrationInterface {
  readonly name = 'Broken1700000000002';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table sock (id text)');
    await runner.query('create table nowhere.sock (id text)');
  }
  async down(): Promise<void> {}
}

class TownIndex1700000000003 implements MigrationInterface {
  readonly name = 'TownIndex1700000000003';
  readonly transaction = false;
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently if exists shoe_town');
    await runner.query('create index concurrently shoe_town on shoe (made_in_town)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently shoe_town');
  }
}

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase(testAdminUrl());
});
afterEach(() => database?.drop());

const content = { entities: [Shoe], migrations: [Shoes1700000000001] };
const options = () => ({ url: database.url, ownerUrl: database.ownerUrl, ...content });

/** Ends when the database has no session any more; the server needs a moment to notice that one has gone. */
async function noSessionLeft(): Promise<void> {
  const admin = new Client({ connectionString: testAdminUrl() });
  await admin.connect();
  try {
    const isOneLeft = () => admin.query('select 1 from pg_stat_activity where datname = $1', [database.name]);
    while ((await isOneLeft()).rows.length > 0);
  } finally {
    await admin.end();
  }
}

test('a database is opened with its tables in place, columns in snake_case, and opened again as it is', async () => {
  const first = await openDatabase(options());
  await first.getRepository(Shoe).insert({ id: '1', madeInTown: 'Huế' });
  await first.destroy();

  const second = await openDatabase(options());

  expect(await second.query('select * from shoe')).toEqual([{ id: '1', made_in_town: 'Huế' }]);
  expect(await second.getRepository(Shoe).findOneBy({ id: '1' })).toEqual({ id: '1', madeInTown: 'Huế' });
  await second.destroy();
});

test('a migration that fails leaves nothing, those before it stay, and the database is closed again', async () => {
  const log = jest.spyOn(console, 'log').mockReturnValue(); // TypeORM says it there too
  await expect(
    openDatabase({ ...options(), migrations: [Shoes1700000000001, Broken1700000000002, TownIndex1700000000003] }),
  ).rejects.toMatchObject({
    code: '3F000', // no such schema
  });
  log.mockRestore();
  await noSessionLeft();

  const db = await createDataSource({ ...content, url: database.ownerUrl }).initialize();
  expect(await db.query("select to_regclass('shoe') as shoe, to_regclass('sock') as sock")).toEqual([
    { shoe: 'shoe', sock: null },
  ]);
  expect(await db.query('select name from migrations')).toEqual([{ name: 'Shoes1700000000001' }]);
  await db.destroy();
});

test('an index is built concurrently by one of several servers that start at once, and the others wait for it', async () => {
  const migrations = [Shoes1700000000001, TownIndex1700000000003];
  const open = () => openDatabase({ ...options(), migrations });

  const opened = await Promise.all([open(), open(), open()]);

  const indexes = await opened[0]?.query<{ valid: boolean }[]>(
    "select indisvalid as valid from pg_index where indexrelid = 'shoe_town'::regclass",
  );
  expect(indexes).toEqual([{ valid: true }]);
  for (const db of opened) await db.destroy();
});

test('what is made from code is made after the migrations, and anew only where it is not as the code has it', async () => {
  const sizes = (size: number): MadeFromCode => ({
    isMade: async (query) => (await query(`select from shoe where id = 'size ${size}'`)).length > 0,
    make: async (db) => void (await db.query('insert into shoe (id) values ($1)', [`size ${size}`])),
  });
  for (const size of [40, 40, 41]) await (await openDatabase({ ...options(), madeFromCode: sizes(size) })).destroy();

  const db = await openDatabase(options());
  expect(await db.query('select id from shoe')).toEqual([{ id: 'size 40' }, { id: 'size 41' }]);
  await db.destroy();
});

test('a database that is up to date is opened by its owner once, to look', async () => {
  await (await openDatabase(options())).destroy();
  const connect = jest.spyOn(Client.prototype, 'connect');

  await (await openDatabase(options())).destroy();

  const ownersIn = connect.mock.contexts.filter(({ user }) => user === new URL(database.ownerUrl).username);
  connect.mockRestore();
  expect(ownersIn).toHaveLength(1);
});

test('tables are made by migrations only', async () => {
  const db = await openDatabase({ ...options(), entities: [], migrations: [] });

  expect(await db.query("select to_regclass('shoe') as shoe")).toEqual([{ shoe: null }]);
  await db.destroy();
});

test.each([
  ['28P01', (url: URL) => (url.password = 'wrong')],
  ['3D000', (url: URL) => (url.pathname = '/no_such_database')],
])('whom PostgreSQL refuses (%s) is refused, and leaves no session', async (code, spoil) => {
  const url = new URL(database.url);
  spoil(url);

  await expect(openDatabase({ ...options(), url: url.href })).rejects.toMatchObject({ code });
  await noSessionLeft();
});

test('a server that is not there is a refusal', async () => {
  const url = new URL(database.url);
  url.port = '1'; // nobody listens there

  await expect(openDatabase({ ...options(), url: url.href })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('a statement that takes too long is ended by the database', async () => {
  const db = await openDatabase({ ...options(), statementTimeoutMs: 500 });

  await expect(db.query('select pg_sleep(30)')).rejects.toMatchObject({ code: '57014' });
  await db.destroy();
});

test('no more connections are opened than told, and all are closed', async () => {
  const db = await openDatabase({ ...options(), poolSize: 2 });

  const counts = await Promise.all(
    Array.from({ length: 10 }, () =>
      db.query<{ count: number }[]>('select count(*)::int as count from pg_stat_activity where usename = current_user'),
    ),
  );

  expect(Math.max(...counts.map(([row]) => row?.count ?? 0))).toBeLessThanOrEqual(2);
  await db.destroy();
  await expect(db.query('select 1')).rejects.toThrow();
});

test('connections that have been idle are closed, but for one that is kept for the next statement', async () => {
  const db = await openDatabase({ ...options(), poolSize: 3 });
  const ours = () =>
    db.query<{ pid: number }[]>('select pid from pg_stat_activity where usename = current_user order by backend_start');
  jest.useFakeTimers({ doNotFake: ALL_BUT_TIMEOUTS as never[] });
  try {
    await Promise.all([1, 2, 3].map(() => db.query('select pg_sleep(0.05)')));
    expect(await ours()).toHaveLength(3);

    await jest.advanceTimersByTimeAsync(60_000);
    while ((await ours()).length > 1) await new Promise(setImmediate); // the server notices a little later
    const kept = await ours();
    await jest.advanceTimersByTimeAsync(600_000);
    expect(await ours()).toEqual(kept);
  } finally {
    jest.useRealTimers();
    await db.destroy();
  }
});

test('servers that start at once on an empty database take turns, and all of them start', async () => {
  const opened = await Promise.all([openDatabase(options()), openDatabase(options()), openDatabase(options())]);

  for (const db of opened) {
    expect(await db.getRepository(Shoe).count()).toBe(0);
    await db.destroy();
  }
});

test('a prepared statement gives the entities that TypeORM itself would give, again and again', async () => {
  const db = await openDatabase({ ...options(), poolSize: 1 });
  await db.getRepository(Shoe).insert([
    { id: '1', madeInTown: 'Huế' },
    { id: '2', madeInTown: null },
  ]);
  const find = () =>
    findPrepared(db.manager, Shoe, {
      name: 'shoes',
      text: 'select r.* from shoe r where r.id = any($1) order by r.id',
      values: [['1', '2']],
    });

  expect(await find()).toEqual(await db.getRepository(Shoe).find({ order: { id: 'ASC' } }));
  expect(await find()).toEqual(await find());
  const statements = await queryPrepared<{ name: string }>(db.manager, {
    name: 'names',
    text: 'select name from pg_prepared_statements order by name',
    values: [],
  });
  expect(statements.map(({ name }) => name)).toEqual(['names', 'shoes']);
  await db.destroy();
});
