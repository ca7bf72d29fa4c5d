import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from './read-xlsx';
import { type CellContent, type SheetRow, SheetUnreadable } from './sheet-row';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-xlsx-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const relationships = (...targets: [type: string, target: string][]) =>
  `<Relationships xmlns="${PACKAGE}">${targets
    .map(([type, target], place) => `<Relationship Id="r${place}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The parts of a workbook with one sheet, whose second style is a day; `parts` are put in their place or besides. */
const workbook = (sheetData: string, parts: Record<string, string> = {}): Record<string, string> => ({
  '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Kỳ họp" sheetId="1" r:id="r0"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ),
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>chung</t></si></sst>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
  ...parts,
});

const zipped = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

async function read(bytes: Uint8Array): Promise<{ sheet: string; rows: SheetRow[] }[]> {
  const path = join(folder, 'so.xlsx');
  await writeFile(path, bytes);
  const sheets: { sheet: string; rows: SheetRow[] }[] = [];
  for await (const { sheet, rows } of readXlsx(path)) {
    if (sheets.at(-1)?.sheet !== sheet) sheets.push({ sheet, rows: [] });
    sheets.at(-1)?.rows.push(...rows);
  }
  return sheets;
}

/** What a cell is read as that stands in a row after another. */
async function contentOf(cell: string): Promise<CellContent | undefined> {
  const [sheet] = await read(zipped(workbook(`<row><c><v>1</v></c>${cell}</row>`)));
  return sheet?.rows[0]?.cells[1];
}

async function refusalOf(bytes: Uint8Array): Promise<SheetUnreadable> {
  const error: unknown = await read(bytes).catch((thrown: unknown) => thrown);
  if (error instanceof SheetUnreadable) return error;
  throw new Error('It was not refused.', { cause: error });
}

const day = (text: string, stored: string) => ({ date: new Date(`${text}Z`), stored });

test.each<[string, string, CellContent]>([
  ['a number', '<c><v>1040</v></c>', 1040],
  ['a number as a formula computes it', '<c><f>1/3</f><v>0.33333333333333331</v></c>', 1 / 3],
  ['a day', '<c s="1"><v>44349</v></c>', day('2021-06-02T00:00:00', '44349')],
  [
    'an instant, to the second',
    '<c s="1"><v>44270.354166666664</v></c>',
    day('2021-03-15T08:30:00', '44270.354166666664'),
  ],
  ['a formula that is a day', '<c s="1"><f>A1</f><v>44349</v></c>', day('2021-06-02T00:00:00', '44349')],
  ['a day in ISO 8601', '<c t="d"><v>2021-06-02</v></c>', day('2021-06-02T00:00:00', '2021-06-02')],
  [
    'an instant in ISO 8601',
    '<c t="d"><v>2021-03-15T08:29:59.999Z</v></c>',
    day('2021-03-15T08:30:00', '2021-03-15T08:29:59.999Z'),
  ],
  ['what is no day of the calendar, as text', '<c t="d"><v>2021-02-31</v></c>', '2021-02-31'],
  ['a time of another zone, as text', '<c t="d"><v>2021-06-02T01:00:00+09:00</v></c>', '2021-06-02T01:00:00+09:00'],
  ['a day before all days', '<c s="1"><v>-1</v></c>', { broken: 'ERROR_VALUE' }],
  ['a shared text', '<c t="s"><v>0</v></c>', 'chung'],
  ['a formula that is a shared text', '<c t="s"><f>A1</f><v>0</v></c>', 'chung'],
  ['a formula that is a text', '<c t="str"><f>"a"&amp;1</f><v>a1</v></c>', 'a1'],
  ['a formula that is an empty text', '<c t="str"><f>""</f><v></v></c>', ''],
  [
    'a text in runs',
    '<c t="inlineStr"><is><r><t>Nhà </t></r><r><rPr><b/></rPr><t>văn hóa</t></r></is></c>',
    'Nhà văn hóa',
  ],
  [
    'a text without the readings of its words',
    '<c t="inlineStr"><is><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></is></c>',
    '東',
  ],
  [
    'a text with a sign that XML has not',
    '<c t="inlineStr"><is><t>a_x000D_\nb _x005F_x000D_</t></is></c>',
    'a\r\nb _x000D_',
  ],
  ['a text in CDATA', '<c t="inlineStr"><is><t><![CDATA[<a> & b]]></t></is></c>', '<a> & b'],
  ['yes', '<c t="b"><v>1</v></c>', true],
  ['a formula that is no', '<c t="b"><f>FALSE()</f><v>0</v></c>', false],
  ['an error', '<c t="e"><v>#REF!</v></c>', { broken: 'ERROR_VALUE' }],
  ['a formula that was not computed', '<c><f>1+1</f></c>', { broken: 'FORMULA_WITHOUT_VALUE' }],
  ['a formula that openpyxl wrote', '<c><f>1+1</f><v></v></c>', { broken: 'FORMULA_WITHOUT_VALUE' }],
  ['a number that is none', '<c><v>0x10</v></c>', { broken: 'ERROR_VALUE' }],
])('a cell is read as %s', async (_, xml, content) => {
  expect(await contentOf(xml)).toEqual(content);
});

test('rows and cells stand where they say, or one after the other; what is empty is none', async () => {
  const rows = `<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c s="1"/></row>
    <row r="9"><c r="AA9"><v>3</v></c></row><row><c><v>4</v></c></row>`;
  const [sheet] = await read(zipped(workbook(rows)));

  expect(sheet?.rows).toEqual([
    { row: 2, cells: [null, 1, 2] },
    { row: 9, cells: [...Array.from({ length: 26 }, () => null), 3] },
    { row: 10, cells: [4] },
  ]);
});

