import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../platform/postgres/test-database';
import { seededRun } from '../../test/runner/seeded-suites';
import { testAdminUrl } from '../../test/support/postgres';
import { startTestIssuer, type TestIssuer } from '../../test/support/test-issuer';
import { openWardCouncilDatabase } from './database';
import type { ImportProcessOrders } from './import-process.fixture';
import { knowUnit } from '../../test/support/any-unit';

const WARD = 'song-cau';
// 100,000 of them: npm run test:long -- import-size
const { count: rowCount } = seededRun('import-size');
/** Of the second file, whose last line is broken; all others of it are known by then. */
const NEW_ROWS = rowCount / 10;
const MOST_BYTES = 300 * 1024 * 1024;

jest.setTimeout(60_000 + rowCount * 4);

let database: TestDatabase;
let issuer: TestIssuer;
let owner: Client;
let server: ChildProcess;
let url: string;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
  await (await openWardCouncilDatabase(database)).destroy(); // brings its tables up to date
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`insert into ward_council (ward_id, name) values ($1, 'HĐND phường Sông Cầu')`, [WARD]);
  await owner.query(knowUnit(WARD));
  issuer = await startTestIssuer();
  await startServer();
}, 120_000);
afterAll(async () => {
  if (server?.connected) server.disconnect();
  await issuer?.stop();
  await owner?.end();
  await database?.drop();
});

/** As in a container: with a bound on its heap, Node.js takes back what it no longer needs instead of taking more. */
async function startServer(): Promise<void> {
  server = fork(join(__dirname, 'import-process.fixture.ts'), {
    execArgv: ['--max-old-space-size=160', '--max-semi-space-size=8', '--import', 'tsx'],
  });
  const orders: ImportProcessOrders = { wardId: WARD, database: { url: database.url }, identity: issuer.identity };
  server.send(orders);
  [{ url }] = (await once(server, 'message')) as [{ url: string }];
}

async function upload(name: string, content: string | Uint8Array<ArrayBuffer>) {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  const headers = {
    authorization: `Bearer ${await issuer.token(`ward-officer/${WARD}`)}`,
    accept: 'application/x-ndjson',
  };
  const response = await fetch(`${url}/import`, { method: 'POST', body: form, headers });
  const lines = (await response.text()).trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

async function peakBytes(): Promise<number> {
  server.send({});
  const [{ peakBytes: found }] = (await once(server, 'message')) as [{ peakBytes: number }];
  return found;
}

/** Days of twenty years; every row is another. */
const rowOf = (number: number): string => {
  const day = new Date(Date.UTC(2000, 0, 1 + (number % 7_000))).toISOString().slice(0, 10).split('-').reverse();
  return `KH-${number};;${['Kỳ họp thường lệ', 'Kỳ họp chuyên đề'][number % 2]};${day.join('/')};`;
};

const HEADINGS = 'Mã;Kỳ họp thứ;Loại kỳ họp;Ngày khai mạc;Ngày bế mạc';
const fileOf = (lines: readonly string[]): string => `\uFEFF${[HEADINGS, ...lines, ''].join('\r\n')}`;

const OFFICE = 'http://schemas.openxmlformats.org';

/** The same rows as a workbook of texts and typed days. */
function workbookOf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const textCell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const dayCell = (text: string) =>
    `<c s="1"><v>${Date.parse(text.split('/').reverse().join('-')) / 86_400_000 + 25_569}</v></c>`;
  const rows = lines.map((line) => {
    const cells = line.split(';').map((text, place) => (place === 3 ? dayCell(text) : textCell(text)));
    return `<row>${cells.join('')}</row>`;
  });
  const headings = `<row>${HEADINGS.split(';').map(textCell).join('')}</row>`;
  const related = (type: string, id: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const listing = (...items: string[]) =>
    `<Relationships xmlns="${OFFICE}/package/2006/relationships">${items.join('')}</Relationships>`;
  const main = `${OFFICE}/spreadsheetml/2006/main`;
  const parts = {
    '_rels/.rels': listing(related('officeDocument', 'a', 'book.xml')),
    'book.xml': `<workbook xmlns="${main}" xmlns:r="${OFFICE}/officeDocument/2006/relationships"><sheets><sheet name="Kỳ họp" r:id="a"/></sheets></workbook>`,
    '_rels/book.xml.rels': listing(related('worksheet', 'a', 'sheet.xml'), related('styles', 'b', 'styles.xml')),
    'styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'sheet.xml': `<worksheet xmlns="${main}"><sheetData>${headings}${rows.join('')}</sheetData></worksheet>`,
  };
  return new Uint8Array(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
}

/** Everything that an import could have left. */
const state = async () => {
  const { rows } = await owner.query(`select
    (select count(*)::int from council_session) as sessions, (select coalesce(sum(version), 0)::int from council_session) as versions,
    (select count(*)::int from record_change) as changes, (select count(*)::int from loaded_row) as loaded`);
  return rows[0] as Record<string, number>;
};

test(`${rowCount} rows load below 300 MB, come again as XLSX, and a broken line changes nothing`, async () => {
  const lines = Array.from({ length: rowCount }, (_, number) => rowOf(number));
  const atRest = await peakBytes();
  const startedAt = performance.now();
  const whole = await upload('ky-hop.csv', fileOf(lines));
  const seconds = (performance.now() - startedAt) / 1000;

  expect(whole.at(-1)).toEqual({
    loaded: true,
    sheets: [{ sheet: 'Kỳ họp', added: rowCount, corrected: 0, unchanged: 0 }],
  });
  expect(whole.filter((line) => 'progress' in line).length).toBeGreaterThan(rowCount / 1_000);
  const before = await state();
  expect(before).toEqual({ sessions: rowCount, versions: rowCount, changes: rowCount, loaded: rowCount });

  const again = await upload('so.xlsx', workbookOf(lines));
  expect(again.at(-1)).toMatchObject({ loaded: true, sheets: [{ added: 0, corrected: 0, unchanged: rowCount }] });

  const known = lines.slice(NEW_ROWS);
  const fresh = Array.from({ length: NEW_ROWS }, (_, number) => rowOf(rowCount + number));
  const broken = await upload('ky-hop.csv', fileOf([...known, ...fresh, 'KH-x;;Kỳ họp thường lệ;31/02/2020;']));

  expect(broken.at(-1)).toMatchObject({
    loaded: false,
    faultCount: 1,
    faults: [{ row: rowCount + 2, column: 'Ngày khai mạc', value: '31/02/2020' }],
  });
  expect(await state()).toEqual(before);
  const peak = await peakBytes();
  console.log(`at rest ${megabytes(atRest)} MB, peak ${megabytes(peak)} MB, ${Math.round(rowCount / seconds)} rows/s`);
  expect(peak).toBeLessThan(MOST_BYTES);
});

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
