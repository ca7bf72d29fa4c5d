import { Client } from 'pg';
import { pino } from 'pino';
import { codesOf } from './support/ask-graphql';
import { startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';
import { hacTrang, OFFICER } from './support/world';

// Attacks by who has come further: who makes something fail and listens, who has got hold of a server's role, who can write in a database.
let hub: TestHub;
/** All that the servers logged, at the level that tells most. */
let logged = '';
beforeAll(async () => {
  const stream = { write: (line: string) => void (logged += line) };
  hub = await startTestHub(hacTrang.folder, {
    requestTimeoutMs: 1_000,
    logOf: (name) => pino({ name, level: 'trace' }, stream),
  });
}, 60_000);
afterAll(() => hub?.stop());

const PERSONAL = /Công dân mẫu|Minh Họa|0900 000|\(minh họa\)/;

/** What nobody outside is to learn of a server's inside. */
const INSIDE =
  /select|insert|relation|column|_away|stack|node_modules|\.[jt]s:\d|127\.0\.0\.1|localhost|ECONN|socket|postgres|typeorm|at \w+ \(/i;

/** Works in a database as the role of a server. */
async function as<T>(url: string, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** Has the role of a ward's server do something. */
const asWard = (sql: string) =>
  as(hub.databaseOf('gio-lanh').url, (client) => client.query<Record<string, string>>(sql));

describe('who makes a server fail, to hear how it is built,', () => {
  test.each<[string, string, string, SignedInAs, string?]>([
    ['citizen-affairs', 'petition', '{ petitions { totalCount nodes { id } } }', 'citizen-affairs-officer'],
    ['citizen-affairs', 'voter_contact', '{ voterContactRounds { nodes { contacts { id } } } }', 'standing-committee'],
    ['city-council', 'ward', '{ wards { id } report(period: "2023-Q1") { wards { wardId } } }', 'standing-committee'],
    ['city-council', 'council_session', '{ city { council { sessions { nodes { id } } } } }', 'analyst'],
    [
      'gio-lanh',
      'council_session',
      '{ ward(id: "gio-lanh") { council { sessions { nodes { id } } report(period: "2023-Q1") { tally { sessions { total } } } } } }',
      OFFICER,
      'WARD_UNAVAILABLE',
    ],
  ])(
    'by a table that is missing in %s (%s), hears that it failed and no more',
    async (server, table, query, role, code = 'INTERNAL_SERVER_ERROR') => {
      const answer = await hub.withoutTable(server, table, () => hub.query(query, {}, role));
      expect(new Set(codesOf(answer))).toEqual(new Set([code]));
      expect(answer.text).not.toMatch(INSIDE);
    },
  );

  test('by a table that is locked, hears in time that there is no answer, and not from where', async () => {
    const release = await hub.lock('citizen-affairs', 'petition');
    const releaseWard = await hub.lock('gio-lanh', 'council_session');
    const answer = await hub.query(
      '{ petitions { totalCount } ward(id: "gio-lanh") { council { sessions { totalCount } } } city { name } }',
    );
    await Promise.all([release(), releaseWard()]);
    expect(answer.data).toMatchObject({ petitions: null, city: { name: expect.any(String) } });
    expect(new Set(codesOf(answer))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE', 'WARD_TIMEOUT']));
    expect(answer.text).not.toMatch(INSIDE);
  });

  test('by a server that is stopped, learns neither its address nor its port', async () => {
    const ports = [hub.ward('trang-non'), hub.citizenAffairs].map(({ url }) => new URL(url).port);
    await Promise.all([hub.ward('trang-non').stop(), hub.citizenAffairs.stop()]);
    const answer = await hub.query('{ ward(id: "trang-non") { council { name } } petitions { totalCount } }');
    await Promise.all([hub.ward('trang-non').startAgain(), hub.citizenAffairs.startAgain()]);
    expect(new Set(codesOf(answer))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE', 'WARD_UNAVAILABLE']));
    expect(answer.text).not.toMatch(new RegExp(`${INSIDE.source}|${ports.join('|')}`, 'i'));
  });

  test('while petitions are read, finds no petitioner in an error or a log', async () => {
    const query = '{ petitions { nodes { content petitioner { name address phone } no: id } } }';
    await hub.query(query, {}, 'citizen-affairs-officer');
    for (const wrong of [query.replace('no: id', 'ward { nme }'), query.replace('petitions', 'petitions(first: 1000)')])
      expect((await hub.query(wrong, {}, 'citizen-affairs-officer')).text).not.toMatch(PERSONAL);
    await hub.withoutTable('citizen-affairs', 'access_log', () => hub.query(query, {}, 'citizen-affairs-officer'));
    expect(logged).toContain('"operation"'); // it is in these logs that we look
    expect(logged).not.toMatch(PERSONAL);
  });
});

describe('who reads a database, or a copy of it,', () => {
  test('finds nobody who wrote a petition, and no text of one', async () => {
    for (const server of ['citizen-affairs', 'gio-lanh', 'trang-non']) {
      const rows = await hub.run<{ petition: string }>(server, 'select p::text as petition from petition p');
      expect(rows.length).toBeGreaterThan(0);
      for (const { petition } of rows) expect(petition).not.toMatch(PERSONAL);
    }
  });

  test("and puts one petitioner's sealed name in another's petition, is not shown it there, nor is anybody", async () => {
    const query = '{ petitions(first: 100) { nodes { id petitioner { name } } } }';
    const nameIn = async (id: string) => {
      const answer = await hub.query(query, {}, 'citizen-affairs-officer');
      return {
        ...answer,
        name: answer.data.petitions.nodes.find((one: { id: string }) => one.id === id).petitioner?.name ?? null,
      };
    };
    const sealedNameOf = async (id: string) =>
      (
        await hub.run<{ name: string }>(
          'citizen-affairs',
          'select petitioner_name as name from petition where id = $1',
          [id],
        )
      )[0]?.name;
    const put = (name: unknown) =>
      hub.run('citizen-affairs', `update petition set petitioner_name = $1 where id = 'dn-3'`, [name]);
    const before = await sealedNameOf('dn-3');
    expect((await nameIn('dn-3')).name).toBe('Công dân mẫu 503');
    await put(await sealedNameOf('dn-1'));
    const swapped = await nameIn('dn-3');
    await put(before);
    expect([swapped.name, codesOf(swapped)]).toEqual([null, ['INTERNAL_SERVER_ERROR']]);
    expect((await nameIn('dn-3')).name).toBe('Công dân mẫu 503');
  });

  test("and puts a ward's sealed text in citizen affairs, is not shown it there: each server has keys of its own", async () => {
    const contentIn = async (server: string) =>
      (await hub.run<{ content: string }>(server, `select content from petition where id = 'dn-1'`))[0]?.content;
    const put = (content: unknown) =>
      hub.run('citizen-affairs', `update petition set content = $1 where id = 'dn-1'`, [content]);
    const before = await contentIn('citizen-affairs');
    await put(await contentIn('gio-lanh'));
    const answer = await hub.query('{ petitions(first: 100) { nodes { id content } } }', {}, 'citizen-affairs-officer');
    await put(before);
    expect(codesOf(answer)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(answer.text).not.toContain('511');
  });
});

describe('who has got hold of the role that a server works as', () => {
  test("opens no other server's database", async () => {
    const servers = [hub.databases.cityCouncil, hub.databases.citizenAffairs, ...hub.databases.wards.values()];
    for (const own of servers)
      for (const other of servers.filter((one) => one !== own)) {
        const url = new URL(own.url);
        url.pathname = new URL(other.url).pathname;
        await expect(as(url.toString(), (client) => client.query('select 1'))).rejects.toMatchObject({ code: '42501' });
      }
  }, 20_000);

  test.each([
    'create table mine (id int)',
    'create temp table council_session (id int)',
    'drop table council_session',
    'truncate council_session',
    'alter table council_session add column mine int',
    'alter table council_session disable trigger all',
    'create function mine() returns int language sql return 1',
    'create schema mine',
    'create role mine',
    'create extension dblink',
    'alter system set log_statement = none',
    'set session_replication_role = replica',
    'select rolpassword from pg_authid',
    "select pg_read_file('/etc/passwd')",
    "copy council_session to program 'cat'",
    "copy council_session from '/etc/passwd'",
    "select lo_import('/etc/passwd')",
    'update migrations set name = name',
    'delete from access_log',
    'truncate access_log',
    "update access_log set viewer_subject = 'nobody'",
    'update access_log_head set count = 0',
    'drop trigger access_log_refuse on access_log',
    'alter table access_log disable trigger all',
    'drop function access_log_append() cascade',
  ])('is refused what is not its work: %s', async (sql) => {
    await expect(asWard(sql)).rejects.toMatchObject({ code: '42501' });
  });

  test('and takes the place of the owner, is refused', async () => {
    const { username } = new URL(hub.databaseOf('gio-lanh').ownerUrl);
    await expect(asWard(`set role "${username}"`)).rejects.toMatchObject({ code: '42501' });
  });

  test('and adds a line to the access log with a place, a time and a hash of its own, is given those of the database', async () => {
    const line = `insert into access_log (seq, at, hash, previous_hash, viewer_subject, viewer_role, kind, request_id, types, record_count)
      values (1, '2000-01-01', 'forged', 'forged', 'x', 'analyst', 'RECORDS', 'x', '{}', 0) returning seq, at, hash, previous_hash`;
    const { rows } = await asWard(line);
    expect(rows[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(rows[0]?.previous_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(new Date(rows[0]?.at ?? 0).getFullYear()).toBeGreaterThan(2000);
  });

  test("and works for one ward's officers in citizen affairs, finds no row of another ward, and can write none", async () => {
    await as(hub.databaseOf('citizen-affairs').url, async (client) => {
      const wardsSeen = async () =>
        (await client.query<{ ward_id: string }>('select distinct ward_id from petition order by 1')).rows;
      expect(await wardsSeen()).toEqual([]); // nobody said for whom
      await client.query(`set hai_cap.ward = 'gio-lanh'`);
      expect(await wardsSeen()).toEqual([{ ward_id: 'gio-lanh' }]);
      expect((await client.query(`update petition set handled_by = 'x' where id = 'dn-1'`)).rowCount).toBe(0);
      await expect(client.query(`update petition set ward_id = 'trang-non' where id = 'dn-9'`)).rejects.toMatchObject({
        code: '42501',
      });
    });
  });
});

describe('who wants to read a ward’s records without a line in its access log', () => {
  const linesOf = (server: string) => hub.count(server, 'select count(*) from access_log');

  test.each([
    ['by their number alone', '{ council { sessions { totalCount } } }'],
    [
      'as an entity',
      '{ _entities(representations: [{ __typename: "WardSession", wardId: "gio-lanh", id: "kh-1" }]) { ... on WardSession { id } } }',
    ],
    [
      'behind a figure',
      '{ _entities(representations: [{ __typename: "WardFigure", wardId: "gio-lanh", period: "2023", code: "KH.01" }]) { ... on WardFigure { records { nodes { id } } } } }',
    ],
    [
      'under an alias in a fragment',
      'query { ...F } fragment F on Query { a: council { b: sessions { c: nodes { d: id } } } }',
    ],
    ['beside a mistake', '{ council { sessions { nodes { id } } petitions(first: -1) { totalCount } } }'],
  ])('%s, leaves a line with their name', async (_, query) => {
    const before = await linesOf('gio-lanh');
    await hub.ask(hub.ward('gio-lanh'), query, {}, 'standing-committee');
    expect(await linesOf('gio-lanh')).toBeGreaterThan(before);
    const sql = `select count(*) from (select * from access_log order by seq desc limit 1) l where viewer_subject = 'test:standing-committee'`;
    expect(await hub.count('gio-lanh', sql)).toBe(1);
  });
});
