import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../../platform/database/data-source';
import { createLogger } from '../../platform/logging/logger';
import { createTestDatabase, type TestDatabase } from '../../platform/postgres/test-database';
import { verifyLog } from '../../scripts/audit/verify-log';
import { testAdminUrl } from '../../test/support/postgres';
import { someLine } from './access-log.fixture';
import { AccessLogWriter } from './access-log-writer';
import { ACCESS_LOG_RIGHTS } from './access-log.tables';
import { FIRST_PREVIOUS_HASH } from './canonical-line';
import { AccessLog1603000000007 } from './migrations/access-log.migration';

let database: TestDatabase;
let server: DataSource;
let owner: Client;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
  server = await openDatabase({
    ...database,
    entities: [],
    migrations: [AccessLog1603000000007],
    rights: ACCESS_LOG_RIGHTS,
  });
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await server?.destroy();
  await database?.drop();
});

const verify = () => verifyLog(database.ownerUrl);

/** The SQLSTATE that a statement is refused with; null where it is not. */
const refusal = (query: Promise<unknown>): Promise<string | null> =>
  query.then(
    () => null,
    (error: { code: string }) => error.code,
  );

const INSUFFICIENT_PRIVILEGE = '42501';
const REFUSED_BY_TRIGGER = '55000';
const CHANGES = [
  `update access_log set purpose = 'another'`,
  'delete from access_log',
  'truncate access_log',
  'update access_log_head set count = 0',
  'delete from access_log_head',
  'truncate access_log_head',
  `insert into access_log_head (is_only, count, hash) values (true, 9, 'x') on conflict do nothing`,
];

/** A line put in by a statement that also says what only the database may say. */
const INSERT = `insert into access_log (seq, at, previous_hash, hash, viewer_subject, viewer_role, kind, request_id, types, record_count)
  values (77, '2020-01-01', 'a', 'b', 'test', 'analyst', 'RECORDS', $1, '{"WardSession": 1}', 1)`;

test('twenty writers at once keep one chain without a gap', async () => {
  const before = await verify();
  const clients = Array.from({ length: 20 }, () => new Client({ connectionString: database.url }));
  await Promise.all(clients.map((client) => client.connect()));

  await Promise.all(
    clients.map(async (client, writer) => {
      for (let line = 0; line < 10; line++) await client.query(INSERT, [`${writer}-${line}`]);
    }),
  );

  await Promise.all(clients.map((client) => client.end()));
  expect(await verify()).toMatchObject({ lines: before.lines + 200, faults: [] });
});

test('a line is numbered, dated and chained by the database, whatever its writer says', async () => {
  await server.query(INSERT, ['own-say']);

  const [line] = await server.query<Record<string, unknown>[]>(
    `select seq::int, at > now() - interval '1 minute' as "isNew", previous_hash, hash from access_log where request_id = 'own-say'`,
  );
  expect(line).toMatchObject({ seq: (await verify()).lines, isNew: true });
  expect([line?.previous_hash, line?.hash]).not.toEqual(expect.arrayContaining(['a', 'b', FIRST_PREVIOUS_HASH]));
});

test('a line that is not kept after all leaves no gap', async () => {
  const { lines } = await verify();

  await owner.query('begin');
  await owner.query(INSERT, ['rolled-back']);
  await owner.query('rollback');
  expect(await refusal(server.query(INSERT.replace('RECORDS', 'RUMOURS'), ['no-kind']))).toBe('23514');
  await server.query(INSERT, ['kept']);

  expect(await verify()).toMatchObject({ lines: lines + 1, faults: [] });
});

test.each(CHANGES)('the server may not: %s', async (change) => {
  expect(await refusal(server.query(change))).toBe(INSUFFICIENT_PRIVILEGE);
});

test.each(CHANGES)('even its owner is refused by the database: %s', async (change) => {
  expect(await refusal(owner.query(change))).toBe(REFUSED_BY_TRIGGER);
});

test('the hash that the database takes is the one that anybody can take, of any text', async () => {
  const writer = new AccessLogWriter(server, createLogger('test', 'silent'));
  const texts = ['', '-', '3:abc', '1:a-', 'Chuẩn bị giao ban 9 tháng', '𝒳 🏛', `it's "quoted" \\ {} \n`];

  for (const text of texts)
    await writer.write(someLine({ purpose: text, operation: text || null, viewerSubject: text }));
  await writer.write(someLine({ types: {}, viewerWard: 'song-cau' }));
  await writer.write(someLine({ types: { Zebra: 1, Ant: 2, ['Tên "lạ"']: 3 } }));

  expect((await verify()).faults).toEqual([]);
});
