import { Client } from 'pg';
import { HOSTILE_DEFAULTS } from '../../test/support/hostile-defaults';
import { testAdminUrl } from '../../test/support/postgres';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database';
import { withClient } from '../postgres/with-client';
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

/** Sets it for the database or for the server's role, as its administrator may. */
async function alter(whose: 'database' | 'role', setting: string): Promise<void> {
  const { pathname, username } = new URL(database.url);
  const name = whose === 'database' ? pathname.slice(1) : username;
  await withClient(testAdminUrl(), (admin) => admin.query(`alter ${whose} "${name}" set ${setting}`));
}

test('connections have the settings that statements rely on, whatever database and role would have', async () => {
  for (const [name, value] of Object.entries(HOSTILE_DEFAULTS))
    await alter(
      name.length % 2 === 0 ? 'database' : 'role',
      `${name} to ${name === 'DateStyle' ? value : `'${value}'`}`,
    );

  const db = await open();
  const [found] = await db.transaction((tx) =>
    tx.query<object[]>(`select current_setting('transaction_isolation') as isolation, '2020-09-30'::date::text as day,
      current_setting('TimeZone') as zone, '\\x61'::bytea::text as bytes, current_setting('statement_timeout') as timeout,
      current_schema() as schema, 'Ủy ban' as text, interval '1 day'::text as interval`),
  );
  await db.destroy();

  expect(found).toEqual({
    ...{ isolation: 'read committed', day: '2020-09-30', zone: 'UTC', bytes: '\\x61', timeout: '10s' },
    ...{ schema: 'public', text: 'Ủy ban', interval: '1 day' },
  });
});

test('a setting that cannot be set is read back, and the database is not opened: the refusal names it', async () => {
  await (await open()).destroy(); // with its tables up to date
  await alter('role', `session_replication_role to 'replica'`); // no trigger would fire, and only a superuser sets it

  await expect(openAsServer()).rejects.toMatchObject({
    code: 'SETTING_NOT_HELD',
    message: expect.stringContaining('session_replication_role of a connection to the database is "replica"'),
  });
});

test('behind a pooler of transactions such a setting is read back before the first statement of each connection', async () => {
  await (await open()).destroy();
  behindPooler(7, 7);
  await alter('role', `session_replication_role to 'replica'`);

  await expect(openAsServer()).rejects.toMatchObject({ code: 'SETTING_NOT_HELD' });
});

test('a setting that is changed while a server runs keeps its next connections from being used', async () => {
  await (await open()).destroy();
  const db = await openAsServer();
  await alter('role', `session_replication_role to 'replica'`);
  const first = db.createQueryRunner();
  await first.connect(); // the connection from before

  await expect(db.query('select 1')).rejects.toMatchObject({ code: 'SETTING_NOT_HELD' });
  expect(await first.query('select 1 as one')).toEqual([{ one: 1 }]);
  await first.release();
  await db.destroy();
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
