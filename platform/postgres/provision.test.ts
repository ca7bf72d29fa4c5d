import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { testAdminUrl } from '../../test/support/postgres';
import type { DatabaseSpec, RoleSpec } from './database-spec';
import { type DatabaseAddresses, dropDatabase, provisionDatabase, provisionDatabases } from './provision';
import { createTestDatabase } from './test-database';

const admin = testAdminUrl();
const made: DatabaseSpec[] = [];

function spec(prefix = 'shop'): DatabaseSpec {
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  const role = (use: string): RoleSpec => ({ role: `${name}_${use}`, password: randomBytes(12).toString('hex') });
  const one = { database: name, owner: role('owner'), server: role('server') };
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

/** What the server says of both roles of a database and of the database. */
const pictureOf = ({ database, owner, server }: DatabaseSpec): Promise<unknown[]> =>
  query(
    admin,
    `SELECT r.oid, r.rolpassword, r.rolsuper, r.rolcreatedb, r.rolcreaterole, d.oid AS database, d.datacl::text,
            d.datdba = r.oid AS owns, ARRAY(SELECT roleid FROM pg_auth_members WHERE member = r.oid) AS member_of
       FROM pg_authid r, pg_database d WHERE r.rolname = ANY($1) AND d.datname = $2 ORDER BY r.rolname`,
    [[owner.role, server.role], database],
  );

afterAll(async () => {
  for (const { database, owner, server } of made) await dropDatabase(admin, database, [owner.role, server.role]);
});

test('the roles of a database can open it and no other', async () => {
  const [shoes, hats] = await provisionDatabases(admin, [spec(), spec()]);

  await query(shoes!.ownerUrl, 'CREATE TABLE shoe (size int)');
  for (const url of [shoes!.url, shoes!.ownerUrl]) {
    expect(await query(url, 'SELECT 1 AS ok')).toEqual([{ ok: 1 }]);
    await expect(query(withDatabase(url, new URL(hats!.url).pathname), 'SELECT 1')).rejects.toMatchObject({
      code: '42501',
    });
  }
});

test('no role is superuser or creates databases or roles', async () => {
  const { url, ownerUrl } = await provisionDatabase(admin, spec());

  for (const address of [url, ownerUrl]) {
    await expect(query(address, 'CREATE DATABASE more')).rejects.toMatchObject({ code: '42501' });
    await expect(query(address, 'CREATE ROLE more')).rejects.toMatchObject({ code: '42501' });
    await expect(query(address, 'SELECT rolpassword FROM pg_authid')).rejects.toMatchObject({ code: '42501' });
  }
});

test.each([
  'CREATE TABLE hat (size int)',
  'CREATE TEMPORARY TABLE hat (size int)',
  'CREATE SCHEMA hats',
  'SELECT * FROM shoe',
  'TRUNCATE shoe',
  'ALTER TABLE shoe ADD colour text',
  'DROP TABLE shoe',
  "COMMENT ON DATABASE current IS 'mine'",
])("a server's role connects, and until the owner says more it is refused: %s", async (statement) => {
  const one = spec();
  const { url, ownerUrl } = await provisionDatabase(admin, one);
  await query(ownerUrl, 'CREATE TABLE shoe (size int)');

  await expect(query(url, statement.replace('current', one.database))).rejects.toMatchObject({ code: '42501' });
});

test('provisioning a second time changes nothing, and keeps the data', async () => {
  const one = spec();
  const addresses = await provisionDatabase(admin, one);
  await query(addresses.ownerUrl, 'CREATE TABLE shoe AS SELECT 42 AS size');
  const before = await pictureOf(one);

  expect(await provisionDatabase(admin, one)).toEqual(addresses);

  expect(before).toMatchObject([{ owns: true }, { owns: false }]);
  expect(await pictureOf(one)).toEqual(before);
  expect(await query(addresses.ownerUrl, 'SELECT size FROM shoe')).toEqual([{ size: 42 }]);
});

test('a database from the time when one role owned and served it keeps its data and owner, and gets a server role', async () => {
  const one = spec();
  const { role, password } = one.owner;
  await query(admin, `CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
  await query(admin, `CREATE DATABASE ${one.database} OWNER ${role} TEMPLATE template0`);
  await query(admin, `REVOKE ALL ON DATABASE ${one.database} FROM PUBLIC`);
  const ofBoth = Object.assign(new URL(admin), { username: role, password, pathname: one.database }).href;
  await query(ofBoth, 'CREATE TABLE shoe AS SELECT 42 AS size');

  const { url, ownerUrl } = await provisionDatabase(admin, one);

  expect(await query(ownerUrl, 'SELECT size FROM shoe')).toEqual([{ size: 42 }]);
  await query(ownerUrl, `GRANT SELECT ON shoe TO ${one.server.role}`);
  expect(await query(url, 'SELECT size FROM shoe')).toEqual([{ size: 42 }]);
  await expect(query(url, 'DROP TABLE shoe')).rejects.toMatchObject({ code: '42501' });
});

test('a changed password is set, and the old one opens nothing', async () => {
  const one = spec();
  const before = await provisionDatabase(admin, one);

  const after = await provisionDatabase(admin, { ...one, server: { ...one.server, password: 'another' } });

  expect(await query(after.url, 'SELECT 1 AS ok')).toEqual([{ ok: 1 }]);
  await expect(query(before.url, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  expect(after.ownerUrl).toBe(before.ownerUrl);
});

test('rights that a role or database got by other ways are taken back', async () => {
  const one = spec();
  await provisionDatabase(admin, one);
  const before = await pictureOf(one);
  await query(admin, `ALTER ROLE ${one.owner.role} SUPERUSER CREATEDB`);
  await query(admin, `GRANT ${one.owner.role}, pg_read_all_data TO ${one.server.role}`);
  await query(admin, `GRANT CONNECT ON DATABASE ${one.database} TO PUBLIC`);
  await query(admin, `GRANT ALL ON DATABASE ${one.database} TO ${one.server.role}`);

  await provisionDatabase(admin, one);

  const facts = (rows: unknown[]): unknown[] => rows.map((row) => ({ ...(row as object), rolpassword: '' }));
  expect(facts(await pictureOf(one))).toEqual(facts(before));
});

test('calls at the same time for the same and for other databases all succeed', async () => {
  const one = spec();
  const addresses = await Promise.all([one, one, one, spec(), spec()].map((each) => provisionDatabase(admin, each)));

  expect(new Set(addresses.map(({ url }) => url)).size).toBe(3);
  for (const { url } of addresses) expect(await query(url, 'SELECT 1 AS ok')).toEqual([{ ok: 1 }]);
});

test('names and passwords with any signs in them are kept as they are', async () => {
  const { database, owner, server } = spec(`Phường "1"; DROP`);
  const odd = { database, owner: { ...owner, password: `p@ss:/?#[]%'"\\` }, server };
  made.push(odd);

  const { url, ownerUrl } = await provisionDatabase(admin, odd);

  const WHO = 'SELECT current_database() AS database, current_user AS role';
  expect(await query(ownerUrl, WHO)).toEqual([{ database, role: owner.role }]);
  expect(await query(url, WHO)).toEqual([{ database, role: server.role }]);
});

test('what PostgreSQL would cut, misread or hand over is refused before anything is made', async () => {
  const one = spec();
  await provisionDatabase(admin, one);
  const free = spec();
  const refused = (bad: Partial<DatabaseSpec>): Promise<DatabaseAddresses[]> =>
    provisionDatabases(admin, [free, { ...spec(), ...bad }]);
  const role = (name: string, password = 'x'): RoleSpec => ({ role: name, password });
  const superuser = role(decodeURIComponent(new URL(admin).username));

  await expect(refused({ database: 'x'.repeat(64) })).rejects.toMatchObject({ code: 'NAME_UNUSABLE' });
  await expect(refused({ database: 'a?b' })).rejects.toMatchObject({ code: 'NAME_UNUSABLE' });
  await expect(refused({ owner: role('') })).rejects.toMatchObject({ code: 'NAME_UNUSABLE' });
  await expect(refused({ server: role('') })).rejects.toMatchObject({ code: 'NAME_UNUSABLE' });
  await expect(refused({ owner: role('a', 'mật khẩu') })).rejects.toMatchObject({ code: 'PASSWORD_UNUSABLE' });
  await expect(refused({ server: role('a', '') })).rejects.toMatchObject({ code: 'PASSWORD_UNUSABLE' });
  await expect(refused({ owner: superuser })).rejects.toMatchObject({ code: 'ROLE_IS_ADMINISTRATOR' });
  await expect(refused({ server: superuser })).rejects.toMatchObject({ code: 'ROLE_IS_ADMINISTRATOR' });
  await expect(refused({ server: free.owner })).rejects.toMatchObject({ code: 'SERVER_ROLE_OWNS_DATABASE' });
  await expect(refused({ database: one.database })).rejects.toMatchObject({ code: 'DATABASE_OWNED_BY_ANOTHER' });
  await expect(refused({ database: free.database })).rejects.toMatchObject({ code: 'DATABASE_OWNED_BY_ANOTHER' });
  expect(await query(admin, 'SELECT 1 FROM pg_roles WHERE rolname = $1', [free.owner.role])).toEqual([]);
});

describe('databases that begin with the same', () => {
  const nameOfTemplate = `tpl_${randomBytes(6).toString('hex')}`;
  const fill = jest.fn((ownerUrl: string) =>
    query(
      ownerUrl,
      `CREATE TABLE shoe AS SELECT 42 AS size; CREATE FUNCTION sizes() RETURNS int RETURN 42;
      ALTER DEFAULT PRIVILEGES REVOKE ALL ON ROUTINES FROM PUBLIC`,
    ).then(() => undefined),
  );
  const alike = (): DatabaseSpec => ({ ...spec(), template: { name: nameOfTemplate, fill } });
  const traces = () =>
    query(admin, 'SELECT FROM pg_roles WHERE rolname = $1 UNION ALL SELECT FROM pg_database WHERE datname = $1', [
      nameOfTemplate,
    ]);
  beforeEach(() => fill.mockClear());

  test('are copied from one that is made once and gone afterwards; all in them is their own', async () => {
    const wanted = [alike(), spec(), alike(), alike()];
    const [first, other, ...rest] = await provisionDatabases(admin, wanted);

    expect(fill).toHaveBeenCalledTimes(1);
    for (const { url, ownerUrl } of [first!, ...rest]) {
      await query(ownerUrl, 'ALTER TABLE shoe ADD colour text; DROP FUNCTION sizes()');
      await expect(query(url, 'SELECT * FROM shoe')).rejects.toMatchObject({ code: '42501' });
    }
    expect(await query(other!.ownerUrl, `SELECT to_regclass('shoe') AS shoe`)).toEqual([{ shoe: null }]);
    expect(await traces()).toEqual([]);
    await provisionDatabases(admin, wanted);
    expect(fill).toHaveBeenCalledTimes(1);
  });

  test('one that comes alone begins empty', async () => {
    const { ownerUrl } = await provisionDatabase(admin, alike());

    expect(await query(ownerUrl, `SELECT to_regclass('shoe') AS shoe`)).toEqual([{ shoe: null }]);
    expect(fill).not.toHaveBeenCalled();
  });

  test('are made anew where an interruption left them half made, and those that were whole stay', async () => {
    const [whole, half, never] = [alike(), alike(), alike()];
    await provisionDatabases(admin, [whole, alike()]);
    await query(admin, `CREATE ROLE ${nameOfTemplate} LOGIN PASSWORD 'x'`);
    await query(admin, `CREATE ROLE ${half.owner.role} LOGIN PASSWORD 'x'`);
    await query(admin, `CREATE DATABASE ${half.database} OWNER ${half.owner.role}`);
    await query(
      withDatabase(admin, half.database),
      `CREATE TABLE shoe (); ALTER TABLE shoe OWNER TO ${nameOfTemplate}`,
    );

    const addresses = await provisionDatabases(admin, [whole, half, never]);

    for (const { ownerUrl } of addresses)
      expect(await query(ownerUrl, 'SELECT size, sizes() FROM shoe')).toEqual([{ size: 42, sizes: 42 }]);
    expect(await traces()).toEqual([]);
  });

  test('a template that cannot be made leaves nothing of itself', async () => {
    fill.mockRejectedValueOnce(new Error('no tables'));
    const wanted = [alike(), alike()];

    await expect(provisionDatabases(admin, wanted)).rejects.toThrow('no tables');
    expect(await traces()).toEqual([]);

    await provisionDatabases(admin, wanted);
    expect(fill).toHaveBeenCalledTimes(2);
  });
});

test('a test database is empty, and its drop leaves neither database nor roles, open sessions or not', async () => {
  const { name, ownerUrl, drop } = await createTestDatabase(admin);
  const client = new Client({ connectionString: ownerUrl });
  const closed = new Promise((resolve) => client.on('error', resolve));
  await client.connect();
  expect((await client.query('SELECT 1 FROM pg_tables WHERE schemaname = $1', ['public'])).rows).toEqual([]);

  await drop();

  await closed;
  const left =
    'SELECT rolname FROM pg_roles WHERE starts_with(rolname, $1) UNION ALL SELECT datname FROM pg_database WHERE datname = $1';
  expect(await query(admin, left, [name])).toEqual([]);
});
