import { open } from 'node:fs/promises';
import { type CellContent, isEmptyCell, type SheetPiece, type SheetRow, SheetUnreadable } from './sheet-row';

/** So many rows are handed on at a time. */
const ROWS_AT_ONCE = 500;

/** Longest a workbook's own texts may be together, in characters: a small file can unpack into any number of them. */
const MOST_CHARACTERS = 200_000_000;

/**
 * Reads an XLSX file sheet by sheet, a few rows at a time. Each sheet gives at least one piece, be it without rows.
 * Refuses with SheetUnreadable what is no such file, or only part of one.
 */
export async function* readXlsx(path: string): AsyncGenerator<SheetPiece> {
  await refuseCutOff(path);
  const { WorkbookReader } = await import('@cj-tech-master/excelts'); // a large package, and few servers are ever sent a file
  try {
    const reader = new WorkbookReader(path, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      hyperlinks: 'ignore',
      styles: 'cache',
      entries: 'ignore',
      maxBufferedWorksheetBytes: MOST_CHARACTERS,
    });
    for await (const sheet of reader) yield* piecesOf(sheet);
  } catch (error) {
    if (error instanceof SheetUnreadable) throw error;
    throw unreadable();
  }
}

interface RawRow {
  number: number;
  values: unknown;
}

async function* piecesOf(sheet: AsyncIterable<RawRow> & { name?: string }): AsyncGenerator<SheetPiece> {
  const name = (sheet.name ?? '').normalize('NFC');
  let rows: SheetRow[] = [];
  let characters = 0;
  for await (const { number, values } of sheet) {
    const cells = cellsOf(values);
    characters += cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0);
    if (characters > MOST_CHARACTERS) throw tooMuch(name, number);
    if (!cells.every(isEmptyCell)) rows.push({ row: number, cells });
    if (rows.length < ROWS_AT_ONCE) continue;
    yield { sheet: name, rows };
    rows = [];
  }
  yield { sheet: name, rows };
}

/** The library counts columns from 1. */
function cellsOf(values: unknown): CellContent[] {
  return Array.isArray(values) ? Array.from(values.slice(1), contentOf) : [];
}

/** A cell as the library gives it: plain, or an object that says what kind it is. */
function contentOf(value: unknown): CellContent {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return plain(value);
  if (value instanceof Date) return value;
  const cell = value as { formula?: string; result?: unknown; richText?: { text: string }[]; text?: unknown };
  if (cell.richText) return cell.richText.map(({ text }) => text).join('');
  if ('formula' in cell || 'sharedFormula' in cell) return resultOf(cell.result);
  if ('text' in cell) return contentOf(cell.text);
  return { broken: 'ERROR_VALUE' };
}

const plain = (value: string | number | boolean): CellContent =>
  Number.isNaN(value) ? { broken: 'ERROR_VALUE' } : value;

/** What a formula came to when the file was saved; a formula is never worked out here. */
function resultOf(result: unknown): CellContent {
  const content = contentOf(result);
  return content === null || typeof content === 'object' ? brokenUnlessDate(content) : content;
}

const brokenUnlessDate = (content: CellContent): CellContent =>
  content instanceof Date ? content : { broken: 'FORMULA_WITHOUT_VALUE' };

/** A ZIP file ends with the record of what is in it, and begins with the letters PK; one that was cut off does not. */
async function refuseCutOff(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, LONGEST_END));
    await file.read(tail, 0, tail.length, size - tail.length);
    const head = Buffer.alloc(2);
    await file.read(head, 0, 2, 0);
    if (head.toString('latin1') !== 'PK' || !tail.includes(END_OF_DIRECTORY)) throw unreadable();
  } finally {
    await file.close();
  }
}

const END_OF_DIRECTORY = Buffer.from('PK\u0005\u0006', 'latin1');

/** The record with the longest comment that it may have. */
const LONGEST_END = 22 + 65_535;

const unreadable = () =>
  new SheetUnreadable(
    null,
    0,
    'Không đọc được tệp: không phải tệp Excel .xlsx, hoặc tệp bị hỏng, bị cắt giữa chừng. Hãy mở bằng Excel, lưu lại rồi gửi lại.',
    'The file cannot be read: it is no .xlsx file, or it is damaged or cut off. Open it, save it again and send that.',
  );

const tooMuch = (sheet: string, row: number) =>
  new SheetUnreadable(
    sheet,
    row,
    'Trang tính quá lớn; hãy chia thành nhiều tệp.',
    'The sheet holds too much; split it into several files.',
  );
