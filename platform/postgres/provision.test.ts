import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { testAdminUrl } from '../../test/support/postgres';
import { dropDatabase, provisionDatabase, provisionDatabases, type DatabaseSpec } from './provision';
import { createTestDatabase } from './test-database';

const admin = testAdminUrl();
const made: DatabaseSpec[] = [];

function spec(prefix = 'shop'): DatabaseSpec {
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  const one = { database: name, role: `${name}_role`, password: randomBytes(12).toString('hex') };
  made.push(one);
  return one;
}

async function query<T>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as T[]; // the rows are what the statement says
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, pathname: string): string {
  return Object.assign(new URL(url), { pathname }).href;
}

const PICTURE = `SELECT r.oid, r.rolpassword, r.rolsuper, r.rolcreatedb, r.rolcreaterole, d.oid AS database, d.datacl::text
                   FROM pg_authid r JOIN pg_database d ON d.datdba = r.oid WHERE r.rolname = $1`;

afterAll(async () => {
  for (const { database, role } of made) await dropDatabase(admin, database, role);
});

test('a role can use its own database and open no other', async () => {
  const [shoes, hats] = await provisionDatabases(admin, [spec(), spec()]);

  await query(shoes!, 'CREATE TABLE shoe (size int)');
  await expect(query(withDatabase(shoes!, new URL(hats!).pathname), 'SELECT 1')).rejects.toMatchObject({
    code: '42501',
  });
  expect(await query(hats!, 'SELECT 1 AS ok')).toEqual([{ ok: 1 }]);
});

test('a role is no superuser and creates neither databases nor roles', async () => {
  const url = await provisionDatabase(admin, spec());

  await expect(query(url, 'CREATE DATABASE more')).rejects.toMatchObject({ code: '42501' });
  await expect(query(url, 'CREATE ROLE more')).rejects.toMatchObject({ code: '42501' });
  await expect(query(url, 'SELECT rolpassword FROM pg_authid')).rejects.toMatchObject({ code: '42501' });
});

test('provisioning a second time changes nothing, and keeps the data', async () => {
  const one = spec();
  const url = await provisionDatabase(admin, one);
  await query(url, 'CREATE TABLE shoe AS SELECT 42 AS size');
  const before = await query(admin, PICTURE, [one.role]);

  expect(await provisionDatabase(admin, one)).toBe(url);

  expect(before).toHaveLength(1);
  expect(await query(admin, PICTURE, [one.role])).toEqual(before);
  expect(await query(url, 'SELECT size FROM shoe')).toEqual([{ size: 42 }]);
});

test('a changed password is set, and the old one opens nothing', async () => {
  const one = spec();
  const before = await provisionDatabase(admin, one);

  const after = await provisionDatabase(admin, { ...one, password: 'another' });

  expect(await query(after, 'SELECT 1 AS ok')).toEqual([{ ok: 1 }]);
  await expect(query(before, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
});

test('rights that a role or database got by other ways are taken back', async () => {
  const one = spec();
  await provisionDatabase(admin, one);
  const before = await query(admin, PICTURE, [one.role]);
  await query(admin, `ALTER ROLE ${one.role} SUPERUSER CREATEDB`);
  await query(admin, `GRANT CONNECT ON DATABASE ${one.database} TO PUBLIC`);

  await provisionDatabase(admin, one);

  const facts = (rows: unknown[]): unknown[] => rows.map((row) => ({ ...(row as object), rolpassword: '' }));
  expect(facts(await query(admin, PICTURE, [one.role]))).toEqual(facts(before));
});

test('calls at the same time for the same and for other databases all succeed', async () => {
  const one = spec();
  const urls = await Promise.all([one, one, one, spec(), spec()].map((each) => provisionDatabase(admin, each)));

  expect(new Set(urls).size).toBe(3);
  for (const url of urls) expect(await query(url, 'SELECT 1 AS ok')).toEqual([{ ok: 1 }]);
});

test('names and passwords with any signs in them are kept as they are', async () => {
  const odd = { ...spec(`Phường "1"; DROP`), password: `p@ss:/?#[]%'"\\` };
  made.push(odd);

  const url = await provisionDatabase(admin, odd);

  expect(await query(url, 'SELECT current_database() AS database, current_user AS role')).toEqual([
    { database: odd.database, role: odd.role },
  ]);
});

test('what PostgreSQL would cut, misread or hand over is refused before anything is made', async () => {
  const one = spec();
  await provisionDatabase(admin, one);
  const free = spec();
  const refused = (bad: DatabaseSpec): Promise<string[]> => provisionDatabases(admin, [free, bad]);

  await expect(refused({ ...spec(), database: 'x'.repeat(64) })).rejects.toMatchObject({ code: 'NAME_UNUSABLE' });
  await expect(refused({ ...spec(), database: 'a?b' })).rejects.toMatchObject({ code: 'NAME_UNUSABLE' });
  await expect(refused({ ...spec(), role: '' })).rejects.toMatchObject({ code: 'NAME_UNUSABLE' });
  await expect(refused({ ...spec(), password: 'mật khẩu' })).rejects.toMatchObject({ code: 'PASSWORD_UNUSABLE' });
  await expect(refused({ ...spec(), role: decodeURIComponent(new URL(admin).username) })).rejects.toMatchObject({
    code: 'ROLE_IS_ADMINISTRATOR',
  });
  const stolen = { ...spec(), database: one.database };
  await expect(refused(stolen)).rejects.toMatchObject({ code: 'DATABASE_OWNED_BY_ANOTHER' });
  await expect(refused({ ...spec(), database: free.database })).rejects.toMatchObject({
    code: 'DATABASE_OWNED_BY_ANOTHER',
  });
  expect(await query(admin, 'SELECT 1 FROM pg_roles WHERE rolname = $1', [free.role])).toEqual([]);
});

test('a test database is empty, and its drop leaves neither database nor role, open sessions or not', async () => {
  const { url, role, drop } = await createTestDatabase(admin);
  const client = new Client({ connectionString: url });
  const closed = new Promise((resolve) => client.on('error', resolve));
  await client.connect();
  expect((await client.query('SELECT 1 FROM pg_tables WHERE schemaname = $1', ['public'])).rows).toEqual([]);

  await drop();

  await closed;
  const left =
    'SELECT rolname FROM pg_roles WHERE rolname = $1 UNION ALL SELECT datname FROM pg_database WHERE datname = $1';
  expect(await query(admin, left, [role])).toEqual([]);
});
