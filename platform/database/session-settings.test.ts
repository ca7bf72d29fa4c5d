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

/**
 * Hides the process of PostgreSQL as a pooler does, and gives these, one after the other, to whoever asks for theirs: what stands
 * in for PgBouncer where it is not installed. Gives all statements that are sent then.
 */
function behindPooler(...processes: number[]): string[] {
  const sent: string[] = [];
  const query = Client.prototype.query as (...statement: unknown[]) => Promise<{ rows: object[] }>;
  const answer = async (client: Client, statement: unknown[]) => {
    const text = String(typeof statement[0] === 'string' ? statement[0] : (statement[0] as { text?: string }).text);
    sent.push(text);
    if (text === 'select pg_backend_pid() as pid') return { rows: [{ pid: processes.shift() }] };
    return text.includes(' where pg_backend_pid() = ') ? { rows: [] } : query.apply(client, statement);
  };
  jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...statement: unknown[]) {
    return answer(this, statement) as never;
  });
  return sent;
}

const openAsServer = () => openDatabase({ url: database.url, entities: [], migrations: [], poolSize: 2 });

test.each([
  ['gives the process of one connection to another amid a transaction', [7, 7]],
  ['gives a connection another process for each statement', [7, 8, 9]],
])(
  'behind a pooler that %s each statement has its settings for itself, and no session has any',
  async (_, processes) => {
    await (await open()).destroy(); // with its tables up to date
    const sent = behindPooler(...processes);

    const db = await openAsServer();
    const [found] = await db.query<object[]>(
      `select current_setting('TimeZone') as zone, current_setting('transaction_isolation') as isolation`,
    );
    await expect(db.query('select 1/0')).rejects.toMatchObject({ code: '22012' });
    const after = await db.query<object[]>('select 1 as one');
    await db.destroy();

    expect(found).toEqual({ zone: 'UTC', isolation: 'read committed' });
    expect(after).toEqual([{ one: 1 }]);
    expect(sent.filter((text) => text.includes('set_config') && !text.includes(' where pg_backend_pid() = '))).toEqual(
      [],
    );
  },
);

test("a pooler of transactions before the owner's address is refused, before any lock is taken over it", async () => {
  const sent = behindPooler(6, 7, 7);

  await expect(open()).rejects.toMatchObject({ code: 'POOLED_BY_TRANSACTION' });
  expect(sent.join()).not.toContain('advisory');
});

test('a pooler that leaves each connection its process is taken', async () => {
  await (await open()).destroy();
  const sent = behindPooler(7, 8, 7);

  const db = await openAsServer();

  expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
  await db.destroy();
  expect(sent.filter((text) => text.startsWith('begin'))).toEqual(['begin']); // of the look at what it does
});
