import { inCurrentLanguage } from '../language/current-language';
import type { Sentence } from '../language/sentence';
import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import type { WorkbookWriter } from '@cj-tech-master/excelts';
import { rowHeight } from '../spreadsheet/row-height';
import type { ExportPlan } from './export-plan';
import { type Answer, type Cell, notesOf, rowsOf } from './export-rows';
import { dictionaryLines, headingLine, notesLines } from './export-text';
import { shownInVietNam } from './time-cell';

/** What the sheet of data is called where the caller gives it no name. */
export const DATA_SHEET = 'Dữ liệu';
const DICTIONARY_SHEET = 'Từ điển dữ liệu';
const NOTES_SHEET = 'Ghi chú';

/** Whether the sheet of data may be called so. Source: Excel, "Rename a worksheet". */
export const isSheetName = (name: string): boolean =>
  /^[^\\/?*[\]:\p{Cc}]{1,31}$/u.test(name) &&
  !/^'|'$/.test(name) &&
  ![DICTIONARY_SHEET, NOTES_SHEET].some((other) => other.toLowerCase() === name.toLowerCase());

/** As many rows as a sheet may have, its headings among them. */
const MOST_ROWS_OF_A_SHEET = 1_048_576;

/** How days, instants and months are shown. */
const FORMATS = { DAY: 'dd/mm/yyyy', INSTANT: 'dd/mm/yyyy hh:mm:ss', MONTH: 'mm/yyyy' };

/** Widths of columns, in letters; longer texts go on in the next line. */
const NARROWEST = 10;
const WIDEST = 60;

const LINE = { style: 'thin' as const, color: { argb: 'FFB0BEC5' } };
const LINES = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const HEAD_FONT = { name: 'Calibri', family: 2, size: 11, bold: true };

/** A4 across, as wide as the page, its head on each page and the page's number at the foot. */
const PAGE = {
  pageSetup: {
    ...{ paperSize: 9, orientation: 'landscape' as const, printTitlesRow: '1:1' }, // 9 is A4
    ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  },
  headerFooter: { oddFooter: '&L&A&R&P / &N' },
  views: [{ state: 'frozen' as const, ySplit: 1 }],
};

/**
 * Writes a workbook as it is read: the data on a sheet of this name, the data dictionary, and a sheet of notes where
 * something is missing. Days and numbers are cells of their kind; instants are those of a clock in Viet Nam.
 */
export function writeXlsx(plan: ExportPlan, pages: AsyncIterable<Answer>, sheetName: string): Readable {
  const out = new PassThrough();
  fillWorkbook(plan, pages, sheetName, out).catch((error: unknown) => out.destroy(error as Error)); // what is thrown are errors
  return out;
}

async function fillWorkbook(
  plan: ExportPlan,
  pages: AsyncIterable<Answer>,
  sheetName: string,
  out: PassThrough,
): Promise<void> {
  const excelts = await import('@cj-tech-master/excelts'); // a large package, which CSV does without
  const book = new excelts.WorkbookWriter({
    ...{ stream: out as never, useSharedStrings: false, useStyles: true, trueStreaming: true }, // a stream of Node
  });
  const notes = new Set<string>();
  const sheet = new DataSheet(book, sheetName, headingLine(plan));
  for await (const page of pages) {
    sheet.add([...rowsOf(plan, page)]);
    for (const note of notesOf(page)) notes.add(note);
    if (out.writableNeedDrain) await once(out, 'drain');
    if (out.destroyed) return; // nobody reads it any more
  }
  const left = sheet.finish();
  if (left > 0) notes.add(`SHEET_FULL: ${inCurrentLanguage(withoutPlace(left))}`);
  addLines(book, DICTIONARY_SHEET, dictionaryLines(plan));
  if (notes.size > 0)
    addLines(
      book,
      NOTES_SHEET,
      notesLines([...notes]).map((note) => [note]),
    );
  await book.commit();
}

type SheetWriter = ReturnType<WorkbookWriter['addWorksheet']>;

/** The sheet of data, written row by row. Its columns are as wide as its first rows need: widths come before rows in the file. */
class DataSheet {
  private readonly sheet: SheetWriter;
  private count = 0;

  constructor(
    book: WorkbookWriter,
    name: string,
    private readonly headings: readonly string[],
  ) {
    this.sheet = book.addWorksheet(name, PAGE);
  }

  add(rows: readonly Cell[][]): void {
    if (this.count === 0) this.begin(rows);
    for (const cells of rows) {
      this.count += 1;
      if (this.count <= MOST_ROWS_OF_A_SHEET) addRow(this.sheet, cells);
    }
  }

  /** Gives how many rows had no place. */
  finish(): number {
    if (this.count === 0) this.begin([]);
    this.sheet.commit();
    return Math.max(0, this.count - MOST_ROWS_OF_A_SHEET);
  }

  private begin(rows: readonly Cell[][]): void {
    fitColumns(this.sheet, [this.headings, ...rows]);
    addRow(this.sheet, this.headings, true);
    this.count = 1;
  }
}

function addLines(book: WorkbookWriter, name: string, lines: readonly (readonly string[])[]): void {
  const sheet = book.addWorksheet(name, PAGE);
  fitColumns(sheet, lines);
  for (const [place, line] of lines.entries()) addRow(sheet, line, place === 0);
  sheet.commit();
}

/** As wide as the longest line, with room for letters that are wider than a digit. */
function fitColumns(sheet: SheetWriter, rows: readonly (readonly Cell[])[]): void {
  const [first = []] = rows;
  for (const place of first.keys()) {
    const lines = rows.flatMap((cells) => shownText(cells[place] ?? null).split('\n'));
    const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
    sheet.getColumn(place + 1).width = Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest * 1.1) + 2));
  }
}

function addRow(sheet: SheetWriter, cells: readonly Cell[], isHead = false): void {
  const row = sheet.addRow(cells.map(valueOf));
  for (const [place, cell] of cells.entries()) {
    const target = row.getCell(place + 1);
    target.alignment = { vertical: 'top', horizontal: typeof cell === 'number' ? 'right' : 'left', wrapText: true };
    target.border = LINES;
    if (isHead) target.font = HEAD_FONT;
    if (cell !== null && typeof cell === 'object') target.numFmt = FORMATS[cell.kind];
  }
  const widths = cells.map((_, place) => sheet.getColumn(place + 1).width);
  const height = rowHeight(cells.map(shownText), widths);
  if (height !== undefined) row.height = height;
  row.commit();
}

const valueOf = (cell: Cell): string | number | Date | null =>
  cell !== null && typeof cell === 'object' ? shownInVietNam(cell) : cell;

const shownText = (cell: Cell): string =>
  cell !== null && typeof cell === 'object' ? FORMATS[cell.kind] : String(cell ?? '');

const withoutPlace = (rows: number): Sentence => ({
  vi: `${rows} hàng không còn chỗ; hãy xuất CSV.`,
  en: `${rows} rows have no place left; export CSV.`,
});
