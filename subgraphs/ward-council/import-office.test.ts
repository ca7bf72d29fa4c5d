import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningServer } from '../../platform/http/graphql-server';
import { createLogger } from '../../platform/logging/logger';
import { deriveHubKeys, keysOfWard } from '../../scripts/hub/hub-keys';
import { startTestIssuer, type TestIssuer } from '../../test/support/test-issuer';
import { SUBGRAPH_SHELL } from '../serving/subgraph-limits';
import { createEmptyWard, type EmptyWard, WARD } from './import.fixture';
import { startWardCouncil } from './server';

// Workbooks as SheetJS, LibreOffice, Gnumeric, openpyxl, pandas and XlsxWriter save them, loaded by a ward's own server.

const FOLDER = join(__dirname, '../../test/office-files');
const REFERENCE = 'sheetjs-default.xlsx';

let ward: EmptyWard;
let issuer: TestIssuer;
let server: RunningServer;
beforeAll(async () => {
  ward = await createEmptyWard();
  issuer = await startTestIssuer();
  const config = {
    ...{ wardId: WARD, database: ward.database, identity: issuer.identity, shell: SUBGRAPH_SHELL },
    ...{ host: '127.0.0.1', port: 0, logLevel: 'silent' },
    personalDataKeys: keysOfWard(deriveHubKeys('test', [WARD]), WARD),
  };
  server = await startWardCouncil(config, createLogger('test', 'silent'));
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await issuer?.stop();
  await ward?.drop();
}, 30_000);
beforeEach(() =>
  ward.owner.query(
    `delete from resolution; delete from council_session; delete from standing_meeting; delete from voter_recommendation;
     delete from voter_contact; delete from thematic_oversight; delete from citizen_reception; delete from petition;
     delete from citizen_dialogue; delete from loaded_row`,
  ),
);

interface Answer {
  loaded: boolean;
  sheets: { added: number; corrected: number; unchanged: number }[];
  faults: { code: string; sheet: string; row: number; column: string; value?: string }[];
}

async function upload(name: string): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await readFile(join(FOLDER, name)))]), name);
  const headers = { authorization: `Bearer ${await issuer.token(`ward-officer/${WARD}`)}` };
  const response = await fetch(`${server.url}/import`, { method: 'POST', body: form, headers });
  return (await response.json()) as Answer;
}

/** How many records a file added, corrected and left as they were. */
async function counts(name: string) {
  const { sheets, faults } = await upload(name);
  if (faults) throw new Error(JSON.stringify(faults));
  const sum = (what: keyof Answer['sheets'][number]) => sheets.reduce((all, sheet) => all + sheet[what], 0);
  return { added: sum('added'), corrected: sum('corrected'), unchanged: sum('unchanged') };
}

const rowsOf = async (sql: string): Promise<unknown[]> => (await ward.owner.query(sql)).rows;
const contacts = () => rowsOf('select held_on::text, place, attending from voter_contact order by attending desc');
const CONTACT = { held_on: '2021-06-02', place: 'Nhà văn hóa Tổ 5', attending: 1040 };

test('the reference is loaded with every day, number, text and instant that it shows', async () => {
  expect(await counts(REFERENCE)).toEqual({ added: 15, corrected: 0, unchanged: 0 });

  expect(await contacts()).toEqual([CONTACT, { held_on: '2021-12-31', place: 'Hội trường UBND', attending: 30 }]);
  expect(await rowsOf('select opened_on::text, closed_on::text, ordinal from council_session order by 1')).toEqual([
    { opened_on: '2021-03-01', closed_on: null, ordinal: null },
    { opened_on: '2021-07-05', closed_on: '2021-07-06', ordinal: 71 },
  ]);
  expect(await rowsOf('select title from resolution order by 1')).toEqual([
    { title: '- Đề nghị "khẩn" về <chợ> & bến xe' },
    { title: 'Về dự toán ngân sách\nvà phân bổ năm 2022' },
  ]);
  expect(await rowsOf('select received_at from citizen_reception order by 1')).toEqual([
    { received_at: new Date('2021-03-15T08:30:00+07:00') },
    { received_at: new Date('2021-03-16T15:07:00+07:00') },
  ]);
});

test.each([
  'sheetjs-cellDates.xlsx',
  'lo-typed.xlsx',
  'openpyxl.xlsx',
  'pandas-openpyxl.xlsx',
  'template-openpyxl.xlsx',
  'template-libreoffice.xlsx',
  'records-gnumeric.xlsx',
])('%s says what the reference says, whichever is loaded first', async (name) => {
  expect(await counts(name)).toEqual({ added: 15, corrected: 0, unchanged: 0 });
  expect(await counts(REFERENCE)).toEqual({ added: 0, corrected: 0, unchanged: 15 });
  expect(await counts(name)).toEqual({ added: 0, corrected: 0, unchanged: 15 });
});

test('the reference with two records corrected corrects these two', async () => {
  await counts(REFERENCE);

  expect(await counts('chg3.xlsx')).toEqual({ added: 0, corrected: 2, unchanged: 13 });
  expect(await contacts()).toMatchObject([{ ...CONTACT, held_on: '2021-06-01' }, {}]);
});

test.each([
  'strict-iso-dates.xlsx',
  'gn-30-rich-text.xlsx',
  '30b-rich-text-inline.xlsx',
  'prefix-x.xlsx',
  '23-empty-sheet1.xlsx',
])('%s holds the contact as its sheet shows it', async (name) => {
  await counts(name);

  expect(await contacts()).toEqual([CONTACT]);
});

test('days that count from 1904 are those that the sheet shows, plain and as formulas', async () => {
  await counts('lo1-1904.xlsx');
  await counts('14-formula-1904.xlsx');

  expect(await rowsOf('select opened_on::text, closed_on::text from council_session order by 1')).toEqual([
    { opened_on: '2021-01-03', closed_on: null },
    { opened_on: '2021-05-07', closed_on: '2021-06-07' },
  ]);
  expect(await contacts()).toMatchObject([{ held_on: '2021-06-02' }]);
});

test('formulas are the texts, shared or their own, and the yes that they came to', async () => {
  await counts('gn-43.xlsx');
  await counts('12-formula-bool.xlsx');

  expect(await rowsOf('select place from voter_contact order by attending desc, place')).toEqual([
    { place: 'Nhà văn hóa Tổ 5' },
    { place: 'Nhà văn hóa Tổ 5' },
    { place: 'Tổ 6' },
  ]);
  expect(await rowsOf('select shared_at from council_session')).toEqual([{ shared_at: null }]);
});

test('sheets are found whatever their parts are called, hidden ones too', async () => {
  await counts('two-sheets-first-sheet.xml.xlsx');

  expect(await rowsOf('select opened_on::text from council_session')).toEqual([{ opened_on: '2021-07-05' }]);
  expect(await contacts()).toEqual([CONTACT]);
});

test('a year that was typed into a cell for days is refused with the cell and what was typed', async () => {
  const { loaded, faults } = await upload('02-year-typed-in-date-cell.xlsx');

  expect(loaded).toBe(false);
  expect(faults).toMatchObject([
    { code: 'WRONG_FORM', sheet: 'Điểm tiếp xúc cử tri', row: 2, column: 'Ngày tiếp xúc', value: '12/07/1905 (2020)' },
  ]);
  expect(await contacts()).toEqual([]);
});
