import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { pino } from 'pino';
import type { KeyRing } from '../platform/sealing/key-ring';
import { deriveHubKeys } from '../scripts/hub/hub-keys';
import { startCitizenAffairs } from '../subgraphs/citizen-affairs/server';
import { SUBGRAPH_SHELL } from '../subgraphs/serving/subgraph-limits';
import { askGraphql, codesOf } from './support/ask-graphql';
import { startTestHub, type TestHub } from './support/hub';
import { hacTrang } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
}, 60_000);
afterAll(() => hub?.stop());

const PETITION = `{ petitions(first: 100) { nodes { id petitioner { name address phone } content } } }`;

/** What is in the files to be sealed. */
const SECRET = /Công dân mẫu|Minh Họa|0900 000|\(minh họa\):/;

const COLUMNS = ['petitioner_name', 'petitioner_address', 'petitioner_phone', 'content'] as const;

/** How many cells of a server's file are to be sealed. */
function cellsToSeal(server: string): number {
  const text = readFileSync(join(hacTrang.folder, server, 'petition.csv'), 'utf8');
  const rows = parse<Record<string, string>>(text, { columns: true });
  return rows.flatMap((row) => COLUMNS.filter((column) => row[column] !== '')).length;
}

const SERVERS = ['citizen-affairs', 'gio-lanh', 'trang-non', 'nang-moi'];
const folderOf = (server: string) => (server === 'citizen-affairs' ? server : `ward-council/${server}`);

describe.each(SERVERS)('in the database of %s', (server) => {
  /** Every row of every table, as PostgreSQL prints it. */
  async function printedRows(): Promise<string[]> {
    const sql = `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`;
    const tables = await hub.run<{ name: string }>(server, sql);
    const printed: string[] = [];
    for (const { name } of tables) {
      const rows = await hub.run<{ row: string }>(server, `select r::text as row from ${name} r`);
      printed.push(...rows.map(({ row }) => row));
    }
    return printed;
  }

  test('every cell is sealed, and nothing of it is plain in any table', async () => {
    const rows = await printedRows();

    expect(rows.filter((row) => SECRET.test(row))).toEqual([]);
    expect(rows.join('\n').match(/sealed\.1\.derived\./g)).toHaveLength(cellsToSeal(folderOf(server)));
  });

  test('no index holds any of it', async () => {
    const sql = `select indexdef from pg_indexes where tablename = 'petition'`;
    const indexes = await hub.run<{ indexdef: string }>(server, sql);

    expect(indexes).not.toEqual([]);
    expect(indexes.filter(({ indexdef }) => /petitioner|content/.test(indexdef))).toEqual([]);
  });

  test('the columns take nothing plain', async () => {
    for (const column of COLUMNS) {
      await expect(hub.run(server, `update petition set ${column} = 'Công dân mẫu 01'`)).rejects.toMatchObject({
        code: '23514', // check_violation
      });
    }
  });
});

test("no ward's keys open another's petitions, nor the city's", async () => {
  const [row] = await hub.run<{ id: string; content: string }>(
    'gio-lanh',
    `select id, content from petition where id = 'dn-1'`,
  );
  const place = { table: 'petition', column: 'content', id: 'dn-1' };
  const { citizenAffairs, wards } = hub.keys;

  expect(wards.get('gio-lanh')?.open(row?.content ?? '', place)).toMatch(SECRET);
  for (const keys of [citizenAffairs, wards.get('trang-non')]) {
    expect(() => keys?.open(row?.content ?? '', place)).toThrow('NOT_GENUINE');
  }
});

/** Starts a citizen-affairs server over the hub's database with other keys, and everything it logs kept. */
async function withServer<T>(
  personalDataKeys: KeyRing,
  act: (ask: (asked: string) => ReturnType<typeof askGraphql>, logged: () => string) => Promise<T>,
): Promise<T> {
  const lines: string[] = [];
  const server = await startCitizenAffairs(
    {
      database: hub.databaseOf('citizen-affairs'),
      identity: hub.issuer.identity,
      personalDataKeys,
      shell: SUBGRAPH_SHELL,
      host: '127.0.0.1',
      port: 0,
      logLevel: 'trace',
      poolSize: 2,
    },
    pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
  );
  try {
    const token = await hub.issuer.token('citizen-affairs-officer');
    return await act(
      (asked) => askGraphql(server.url, asked, {}, token),
      () => lines.join(''),
    );
  } finally {
    await server.stop();
  }
}

describe('a value that does not open', () => {
  test('is a fault that is logged with its place, and neither answer nor log has a word of it', async () => {
    const { answer, log } = await withServer(deriveHubKeys('another', []).citizenAffairs, async (ask, logged) => ({
      answer: await ask(PETITION),
      log: logged(),
    }));

    expect(new Set(codesOf(answer))).toEqual(new Set(['INTERNAL_SERVER_ERROR']));
    expect(answer.data.petitions.nodes[0]).toMatchObject({ petitioner: { name: null }, content: null });
    expect(log).toContain('petition.content of \\"dn-1\\" does not open: NOT_GENUINE');
    for (const text of [answer.text, log]) {
      expect(text).not.toMatch(SECRET);
      expect(text).not.toMatch(/sealed\.1\./);
    }
  });

  test('because it was copied from another petition is never shown as that one', async () => {
    await hub.run(
      'citizen-affairs',
      `update petition set petitioner_name = (select petitioner_name from petition where id = 'dn-1') where id = 'dn-2'`,
    );

    const { answer, log } = await withServer(hub.keys.citizenAffairs, async (ask, logged) => ({
      answer: await ask(PETITION),
      log: logged(),
    }));

    const nodes = answer.data.petitions.nodes as { id: string; petitioner: { name: string | null } | null }[];
    expect(nodes.find(({ id }) => id === 'dn-1')?.petitioner).toMatchObject({ name: 'Công dân mẫu 501' });
    expect(nodes.find(({ id }) => id === 'dn-2')?.petitioner).toMatchObject({ name: null, phone: '0900 000 502' });
    expect(codesOf(answer)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(log).not.toMatch(SECRET);
    await hub.run('citizen-affairs', `update petition set petitioner_name = null where id = 'dn-2'`);
  });
});

test('what is read as it should be leaves nothing in the log', async () => {
  const { answer, log } = await withServer(hub.keys.citizenAffairs, async (ask, logged) => ({
    answer: await ask(PETITION),
    log: logged(),
  }));

  expect(answer.errors).toBeUndefined();
  expect(answer.text).toMatch(SECRET);
  expect(log).toContain('"ms":');
  expect(log).not.toMatch(SECRET);
});
