import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { parse } from 'csv-parse/sync';
import { WARD_KINDS, wardCouncilSubgraph } from '../../subgraphs/ward-council/subgraph';
import { workbookForm } from '../../subgraphs/workbook/workbook-form';
import { typeCommand } from '../../test/support/type-command';
import { templateCommand } from './template-command';

const FORM = workbookForm(WARD_KINDS, wardCouncilSubgraph.schema);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'template-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) => typeCommand(templateCommand, args);

test("a ward's workbook has a sheet for each kind of record, with its headings, lists and notes", async () => {
  const path = join(folder, 'so.xlsx');
  expect(await run('ward', '--out', path)).toMatchObject({ code: 0 });
  const book = new Workbook();
  await book.xlsx.readFile(path);

  expect(book.worksheets.map(({ name }) => name)).toEqual([
    'Hướng dẫn',
    ...FORM.map(({ name }) => name),
    'Từ điển dữ liệu',
    'Danh mục',
  ]);
  const sheet = book.getWorksheet('Kỳ họp');
  const headings = sheet?.getRow(1).values as string[];
  expect(headings.slice(1)).toEqual([
    'Mã',
    'Kỳ họp thứ',
    'Loại kỳ họp *',
    'Ngày khai mạc *',
    'Ngày bế mạc',
    'Bản nháp',
  ]);
  expect(sheet?.getCell('C2').dataValidation).toMatchObject({ type: 'list', showErrorMessage: true });
  expect(sheet?.getCell('D2').dataValidation).toMatchObject({ type: 'date' });
  expect(JSON.stringify(sheet?.getCell('C1').note)).toMatch(/Kỳ họp thường lệ/);
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '1:1' });
  const lists = book.getWorksheet('Danh mục')?.getRow(1).values; // a column a list, with its first word on top
  expect(lists).toContain('Kỳ họp thường lệ');
});

test('every column of every sheet stands in the data dictionary', async () => {
  const path = join(folder, 'so.xlsx');
  await run('ward', '--out', path);
  const book = new Workbook();
  await book.xlsx.readFile(path);
  const rows = (book.getWorksheet('Từ điển dữ liệu')?.getSheetValues() ?? []) as (unknown[] | undefined)[];
  const told = rows.slice(2).map((row) => row?.slice(1, 3));

  expect(told).toEqual(FORM.flatMap((sheet) => sheet.columns.map(({ heading }) => [sheet.name, heading])));
});

test('the same comes as a folder of CSV files', async () => {
  const path = join(folder, 'csv');
  expect(await run('ward', '--csv', '--out', path)).toMatchObject({ code: 0 });

  const wanted = ['huong-dan.csv', 'tu-dien-du-lieu.csv', ...FORM.map(({ fileName }) => `${fileName}.csv`)];
  expect((await readdir(path)).sort()).toEqual(wanted.sort());
  const [headings] = parse(await readFile(join(path, 'ky-hop.csv')), { bom: true, delimiter: ';' });
  expect(headings).toContain('Loại kỳ họp *');
  const dictionary = parse(await readFile(join(path, 'tu-dien-du-lieu.csv')), { bom: true, delimiter: ';' });
  expect(dictionary).toHaveLength(1 + FORM.reduce((sum, { columns }) => sum + columns.length, 0));
});

test('every kind of record has a sheet of its own name, and every column a heading of its own and what it may hold', () => {
  expect(new Set(FORM.map(({ fileName }) => fileName)).size).toBe(FORM.length);
  for (const { name, columns } of FORM) {
    expect([name, new Set(columns.map(({ heading }) => heading)).size]).toEqual([name, columns.length]);
    for (const { heading, kind, words } of columns) {
      if (kind === 'ONE_OF') expect([name, heading, words.length > 1]).toEqual([name, heading, true]);
    }
  }
});

test('how the command is used is said where it is used otherwise', async () => {
  expect(await run('wrad')).toMatchObject({ code: 2, err: expect.stringContaining('Có phải ward không?') });
  expect(await run('ward', '--to', 'x')).toMatchObject({ code: 2 });
});
