import { open } from 'node:fs/promises';
import { CsvFile } from '../loading/csv-file';
import { unguarded } from './formula-guard';
import { isEmptyCell, type SheetPiece, SheetUnreadable } from './sheet-row';

/** What stands between cells: Excel writes semicolons where the comma is the decimal sign, as in Vietnam. */
const DELIMITERS = [';', '\t', ','] as const;

const LONGEST_HEADER_BYTES = 64 * 1024;

/**
 * Reads a CSV file as one sheet of this name, a piece of the file at a time; which delimiter it has is told by its first line.
 * Texts that an export has guarded against being taken for formulas are as they were before.
 * Refuses with SheetUnreadable where it cannot be read on, once what is good has been given.
 */
export async function* readCsv(path: string, sheet: string): AsyncGenerator<SheetPiece> {
  const { delimiter, endsWithLine } = await lookAt(path);
  const file = new CsvFile(path, delimiter);
  yield { sheet, rows: [] };
  let last = 0;
  for await (const records of file.records()) {
    last = records.at(-1)?.line ?? last;
    const rows = records.map(({ line, cells }) => ({ row: line, cells: cells.map(unguarded) }));
    yield { sheet, rows: rows.filter(({ cells }) => !cells.every(isEmptyCell)) };
  }
  if (file.stopped) throw stopped(sheet, file.stopped.line, file.stopped.expected);
  if (last > 0 && !endsWithLine) throw cutOff(sheet, last);
}

async function lookAt(path: string): Promise<{ delimiter: string; endsWithLine: boolean }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(size, LONGEST_HEADER_BYTES));
    await file.read(head, 0, head.length, 0);
    const end = Buffer.alloc(1);
    await file.read(end, 0, 1, Math.max(0, size - 1));
    return { delimiter: delimiterOf(head.toString('utf8')), endsWithLine: end.toString('latin1') === '\n' };
  } finally {
    await file.close();
  }
}

/** The one that is met most often in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const [header = ''] = text.replace(/"[^"]*"/g, '').split('\n', 1);
  const count = (one: string) => header.split(one).length;
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

const stopped = (sheet: string, line: number, expected: string) =>
  new SheetUnreadable(
    sheet,
    line,
    'Không đọc tiếp được từ dòng này. Hãy lưu tệp ở dạng "CSV UTF-8" rồi gửi lại.',
    `The file cannot be read on from this line: expected ${expected}.`,
  );

const cutOff = (sheet: string, line: number) =>
  new SheetUnreadable(
    sheet,
    line,
    'Dòng cuối không kết thúc bằng dấu xuống dòng: tệp có thể bị cắt giữa chừng. Hãy mở tệp, kiểm tra dòng cuối và lưu lại.',
    'The last line does not end: the file may have been cut off. Open it, look at its last line and save it again.',
  );
