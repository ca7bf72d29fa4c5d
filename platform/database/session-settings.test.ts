import { Client } from 'pg';
import { testAdminUrl } from '../../test/support/postgres';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database';
import { openDatabase } from './data-source';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase(testAdminUrl());
});
afterEach(async () => {
  jest.restoreAllMocks();
  await database?.drop();
});

const open = () =>
  openDatabase({ url: database.url, ownerUrl: database.ownerUrl, entities: [], migrations: [], poolSize: 2 });

test('connections have the settings that statements rely on, whatever database and role would have', async () => {
  const admin = new Client(testAdminUrl());
  await admin.connect();
  const name = new URL(database.url).pathname.slice(1);
  const role = new URL(database.url).username;
  for (const setting of [
    `default_transaction_isolation = 'repeatable read'`,
    `DateStyle = 'German'`,
    `TimeZone = 'Asia/Tokyo'`,
  ])
    await admin.query(`alter database "${name}" set ${setting}`);
  await admin.query(`alter role "${role}" set bytea_output = 'escape'`);
  await admin.end();

  const db = await open();
  const [found] = await db.transaction((tx) =>
    tx.query<object[]>(`select current_setting('transaction_isolation') as isolation, '2020-09-30'::date::text as day,
      current_setting('TimeZone') as zone, '\\x61'::bytea::text as bytes, current_setting('statement_timeout') as timeout`),
  );
  await db.destroy();

  expect(found).toEqual({
    isolation: 'read committed',
    day: '2020-09-30',
    zone: 'UTC',
    bytes: '\\x61',
    timeout: '10s',
  });
});

/** Hides the process of PostgreSQL as a pooler does, and gives these, one after the other, to whoever asks for theirs. */
function behindPooler(...processes: number[]): void {
  const query = Client.prototype.query as (...statement: unknown[]) => Promise<{ rows: object[] }>;
  const answer = async (client: Client, statement: unknown[]) => {
    if (statement[0] === 'select pg_backend_pid() as pid') return { rows: [{ pid: processes.shift() }] };
    const own = await query.apply(client, statement);
    return String(statement[0]).startsWith('select pg_backend_pid() as pid, ') ? { rows: [{ pid: -1 }] } : own;
  };
  jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...statement: unknown[]) {
    return answer(this, statement) as never;
  });
}

test.each([
  ['gives the process of one connection to another amid a transaction', [7, 7]],
  ['gives a connection another process for each statement', [7, 8, 9]],
])('a pooler that %s is refused', async (_, processes) => {
  behindPooler(...processes);

  await expect(open()).rejects.toMatchObject({ code: 'POOLED_BY_TRANSACTION' });
});

test('a pooler that leaves each connection its process is taken', async () => {
  behindPooler(7, 8, 7);

  const db = await open();

  expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
  await db.destroy();
});
