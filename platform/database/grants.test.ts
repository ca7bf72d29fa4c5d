import { Client } from 'pg';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { testAdminUrl } from '../../test/support/postgres';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database';
import { openDatabase, openOwnedDatabase } from './data-source';

class Shoes1700000000001 implements MigrationInterface {
  readonly name = 'Shoes1700000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table shoe (number bigserial primary key, size integer)');
    await runner.query('create table sale (shoe bigint)');
    await runner.query(`create function price() returns integer language sql return 1`);
    await runner.query(`create type colour as enum('red')`);
  }
  async down(): Promise<void> {}
}

class Socks1700000000002 implements MigrationInterface {
  readonly name = 'Socks1700000000002';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table sock (size integer)');
  }
  async down(): Promise<void> {}
}

const REFUSED = { driverError: { code: '42501' } }; // insufficient_privilege
const content = { entities: [], migrations: [Shoes1700000000001], rights: { sale: ['SELECT', 'INSERT'] as const } };

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase(testAdminUrl());
});
afterEach(() => database?.drop());

const addresses = () => ({ url: database.url, ownerUrl: database.ownerUrl });

/** Does something with the database open as the server opens it. */
async function asServer<T>(use: (db: DataSource) => Promise<T>, options: object = {}): Promise<T> {
  const db = await openDatabase({ ...content, ...addresses(), ...options });
  try {
    return await use(db);
  } finally {
    await db.destroy();
  }
}

/** Sends a statement as whoever the address says. */
async function query<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[]; // the rows are what the statement says
  } finally {
    await client.end();
  }
}

/** Everything that anybody may do with what is in the database, and with what its owner makes from now on. */
const allRights = () =>
  query(
    database.ownerUrl,
    `select relname::text as name, relacl::text as rights from pg_class where relnamespace = 'public'::regnamespace
     union all select 'public', nspacl::text from pg_namespace where nspname = 'public'
     union all select defaclobjtype::text, defaclacl::text from pg_default_acl order by name`,
  );

test("a server's role reads and writes rows, and counts sequences on", async () => {
  await asServer(async (db) => {
    await db.query('insert into shoe (size) values (41), (42)');
    await db.query('update shoe set size = 43 where size = 42');
    await db.query('delete from shoe where size = 41');

    expect(await db.query('select * from shoe')).toEqual([{ number: '2', size: 43 }]);
  });
});

test.each([
  'alter table shoe add colour text',
  'alter table shoe disable row level security',
  'drop table shoe',
  'truncate shoe',
  'create table hat ()',
  'create temporary table hat ()',
  'create index on shoe (size)',
  'create trigger undo before insert on shoe execute function suppress_redundant_updates_trigger()',
  `select setval('shoe_number_seq', 1)`,
  'select price()',
  `insert into migrations (timestamp, name) values (1, 'x')`,
  'delete from migrations',
  'set role %owner',
  'alter schema public rename to mine',
])("a server's role does nothing that is its owner's to do: %s", async (statement) => {
  await asServer(async (db) => {
    await expect(db.query(statement.replace('%owner', database.name))).rejects.toMatchObject(REFUSED);
  });
});

test.each(['update sale set shoe = 2', 'delete from sale', 'truncate sale'])(
  'a table with rights of its own gives only these, however often the server starts: %s refused',
  async (statement) => {
    for (let start = 1; start <= 2; start += 1) {
      await asServer(async (db) => {
        await db.query('insert into sale values (1)');
        await expect(db.query(statement)).rejects.toMatchObject(REFUSED);
        expect(await db.query('select count(*)::int from sale')).toEqual([{ count: start }]);
      });
    }
  },
);

test('rights for a table that is not there are refused, since the real one would get more', async () => {
  await expect(asServer(() => Promise.resolve(), { rights: { sales: [] } })).rejects.toThrow('sales');
});

test('a second start gives the same rights, and takes back what came by other ways', async () => {
  await asServer(() => Promise.resolve());
  const before = await allRights();
  const server = new URL(database.url).username;
  await query(database.ownerUrl, `grant all on sale, migrations to ${server}`);
  await query(database.ownerUrl, `grant update (shoe) on sale to ${server}`);
  await query(database.ownerUrl, 'grant select on shoe to public; grant all on schema public to public');

  await asServer(() => Promise.resolve());

  expect(before.length).toBeGreaterThan(5);
  expect(await allRights()).toEqual(before);
});

test('what the owner makes belongs to nobody else', async () => {
  await asServer(() => Promise.resolve());
  await query(database.ownerUrl, 'create table later (); create function later() returns int language sql return 1');

  expect(
    await query(
      database.ownerUrl,
      `select has_schema_privilege('public', 'public', 'usage') as schema, has_table_privilege('public', 'later', 'select') as table,
         has_function_privilege('public', 'price()', 'execute') as function, has_function_privilege('public', 'later()', 'execute') as later,
         has_type_privilege('public', 'colour', 'usage') as type`,
    ),
  ).toEqual([{ schema: false, table: false, function: false, later: false, type: false }]);
});

describe("a server without its owner's address", () => {
  const alone = { ownerUrl: undefined };
  const start = (options: object = {}) => asServer(() => Promise.resolve(true), { ...alone, ...options });
  const UNFIT = { code: 'DATABASE_NOT_UP_TO_DATE' };

  test('starts on a database that is up to date, and not on one that is not', async () => {
    await expect(start()).rejects.toMatchObject(UNFIT);

    await asServer(() => Promise.resolve());
    await expect(start()).resolves.toBe(true);

    const migrations = [...content.migrations, Socks1700000000002];
    await expect(start({ migrations })).rejects.toMatchObject({
      ...UNFIT,
      message: expect.stringContaining('Socks1700000000002') as string,
    });
  });

  test('does not start on tables that the owner made and gave it no rights on', async () => {
    await (await openOwnedDatabase({ ...content, ownerUrl: database.ownerUrl })).destroy();

    await expect(start()).rejects.toMatchObject(UNFIT);
  });
});

test.each([
  ['the owner', (role: string) => role, ''],
  ['a member of the owner', (role: string) => `${role}_server`, 'grant %owner to %server'],
  ['one whom no rule for rows binds', (role: string) => `${role}_server`, 'alter role %server bypassrls'],
  ['the owner of one of its tables', (role: string) => `${role}_server`, 'alter table shoe owner to %server'],
])('nobody serves as %s', async (_, roleOf, statement) => {
  await asServer(() => Promise.resolve());
  const inDatabase = Object.assign(new URL(testAdminUrl()), { pathname: database.name }).href;
  const text = statement.replaceAll('%owner', database.name).replaceAll('%server', `${database.name}_server`);
  if (text) await query(inDatabase, text);
  const [url] = [database.url, database.ownerUrl].filter((each) => new URL(each).username === roleOf(database.name));

  await expect(asServer(() => Promise.resolve(), { url, ownerUrl: undefined })).rejects.toMatchObject({
    code: 'SERVER_ROLE_UNBOUND',
  });
});