test('parts are found in any order, by absolute targets, and elements of extensions are left out', async () => {
  const parts = workbook('', {
    'xl/_rels/workbook.xml.rels': relationships(['worksheet', '/xl/Trang/Một.xml']),
    'xl/trang/một.xml': `<worksheet xmlns="${MAIN}" xmlns:x="urn:x"><x:sheetData><x:row><x:c><x:v>9</x:v></x:c></x:row></x:sheetData>
      <sheetData><row><c><v>1</v><extLst><ext><x:v>7</x:v></ext></extLst></c></row></sheetData></worksheet>`,
  });

  expect(await read(zipped(Object.fromEntries(Object.entries(parts).reverse())))).toEqual([
    { sheet: 'Kỳ họp', rows: [{ row: 1, cells: [1] }] },
  ]);
});

test('in a workbook that counts from 1904 days do, and rows say so for plain numbers', async () => {
  const parts = workbook('<row><c s="1"><v>42887</v></c><c><v>42887</v></c></row>');
  const main = parts['xl/workbook.xml']?.replace('<sheets>', '<workbookPr date1904="true"/><sheets>') ?? '';
  const [sheet] = await read(zipped({ ...parts, 'xl/workbook.xml': main }));

  expect(sheet?.rows).toEqual([{ row: 1, cells: [day('2021-06-02T00:00:00', '42887'), 42_887], is1904: true }]);
});

test('a sheet that is a chart holds no rows, and one without a part is refused', async () => {
  const target = (type: string) => ({ 'xl/_rels/workbook.xml.rels': relationships([type, 'worksheets/sheet1.xml']) });

  expect(await read(zipped(workbook('', target('chartsheet'))))).toEqual([]);
  const missing = workbook('', { 'xl/_rels/workbook.xml.rels': relationships() });
  expect(await refusalOf(zipped(missing))).toMatchObject({ sheet: 'Kỳ họp', row: 0 });
});

const ROW = '<row><c><v>1</v></c></row>';

test.each<[string, () => Uint8Array, string]>([
  ['no archive', () => strToU8('PK is how it begins'), 'damaged or cut off'],
  ['a file that was cut off', () => zipped(workbook(ROW)).subarray(0, -300), 'damaged or cut off'],
  ['an archive without a workbook', () => zipped({ 'a.txt': 'a' }), 'no workbook'],
  ['an old or locked Excel file', () => Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'has a password or is an old'],
  [
    'two parts of one name',
    () => replaced(zipped(workbook(ROW, { 'xl/stylez.xml': '' })), 'xl/stylez', 'xl/styles'),
    'two parts',
  ],
  ['a part that is larger than declared', () => declaring(zipped(workbook(ROW)), 10), 'more than the declared size'],
  ['a part that is smaller than declared', () => declaring(zipped(workbook(ROW)), 9_999), 'a wrong checksum'],
  ['a declared size of 300 MB', () => declaring(zipped(workbook(ROW)), 300 * 2 ** 20), 'more than 200 MB'],
  ['a DOCTYPE', () => zipped(workbook(ROW, { 'xl/styles.xml': BILLION_LAUGHS })), 'a DOCTYPE'],
  ['an entity of its own', () => zipped(workbook('<row><c><v>&mine;</v></c></row>')), 'undefined entity'],
  ['XML that is not well-formed', () => zipped(workbook('<row><c></row>')), 'damaged or cut off'],
  ['text that is not UTF-8', () => zipSync({ '_rels/.rels': Buffer.from([0xff]) }), 'damaged or cut off'],
  ['elements deep inside each other', () => zipped(workbook('<a>'.repeat(1_000))), 'too deep'],
  ['a tag of two million characters', () => zipped(workbook(`<row a="${'x'.repeat(2_000_000)}"/>`)), 'too long'],
  ['a text that is not there', () => zipped(workbook('<row><c t="s"><v>1</v></c></row>')), 'a text that is not there'],
  ['a cell far to the right', () => zipped(workbook('<row><c r="XFD1"><v>1</v></c></row>')), 'too far to the right'],
])('%s is refused', async (_, bytes, why) => {
  expect((await refusalOf(bytes())).says.en).toContain(why);
});

test('a fault inside a sheet is told with the sheet and the row', async () => {
  const refusal = await refusalOf(zipped(workbook(`${ROW}<row r="7"><c t="s"><v>1</v></c></row>`)));

  expect(refusal).toMatchObject({ sheet: 'Kỳ họp', row: 7 });
});

test('what is unpacked is counted, so that sheets which share one large part are stopped at 200 MB', async () => {
  const sheets = [1, 2, 3, 4, 5].map((place) => `<sheet name="${place}" sheetId="${place}" r:id="r0"/>`);
  const large = `<worksheet xmlns="${MAIN}">${`<a>${' '.repeat(99_993)}</a>`.repeat(450)}</worksheet>`; // 45 MB
  const bytes = zipped({
    ...workbook(''),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/worksheets/sheet1.xml': large,
  });

  expect(bytes.length).toBeLessThan(2 ** 20);
  expect(await refusalOf(bytes)).toMatchObject({
    sheet: '5',
    says: { en: expect.stringContaining('more than 200 MB') },
  });
});

const BILLION_LAUGHS = `<!DOCTYPE a [<!ENTITY b "${'b'.repeat(100)}"><!ENTITY c "&b;&b;&b;">]><styleSheet xmlns="${MAIN}"/>`;

/** The same archive, in whose directory the sheet has another size. */
function declaring(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const name = copy.lastIndexOf('xl/worksheets/sheet1.xml'); // of the directory, which comes last
  copy.writeUInt32LE(size, name - 22);
  return copy;
}

/** The same archive with other bytes in it. */
const replaced = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');
