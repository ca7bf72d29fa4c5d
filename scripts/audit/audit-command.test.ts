import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createLogger } from '../../platform/logging/logger';
import { createTestDatabase, type TestDatabase } from '../../platform/postgres/test-database';
import { someLine } from '../../subgraphs/access-log/access-log.fixture';
import { AccessLogWriter } from '../../subgraphs/access-log/access-log-writer';
import { hashOf, SELECT_LINES } from '../../subgraphs/access-log/canonical-line';
import { openWardCouncilDatabase } from '../../subgraphs/ward-council/database';
import { testAdminUrl } from '../../test/support/postgres';
import { copyDatabase } from '../../test/support/put-back';
import { typeCommand } from '../../test/support/type-command';
import { auditCommand } from './audit-command';
import type { StoredLine } from './chain-check';

const LENGTH = 12;

let database: TestDatabase;
let server: DataSource;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
  server = await openWardCouncilDatabase(database);
  const writer = new AccessLogWriter(server, createLogger('test', 'silent'));
  for (let line = 1; line <= LENGTH; line++) await writer.write(someLine({ requestId: `request-${line}` }));
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
});
afterAll(async () => {
  await server?.destroy();
  await database?.drop();
  if (folder) rmSync(folder, { recursive: true });
});

/** Runs the command over citizen affairs and one ward, which share the one database that this test has. */
function audit(...args: string[]) {
  return typeCommand(auditCommand, args, {
    env: {
      CITY_COUNCIL_DATABASE_URL: database.ownerUrl,
      CITIZEN_AFFAIRS_DATABASE_URL: database.ownerUrl,
      WARD_COUNCIL_DATABASE_URLS: `song-cau=${database.ownerUrl}`,
    },
  });
}

/** Audits while the log is as somebody made it who may do everything in the database; afterwards it is as it was. */
async function auditTampered(tamper: (admin: Client) => Promise<unknown>, ...args: string[]) {
  const admin = new Client({ connectionString: database.ownerUrl });
  await admin.connect();
  try {
    await admin.query(`
      create table log_before as table access_log;
      create table head_before as table access_log_head;
      alter table access_log disable trigger all;
      alter table access_log_head disable trigger all`);
    await tamper(admin);
    return await audit(...args, '--lang', 'en');
  } finally {
    await admin.query(`
      delete from access_log; insert into access_log table log_before;
      delete from access_log_head; insert into access_log_head table head_before;
      drop table log_before, head_before;
      alter table access_log enable trigger all;
      alter table access_log_head enable trigger all`);
    await admin.end();
  }
}

/** Writes the chain anew from a line on, as somebody would who knows how hashes are taken, and moves its recorded end. */
async function rewriteFrom(admin: Client, from: number): Promise<void> {
  const { rows } = await admin.query<StoredLine>(SELECT_LINES);
  for (const [at, line] of rows.entries()) {
    if (at + 1 < from) continue;
    line.previousHash = rows[at - 1]?.hash ?? line.previousHash;
    line.hash = hashOf(line);
    await admin.query('update access_log set previous_hash = $1, hash = $2 where access_log.seq = $3', [
      line.previousHash,
      line.hash,
      line.seq,
    ]);
  }
  await admin.query('update access_log_head set count = $1, hash = $2', [rows.length, rows.at(-1)?.hash]);
}

const rename = (admin: Client, line: number) =>
  admin.query(`update access_log set viewer_subject = 'somebody else' where access_log.seq = $1`, [line]);

test('a log that nobody touched is unbroken', async () => {
  const { code, out, err } = await audit();

  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^citizen-affairs: 12 dòng, [0-9a-f]{64}, nguyên vẹn\nward-council\/song-cau: 12 /);
});

/** What was done, and what is said of it. */
const TAMPERED: [string, (admin: Client) => Promise<unknown>, string[]][] = [
  [
    'a line is removed',
    (admin) => admin.query('delete from access_log where access_log.seq = 5'),
    ['line 5 is missing'],
  ],
  [
    'the first lines are removed',
    (admin) => admin.query('delete from access_log where access_log.seq < 3'),
    ['lines 1 to 2 are missing'],
  ],
  [
    'the last line is removed',
    (admin) => admin.query('delete from access_log where access_log.seq = 12'),
    ['line 12 is missing'],
  ],
  ['all lines are removed', (admin) => admin.query('delete from access_log'), ['lines 1 to 12 are missing']],
  ['a line is changed', (admin) => rename(admin, 7), ['line 7 is altered']],
  [
    'two lines are changed',
    (admin) => rename(admin, 7).then(() => rename(admin, 8)),
    ['line 7 is altered', 'line 8 is altered'],
  ],
  [
    'a line is changed, and its hash with it',
    async (admin) => {
      await rename(admin, 7);
      const { rows } = await admin.query<StoredLine>(SELECT_LINES);
      await admin.query('update access_log set hash = $1 where access_log.seq = 7', [hashOf(rows[6]!)]);
    },
    ['line 7 is replaced by another one'],
  ],
  [
    'the last line is changed, and its hash with it',
    async (admin) => {
      await rename(admin, 12);
      const { rows } = await admin.query<StoredLine>(SELECT_LINES);
      await admin.query('update access_log set hash = $1 where access_log.seq = 12', [hashOf(rows[11]!)]);
    },
    ['line 12 is replaced by another one'],
  ],
  [
    'two lines are swapped',
    (admin) =>
      admin.query(
        'update access_log set seq = 111 where seq = 3; update access_log set seq = 3 where seq = 9; update access_log set seq = 9 where seq = 111',
      ),
    ['line 9 is out of order, at the place of line 3', 'line 3 is out of order, at the place of line 9'],
  ],
  [
    'a line is removed and the gap closed',
    (admin) =>
      admin.query(
        'delete from access_log where seq = 10; update access_log set seq = 10 where seq = 11; update access_log set seq = 11 where seq = 12',
      ),
    [
      'line 11 is out of order, at the place of line 10',
      'line 12 is out of order, at the place of line 11',
      'line 12 is missing',
    ],
  ],
  [
    'a line is added without the database numbering it',
    (admin) =>
      admin.query(
        `insert into access_log select 13, at, viewer_subject, viewer_role, viewer_ward, kind, operation, request_id, types, record_count, purpose, hash, hash from access_log where seq = 12`,
      ),
    ['line 13 was added past the log', 'line 13 is altered'],
  ],
  [
    'the record of the end is removed',
    (admin) => admin.query('delete from access_log_head'),
    ['the end of the log is not recorded any more'],
  ],
];

