import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { strFromU8, unzipSync } from 'fflate';
import { readCsv } from '../spreadsheet/read-csv';
import { readXlsx } from '../spreadsheet/read-xlsx';
import type { CellContent, SheetPiece } from '../spreadsheet/sheet-row';
import { planExport } from './export-plan';
import type { Answer } from './export-rows';
import { type CsvDialect, writeCsv } from './write-csv';
import { isSheetName, writeXlsx } from './write-xlsx';

// The files are read again by the importer's readers, which share nothing with what writes them.

const SCHEMA = buildSchema(`
  scalar Date scalar DateTime scalar YearMonth
  enum Kind { "Thường lệ: regular." REGULAR }
  type Item {
    "Ngày họp: the day." on: Date
    "Lúc: the instant." at: DateTime
    "Tháng: the month." month: YearMonth
    "Số: the number." number: Int
    "Loại: the kind." kind: Kind
    "Mở: whether it is open." isOpen: Boolean
    "Nội dung: the text." text: String
  }
  type Query { items: [Item!]! }`);
const QUERY = parse('{ items { on at month number kind isOpen text } }');
const PLAN = planExport(SCHEMA, QUERY, QUERY.definitions[0] as OperationDefinitionNode, undefined);
const HEADINGS = ['Ngày họp', 'Lúc', 'Tháng', 'Số', 'Loại', 'Mở', 'Nội dung'];

const ITEM = {
  ...{ on: '2020-09-30', at: '2020-09-30T17:30:05.000Z', month: '2020-11', number: -5, kind: 'REGULAR', isOpen: false },
  text: 'Sửa đường',
};
const withText = (given: string) => ({ ...ITEM, text: given });

async function* pagesOf(...pages: object[][]): AsyncGenerator<Answer> {
  for (const items of pages) yield { status: 200, data: { items } };
}

const EXCEL: CsvDialect = { hasMark: true, delimiter: ',' };
const csvOf = async (items: object[], dialect = EXCEL) =>
  (await buffer(writeCsv(PLAN, pagesOf(items), dialect))).toString(); // with its mark, which other readers leave out

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-export-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function xlsxOf(...pages: object[][]): Promise<string> {
  const path = join(folder, 'xuat.xlsx');
  await pipeline(writeXlsx(PLAN, pagesOf(...pages), 'Kỳ họp'), createWriteStream(path));
  return path;
}

async function rowsOf(pieces: AsyncIterable<SheetPiece>): Promise<Map<string, CellContent[][]>> {
  const sheets = new Map<string, CellContent[][]>();
  for await (const { sheet, rows } of pieces)
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), ...rows.map(({ cells }) => cells)]);
  return sheets;
}

test('CSV begins with the mark, ends its last line, and tells instants by the clock of Viet Nam', async () => {
  expect(await csvOf([ITEM])).toBe(
    `\uFEFF${HEADINGS.join(',')}\r\n2020-09-30,2020-10-01T00:30:05+07:00,2020-11,-5,Thường lệ,Không,Sửa đường\r\n`,
  );
});

test('CSV has semicolons and no mark where that is asked for', async () => {
  const lines = (await csvOf([withText('a;b')], { hasMark: false, delimiter: ';' })).split('\r\n');

  expect(lines).toEqual([HEADINGS.join(';'), expect.stringMatching(/^2020-09-30;.*;-5;.*;"a;b"$/), '']);
});

const FORMULAS = ['=1+1', '+84', '-5', '@a', '\t=1', 'a;=1', 'a,=1', 'a\n=1', 'a;"=1', "'=1", '＝1'];

test.each([',', ';'] as const)('texts that %s or another delimiter makes formulas of are none', async (delimiter) => {
  const csv = await csvOf(FORMULAS.map(withText), { hasMark: true, delimiter });

  const cells = [';', ',', '\t'].flatMap((other) => csv.split(/\r?\n/).flatMap((line) => line.split(other)));
  const dangerous = cells.filter((cell) => /^"*[=+@＝\t]|^"*-(?!\d+$)/.test(cell));
  expect(dangerous).toEqual([]);
  expect(csv).toContain(`${delimiter}-5${delimiter}`); // the number
});

test('the importer reads from CSV every text as it was', async () => {
  const path = join(folder, 'xuat.csv');
  for (const delimiter of [',', ';'] as const) {
    await writeFile(path, await csvOf(FORMULAS.map(withText), { hasMark: true, delimiter }));
    const rows = (await rowsOf(readCsv(path, 'Kỳ họp'))).get('Kỳ họp');

    expect(rows?.slice(1).map((cells) => cells[6])).toEqual(FORMULAS);
    expect(rows?.[1]?.[3]).toBe('-5');
  }
});

test('a workbook holds days, instants and numbers as such, and texts as they are', async () => {
  const sheets = await rowsOf(readXlsx(await xlsxOf([ITEM], FORMULAS.map(withText))));
  const [headings, first, ...others] = sheets.get('Kỳ họp') ?? [];
  const shown = (date: string) => expect.objectContaining({ date: new Date(date) });

  expect(headings).toEqual(HEADINGS);
  expect(first).toEqual([
    ...[shown('2020-09-30T00:00:00Z'), shown('2020-10-01T00:30:05Z'), shown('2020-11-01T00:00:00Z')],
    ...[-5, 'Thường lệ', 'Không', 'Sửa đường'],
  ]);
  expect(others.map((cells) => cells[6])).toEqual(FORMULAS);
  expect([...sheets.keys()]).toEqual(['Kỳ họp', 'Từ điển dữ liệu']);
});

test('a workbook is set for A4 across, with its head on each page and columns that fit', async () => {
  const long = 'Sửa đường liên thôn từ nhà văn hóa đến chợ, '.repeat(4);
  const parts = unzipSync(await readFile(await xlsxOf([withText(long)])));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const sheet = part('xl/worksheets/sheet1.xml');

  expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToHeight="0"/);
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(sheet).toMatch(/<pane ySplit="1" [^>]*state="frozen"/);
  expect(part('xl/workbook.xml')).toMatch(/_xlnm.Print_Titles" localSheetId="0">&apos;Kỳ họp&apos;!\$1:\$1</);
  expect(sheet).toMatch(/<col min="1" max="1" width="13"/);
  expect(sheet).toMatch(/<col min="7" max="7" width="60"/);
  expect(sheet).toMatch(/<row r="2"[^>]* ht="(45|60)"/);
  expect(part('xl/styles.xml')).toMatch(/dd\/mm\/yyyy"/);
});

test('an export without rows has its head all the same', async () => {
  expect((await rowsOf(readXlsx(await xlsxOf([])))).get('Kỳ họp')).toEqual([HEADINGS]);
});

test.each([
  ['Điểm tiếp xúc cử tri', true],
  ['a'.repeat(31), true],
  ['a'.repeat(32), false],
  ['', false],
  ['a/b', false],
  ["'a", false],
  ['từ điển dữ liệu', false],
])('a sheet may be called %j: %p', (name, expected) => {
  expect(isSheetName(name)).toBe(expected);
});
