import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { Pooler } from '../../test/support/pgbouncer';
import { startPooler } from '../../test/support/pooler';
import { testAdminUrl } from '../../test/support/postgres';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database';
import { openDatabase } from './data-source';
import { queryPrepared } from './prepared-query';
import { RequestConnections } from './request-connection';

describe('behind a pooler of transactions', () => {
  let database: TestDatabase;
  let pooler: Pooler;
  let db: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase(testAdminUrl());
    pooler = await startPooler([database.url], 'transaction');
    db = await open();
  });
  afterAll(async () => {
    await db?.destroy();
    await pooler?.stop();
    await database?.drop();
  });

  const open = (options: object = {}) =>
    openDatabase({
      ...{ url: pooler.through(database.url), ownerUrl: database.ownerUrl, entities: [], migrations: [], poolSize: 6 },
      ...{ settings: { 'test.scope': 'all' } },
      ...options,
    });

  const SEEN = `select current_setting('test.scope', true) as scope, current_setting('transaction_isolation') as isolation,
    current_setting('TimeZone') as zone, current_setting('statement_timeout') as timeout`;
  const ALL = { scope: 'all', isolation: 'read committed', zone: 'UTC', timeout: '10s' };

  test('each statement and each transaction has its settings, whatever other sessions left behind', async () => {
    const others = await Promise.all(
      [1, 2].map(async () => {
        const client = new Client(pooler.through(database.url));
        await client.connect();
        await client.query('begin');
        await client.query(
          `set "test.scope" = 'stranger'; set TimeZone = 'Asia/Tokyo'; set default_transaction_isolation = 'serializable'`,
        );
        return client;
      }),
    );
    for (const client of others) await client.query('commit').then(() => client.end());

    for (let again = 0; again < 6; again++) expect(await db.query(SEEN)).toEqual([ALL]);
    await db.transaction(async (tx) => expect(await tx.query(SEEN)).toEqual([ALL]));
    await db.transaction('REPEATABLE READ', async (tx) =>
      expect(await tx.query(SEEN)).toEqual([{ ...ALL, isolation: 'repeatable read' }]),
    );
  });

  test('requests at once each see their own scope, though fewer processes serve them than there are requests', async () => {
    const connections = new RequestConnections(db);
    const seen = await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        const connection = connections.open({ 'test.scope': `ward-${at}` });
        const scopes: unknown[] = [];
        for (let again = 0; again < 5; again++)
          scopes.push((await connection.manager.query<{ scope: string }[]>(SEEN))[0]?.scope);
        await connection.manager.transaction(async (tx) =>
          scopes.push((await tx.query<{ scope: string }[]>(SEEN))[0]?.scope),
        );
        await connection.release();
        return [`ward-${at}`, ...new Set(scopes)];
      }),
    );

    for (const [own, ...scopes] of seen) expect(scopes).toEqual([own]);
    expect(await db.query(SEEN)).toEqual([ALL]);
  });

  test('statements that are asked over and over are not looked for where another process prepared them', async () => {
    const query = { name: 'again', text: 'select $1::int as given', values: [7] };

    const given = await Promise.all(Array.from({ length: 20 }, () => queryPrepared(db.manager, query)));

    expect(given).toEqual(given.map(() => [{ given: 7 }]));
  });

  test('a statement that fails leaves nothing behind, and a transaction that fails is undone as a whole', async () => {
    await db
      .transaction((tx) => tx.query('create temp table if not exists nothing (one int) on commit drop'))
      .catch(() => undefined);
    await expect(db.query('select 1/0')).rejects.toMatchObject({ code: '22012' });
    await expect(db.transaction((tx) => tx.query('select 1/0'))).rejects.toMatchObject({ code: '22012' });

    expect(await db.query(SEEN)).toEqual([ALL]);
    await expect(
      db.transaction((tx) => Promise.all([tx.query('select 1'), tx.query('select 2'), tx.query(SEEN)])),
    ).resolves.toEqual([[{ '?column?': 1 }], [{ '?column?': 2 }], [ALL]]);
  });

  test("where it stands before the owner's address a server does not start, and says why", async () => {
    const owners = await startPooler([database.ownerUrl], 'transaction');

    await expect(open({ ownerUrl: owners.through(database.ownerUrl) })).rejects.toMatchObject({
      code: 'POOLED_BY_TRANSACTION',
    });
    await owners.stop();
  });

  test('a pooler of sessions leaves each connection its settings', async () => {
    const sessions = await startPooler([database.url], 'session', 4);
    const behindSessions = await open({ url: sessions.through(database.url), poolSize: 3 });

    expect(await Promise.all([1, 2, 3].map(() => behindSessions.query(SEEN)))).toEqual([1, 2, 3].map(() => [ALL]));
    await behindSessions.destroy();
    await sessions.stop();
  });
});
