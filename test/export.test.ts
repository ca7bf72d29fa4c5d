import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Workbook } from '@cj-tech-master/excelts';
import { exportCommand } from '../scripts/export/export-command';
import type { Restartable } from '../scripts/hub/restartable';
import { startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';
import { typeCommand } from './support/type-command';
import { bacKan2020 } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder);
}, 60_000);
afterAll(() => hub?.stop(), 30_000);
afterEach(() => hub.ward('song-cau').startAgain());

interface Order {
  query: string;
  variables?: Record<string, unknown>;
  as?: SignedInAs;
  server?: Restartable;
}

async function exported(
  parameters: string,
  { query, variables, as = 'standing-committee', server = hub.gateway }: Order,
) {
  const [name, value] = await hub.bearer(as);
  return fetch(`${server.url}/export?${parameters}`, {
    method: 'POST',
    headers: { [name]: value, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
}

const rowsOf = async (response: Response): Promise<string[][]> => {
  expect(response.status).toBe(200);
  return parse(await response.text(), { bom: true, relax_column_count: true });
};

const INDICATORS = `query ($period: Period!) {
  report(period: $period) { period indicators { code label(locale: VI) unit city wards total } } }`;
const BY_WARD = `query ($period: Period!) {
  report(period: $period) { indicators { code byWard { ward { name } value } } } }`;
const CONTACTS = `query { voterContacts(first: 5, orderBy: OLDEST_FIRST) { totalCount nodes { heldOn place attending ward { name } } } }`;
const period = '2020-9M';

test('the indicator table is exported as the query answers it', async () => {
  const { data } = await hub.query(INDICATORS, { period });
  const [headings, ...rows] = await rowsOf(await exported('format=csv', { query: INDICATORS, variables: { period } }));

  expect(headings).toContain('code');
  expect(rows).toHaveLength(data.report.indicators.length);
  const text = (value: string | number | null) => String(value ?? '');
  expect(rows).toEqual(
    data.report.indicators.map((one: Record<string, string | number | null>) =>
      [data.report.period, one['code'], one['label'], one['unit'], one['city'], one['wards'], one['total']].map(text),
    ),
  );
});

test('a list inside a list gives a row for each of its items, beside what stands around it', async () => {
  const { data } = await hub.query(BY_WARD, { period });
  const [, ...rows] = await rowsOf(await exported('format=csv', { query: BY_WARD, variables: { period } }));

  const lists: unknown[][] = data.report.indicators.map((one: { byWard: unknown[] }) => one.byWard);
  expect(rows).toHaveLength(lists.reduce((sum, list) => sum + Math.max(1, list.length), 0));
  expect(lists.some((list) => list.length === hub.wardIds.length)).toBe(true);
});

test('a list of pages is exported to its end', async () => {
  const { data } = await hub.query(CONTACTS);
  const [, ...rows] = await rowsOf(await exported('format=csv', { query: CONTACTS }));

  expect(data.voterContacts.totalCount).toBeGreaterThan(5);
  expect(rows).toHaveLength(data.voterContacts.totalCount);
  expect(new Set(rows.map((row) => row.join())).size).toBe(rows.length);
});

test('a workbook holds the data, its dictionary, and notes of what is missing', async () => {
  await hub.ward('song-cau').stop();
  const response = await exported('format=xlsx', { query: BY_WARD, variables: { period } });
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(await response.arrayBuffer()));
  await hub.ward('song-cau').startAgain();

  expect(response.headers.get('x-export-notes')).not.toBe('0');
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Dữ liệu', 'Từ điển dữ liệu', 'Ghi chú']);
  expect(JSON.stringify(book.getWorksheet('Ghi chú')?.getSheetValues())).toMatch(/WARD_UNAVAILABLE \(song-cau\)/);
});

test.each(['indicators', 'report-by-ward'])(
  'the ready query %s marks each row while a ward is down, and the file names the ward',
  async (query) => {
    const text = readFileSync(join(__dirname, `../scripts/export/queries/${query}.graphql`), 'utf8');
    await hub.ward('song-cau').stop();
    const response = await exported('format=csv', { query: text, variables: { period } });
    const file = await response.text();

    const [headings = [], ...rows]: string[][] = parse(file, { bom: true, relax_column_count: true });
    const columns = ['Đủ số liệu', 'Số xã, phường', 'Đã trả lời'].map((name) => headings.indexOf(name));
    const figures = rows.filter(([first = '']) => !first.startsWith('#'));
    expect(figures.length).toBeGreaterThan(7);
    expect(figures.map((row) => columns.map((at) => row[at]))).toEqual(figures.map(() => ['Không', '8', '7']));
    expect(file).toMatch(/^"?# .*WARD_UNAVAILABLE \(song-cau\)/m);
  },
);

test('who may not ask a query may not export it either', async () => {
  const response = await exported('format=csv', {
    query: '{ sessions { nodes { id } } }',
    as: 'ward-officer/duc-xuan',
    server: hub.ward('song-cau'),
  });

  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});

test('a query with several lists, or none, is refused with their names', async () => {
  const several = await exported('format=csv', {
    query: `query ($period: Period!) { report(period: $period) { wards { wardId } indicators { code } } }`,
    variables: { period },
  });
  const none = await exported('format=csv', { query: '{ city { name } }' });

  expect(await several.json()).toMatchObject({
    errors: [
      { message: expect.stringContaining('report.wards, report.indicators'), extensions: { code: 'BAD_USER_INPUT' } },
    ],
  });
  expect(await none.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

test('one of several lists is exported by its name', async () => {
  const query = `query ($period: Period!) { report(period: $period) { wards { wardId } indicators { code } } }`;
  const [, ...rows] = await rowsOf(await exported('format=csv&list=report.wards', { query, variables: { period } }));

  expect(rows.map(([wardId]) => wardId).sort()).toEqual([...hub.wardIds].sort());
});

test('the data dictionary of a CSV file comes by itself', async () => {
  const [headings, ...lines] = await rowsOf(await exported('format=csv&dictionary=1', { query: CONTACTS }));

  expect(headings).toEqual(['Cột', 'Trường', 'Kiểu', 'Ý nghĩa', 'Giá trị']);
  expect(lines.map(([, path]) => path)).toContain('voterContacts.nodes.ward.name');
});

const EXAMPLE = /"\$HUB\/export\?([^"]*)"[^]*?-d '([^']*)'/g;
const examples = [...readFileSync(join(__dirname, '../docs/files.md'), 'utf8').matchAll(EXAMPLE)];

test.each(examples.map(([, parameters = '', body = '']) => [parameters, body]))(
  'the documented export %s %s gives rows and lacks nothing',
  async (parameters, body) => {
    const response = await exported(parameters, JSON.parse(body));

    expect(response.status).toBe(200);
    if (!parameters.includes('dictionary')) expect(response.headers.get('x-export-notes')).toBe('0');
    expect(Buffer.from(await response.arrayBuffer()).length).toBeGreaterThan(300);
  },
);

test('there are documented exports', () => {
  expect(examples).toHaveLength(4);
});

describe('the command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'export-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const type = async (args: string[], as: SignedInAs = 'standing-committee') =>
    typeCommand(exportCommand, [...args, '--server', hub.gateway.url], {
      env: { ACCESS_TOKEN: await hub.issuer.token(as) },
    });

  test.each(['indicators', 'report-by-ward'])('writes %s as the endpoint gives it', async (query) => {
    const text = readFileSync(join(__dirname, `../scripts/export/queries/${query}.graphql`), 'utf8');
    const given = await exported('format=csv', { query: text, variables: { period } });

    const { code, out, err } = await type([query, '--period', period]);

    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').length).toBeGreaterThan(8);
    expect(parse(out, { bom: true, relax_column_count: true })).toEqual(await rowsOf(given));
  });

  test('writes a query of a file with its variables as a workbook, and leaves nothing beside it', async () => {
    const query = join(folder, 'contacts.graphql');
    const out = join(folder, 'contacts.xlsx');
    await writeFile(query, 'query ($first: Int) { voterContacts(first: $first) { nodes { heldOn attending } } }');

    expect(await type([query, '--variables', '{"first":100}', '--out', out])).toEqual({ code: 0, out: '', err: '' });

    const book = new Workbook();
    await book.xlsx.readFile(out);
    expect(book.worksheets[0]?.rowCount).toBeGreaterThan(24);
    expect((await readdir(folder)).sort()).toEqual(['contacts.graphql', 'contacts.xlsx']);
  });

  test.each([
    ['a workbook without a file', ['indicators', '--format', 'xlsx'], 2, /--out/],
    ['variables that are no object', ['indicators', '--variables', '[1]'], 2, /JSON/],
    ['a query that is not there', ['no-such-query'], 1, /không có truy vấn này/],
    ['what the server refuses, in its words', ['indicators', '--period', '2020-Q9'], 1, /2020-Q9/],
    ['a folder that is not there', ['indicators', '--period', period, '--out', '/no/such/folder/x.csv'], 1, /ENOENT/],
  ])('refuses %s without a trace', async (_, args, expected, said) => {
    const { code, out, err } = await type(args);

    expect([code, out]).toEqual([expected, '']);
    expect(err).toMatch(said);
    expect(err).not.toContain('    at ');
  });

  test('sends no token of this machine to a server that is named', async () => {
    const { code, err } = await typeCommand(exportCommand, ['indicators', '--server', hub.gateway.url]);

    expect([code, err]).toEqual([1, expect.stringContaining('ACCESS_TOKEN')]);
  });
});