test.each(TAMPERED)('it is found when %s', async (_, tamper, expected) => {
  const { code, err } = await auditTampered(tamper);

  const found = err.split('\n').filter((line) => line.startsWith('ward-council/song-cau'));
  expect(code).toBe(1);
  expect(found).toEqual(expected.map((text) => expect.stringContaining(`: ${text}`)));
});

const REWRITTEN: [string, (admin: Client) => Promise<unknown>, string][] = [
  [
    'the whole chain is written anew',
    (admin) => rename(admin, 2).then(() => rewriteFrom(admin, 2)),
    'the lines up to 12 are not those that were there before',
  ],
  [
    'the last lines are removed, and the recorded end is moved back',
    (admin) => admin.query('delete from access_log where seq > 10').then(() => rewriteFrom(admin, 11)),
    'there were 12 lines before',
  ],
  [
    'everything is removed, and the recorded end says so',
    (admin) => admin.query(`delete from access_log; update access_log_head set count = 0, hash = repeat('0', 64)`),
    'there were 12 lines before',
  ],
];

test.each(REWRITTEN)('only heads that were kept earlier tell when %s', async (_, tamper, expected) => {
  const kept = join(folder, 'kept.json');
  expect(await audit('--write', kept)).toMatchObject({ code: 0 });

  expect(await auditTampered(tamper)).toMatchObject({ code: 0, err: '' });
  expect(await auditTampered(tamper, '--expect', kept)).toMatchObject({
    code: 1,
    err: expect.stringContaining(expected),
  });
  expect(await audit('--expect', kept)).toMatchObject({ code: 0 });
});

test('a copy is verified under any name and as any role, by itself, against the heads of all', async () => {
  const kept = join(folder, 'of-all.json');
  expect(await audit('--write', kept)).toMatchObject({ code: 0 });
  const name = new URL(database.ownerUrl).pathname.slice(1);
  await server.destroy(); // nobody may be connected to what is copied
  const copy = await copyDatabase(name);
  server = await openWardCouncilDatabase(database);
  const asSuperuser = Object.assign(new URL(testAdminUrl()), { pathname: copy.name }).href;
  const auditCopy = (url: string) =>
    typeCommand(auditCommand, ['--only', 'ward-council/song-cau', '--expect', kept], {
      env: { WARD_COUNCIL_DATABASE_URLS: `song-cau=${url}` },
    });
  try {
    expect((await auditCopy(asSuperuser)).err).toBe('');
    const asNobody = Object.assign(new URL(asSuperuser), { username: 'nobody', password: 'x' }).href;
    const { code, err } = await auditCopy(asNobody);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/ward-council\/song-cau: nobody@127\.0\.0\.1:\d+\/copy_\w+: /),
    ]);
  } finally {
    await copy.drop();
  }
});

test('a log that has grown since goes on from the heads that were kept', async () => {
  const kept = join(folder, 'earlier.json');
  await audit('--write', kept);
  const grown = await auditTampered(
    async (admin) => {
      await admin.query('alter table access_log enable trigger access_log_append');
      await new AccessLogWriter(server, createLogger('test', 'silent')).write(someLine());
    },
    '--expect',
    kept,
  );

  expect(grown).toMatchObject({ code: 0, err: '', out: expect.stringContaining('song-cau: 13 ') });
});

test('of a broken log no heads are kept', async () => {
  const file = join(folder, 'broken.json');

  expect(await auditTampered((admin) => rename(admin, 1), '--write', file)).toMatchObject({ code: 1 });
  expect(await audit('--expect', file)).toMatchObject({ code: 1, out: '' });
});

test('a log that is not there, or whose database is not, is not passed over', async () => {
  const kept = join(folder, 'another-ward.json');
  writeFileSync(kept, JSON.stringify({ 'ward-council/duc-xuan': { lines: 3, hash: 'a'.repeat(64) } }));
  const elsewhere = await audit('--expect', kept);

  expect(elsewhere).toMatchObject({ code: 1, err: expect.stringContaining('ward-council/duc-xuan: ') });
  const admin = new Client({ connectionString: database.ownerUrl });
  await admin.connect();
  await admin.query('alter table access_log rename to taken_away');
  const { code, err } = await audit();
  await admin.query('alter table taken_away rename to access_log').finally(() => admin.end());
  expect([code, err]).toEqual([1, expect.stringContaining('không có nhật ký truy cập')]);
});

test.each([
  ['an unknown option', ['--forgive'], 2],
  ['two folders', ['bac-kan-2020', 'bac-kan-2020'], 2],
  ['a folder where the environment names the databases', ['data/bac-kan-2020'], 2],
  ['a file of heads that is none', ['--expect', __filename], 1],
])('the command refuses %s without a trace', async (_, args, expected) => {
  const { code, out, err } = await audit(...args);

  expect([code, out]).toEqual([expected, '']);
  expect(err).not.toMatch(/^$|    at /);
});
