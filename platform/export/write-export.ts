import { once } from 'node:events';
import { PassThrough, pipeline, Readable } from 'node:stream';
import type { WorkbookWriter } from '@cj-tech-master/excelts';
import { stringify } from 'csv-stringify';
import type { ExportPlan } from './export-plan';
import { type Answer, type Cell, notesOf, rowsOf } from './export-rows';
import {
  DATA_SHEET,
  DICTIONARY_SHEET,
  dictionaryLines,
  harmless,
  headingLine,
  NOTES_SHEET,
  notesLines,
} from './export-text';

/** As many rows as a sheet may have, its headings among them. */
const MOST_ROWS_OF_A_SHEET = 1_048_576;

/** Writes CSV (RFC 4180) row by row as it is read; what is not whole says so in its last rows. */
export function writeCsv(plan: ExportPlan, pages: AsyncIterable<Answer>, withMark: boolean): Readable {
  return csvOf(csvRows(plan, pages), withMark);
}

/** Writes the data dictionary as CSV. */
export const writeDictionary = (plan: ExportPlan, withMark: boolean): Readable =>
  csvOf(Readable.from(dictionaryLines(plan)), withMark);

function csvOf(rows: AsyncIterable<readonly Cell[]>, withMark: boolean): Readable {
  const text = stringify({ bom: withMark, record_delimiter: '\r\n', cast: { boolean: String } });
  // What breaks on the way breaks the answer off: the client sees that it is not whole.
  return pipeline(Readable.from(rows), text, () => undefined);
}

async function* csvRows(plan: ExportPlan, pages: AsyncIterable<Answer>): AsyncGenerator<Cell[]> {
  yield headingLine(plan);
  const notes = new Set<string>();
  for await (const page of pages) {
    for (const row of rowsOf(plan, page)) yield row.map(harmless);
    for (const note of notesOf(page)) notes.add(note);
  }
  for (const note of notesLines([...notes])) yield [`# ${note}`];
}

/** Writes a workbook as it is read: the data, the data dictionary, and a sheet of notes where something is missing. */
export function writeXlsx(plan: ExportPlan, pages: AsyncIterable<Answer>): Readable {
  const out = new PassThrough();
  fillWorkbook(plan, pages, out).catch((error: unknown) => out.destroy(error as Error)); // what is thrown are errors
  return out;
}

async function fillWorkbook(plan: ExportPlan, pages: AsyncIterable<Answer>, out: PassThrough): Promise<void> {
  const excelts = await import('@cj-tech-master/excelts'); // a large package, which CSV does without
  const book = new excelts.WorkbookWriter({
    stream: out as never,
    useSharedStrings: false,
    useStyles: true,
    trueStreaming: true,
  }); // a stream of Node
  const data = book.addWorksheet(DATA_SHEET, { views: [{ state: 'frozen', ySplit: 1 }] });
  const headings = headingLine(plan);
  headings.forEach(
    (heading, place) => (data.getColumn(place + 1).width = Math.min(40, Math.max(12, heading.length + 2))),
  );
  const head = data.addRow(headings);
  head.font = { bold: true };
  head.commit();
  const notes = new Set<string>();
  let count = 1;
  for await (const page of pages) {
    for (const row of rowsOf(plan, page)) {
      count += 1;
      if (count <= MOST_ROWS_OF_A_SHEET) data.addRow(row).commit();
    }
    for (const note of notesOf(page)) notes.add(note);
    if (out.writableNeedDrain) await once(out, 'drain');
    if (out.destroyed) return; // nobody reads it any more
  }
  if (count > MOST_ROWS_OF_A_SHEET)
    notes.add(
      `SHEET_FULL: ${count - MOST_ROWS_OF_A_SHEET} hàng không còn chỗ; hãy xuất CSV. / rows have no place left; export CSV.`,
    );
  data.commit();
  addLines(book, DICTIONARY_SHEET, dictionaryLines(plan));
  if (notes.size > 0)
    addLines(
      book,
      NOTES_SHEET,
      notesLines([...notes]).map((note) => [note]),
    );
  await book.commit();
}

function addLines(book: WorkbookWriter, name: string, lines: readonly (readonly string[])[]): void {
  const sheet = book.addWorksheet(name);
  for (const width of [1, 2, 3, 4, 5]) sheet.getColumn(width).width = 36;
  for (const line of lines) sheet.addRow([...line]).commit();
  sheet.commit();
}
