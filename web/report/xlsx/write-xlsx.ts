import { type Cell as SheetCell, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { LinkOf } from '../model/link-of';
import { type Cell, notesOf, type ReportDocument, type ReportTable, type Run } from '../model/report-document';
import { FACE, LETTERS } from '../paper/paper';

/** Shows numbers as they are on paper, and keeps them numbers: below ten with a leading zero, thousands apart. */
const ON_PAPER = '[=0]0;[<10]00;#,##0';

/** Width of the first sheet's column, in letters. */
const FACE_WIDTH = 90;

const LINE = { style: 'thin' as const };
const LINES = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** Writes the report's tables as a workbook, a sheet each; the first sheet says what they are and what they do not hold. */
export async function writeXlsx(report: ReportDocument, linkOf: LinkOf = () => undefined): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.title = report.head.title;
  workbook.creator = report.head.issuer.join(' ');
  addFace(workbook, report);
  for (const table of report.tables) addTable(workbook, table, report.warnings, linkOf);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addFace(workbook: Workbook, report: ReportDocument): void {
  const sheet = workbook.addWorksheet('Báo cáo', { pageSetup: { paperSize: 9, fitToPage: true, fitToHeight: 0 } });
  sheet.getColumn(1).width = FACE_WIDTH;
  const { head, warnings, tables, closing } = report;
  const lines = [
    [...head.issuer, head.number, head.placeAndDate, ...(head.mark ? [head.mark] : []), ''],
    [head.kind, head.title, '', ...warnings, ...(warnings.length > 0 ? [''] : [])],
    [...tables.map(({ number, title }) => `Biểu ${number}. ${title}`), '', ...closing],
  ].flat();
  const bold = new Set([...head.issuer, head.kind, head.title, ...warnings]);
  for (const line of lines) {
    const row = sheet.addRow([line]);
    row.font = { name: FACE, size: LETTERS.table, bold: bold.has(line) };
    row.alignment = { wrapText: true, vertical: 'top' };
    row.height = heightOf([line], [FACE_WIDTH]);
  }
}

function addTable(workbook: Workbook, table: ReportTable, warnings: readonly string[], linkOf: LinkOf): void {
  const sheet = workbook.addWorksheet(`Biểu ${table.number}`, {
    pageSetup: {
      ...{ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 }, // 9 is A4
      orientation: table.isWide ? 'landscape' : 'portrait',
    },
  });
  const last = table.columns.length;
  for (const [place, { width }] of table.columns.entries()) sheet.getColumn(place + 1).width = Math.max(7, width);
  addLine(sheet, `Biểu ${table.number}. ${table.title}`, last, { bold: true, horizontal: 'center' });
  for (const warning of warnings) addLine(sheet, warning, last, { bold: true, horizontal: 'left' });
  addCells(
    sheet,
    table.columns.map(({ heading }) => ({ kind: 'text', text: heading })),
    { bold: true, linkOf },
  );
  const head = sheet.rowCount;
  const codes = codesRow(table, linkOf);
  if (codes) addCodes(sheet, codes);
  sheet.pageSetup.printTitlesRow = `${head}:${sheet.rowCount}`; // on each page that a long table takes
  for (const { cells, isTotal } of table.rows) {
    addCells(sheet, cells, { bold: isTotal, linkOf, aligned: table.columns.map(({ align }) => align) });
  }
  for (const note of notesOf(table)) addLine(sheet, note, last, { bold: false, horizontal: 'left' });
}

interface LineLook {
  bold: boolean;
  horizontal: 'left' | 'center';
}

/** A line over the whole width of a table. */
function addLine(sheet: Worksheet, text: string, width: number, { bold, horizontal }: LineLook): void {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, width);
  row.font = { name: FACE, size: LETTERS.table, bold, italic: !bold };
  row.alignment = { wrapText: true, vertical: 'middle', horizontal };
  row.height = heightOf([text], [widthOf(sheet, width)]);
}

const widthOf = (sheet: Worksheet, columns: number): number =>
  Array.from({ length: columns }, (_, place) => sheet.getColumn(place + 1).width ?? 0).reduce(
    (sum, one) => sum + one,
    0,
  );

/** Height of a row (points) that shows all of its texts in columns of these widths (letters): not every program finds it. */
function heightOf(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, place) => Math.ceil((text.length * 1.15) / (widths[place] ?? 1)));
  return Math.max(1, ...lines) * 16 + 2;
}

interface CellsLook {
  bold: boolean;
  linkOf: LinkOf;
  aligned?: ('left' | 'center' | 'right')[];
}

function addCells(sheet: Worksheet, cells: readonly Cell[], { bold, linkOf, aligned }: CellsLook): void {
  const row = sheet.addRow([]);
  for (const [place, run] of cells.entries()) {
    const cell = row.getCell(place + 1);
    cell.font = { name: FACE, size: LETTERS.table, bold };
    cell.border = LINES;
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: aligned?.[place] ?? 'center' };
    if (run) fill(cell, run, cells, linkOf);
  }
  const widths = cells.map((_, place) => sheet.getColumn(place + 1).width ?? 0);
  row.height = heightOf(
    cells.map((cell) => cell?.text ?? ''),
    widths,
  );
}

/** Numbers stay numbers, so that they can be added up; a figure that is missing is its dots, and never 0. */
function fill(cell: SheetCell, run: Run, row: readonly Cell[], linkOf: LinkOf): void {
  if (run.kind === 'figure' && run.value !== null) {
    cell.value = run.value;
    cell.numFmt = ON_PAPER;
    return;
  }
  // A number cannot be a link besides, so the code of its indicator is.
  const figure = row.find((other) => other?.kind === 'figure' && other.figure.code === run.text);
  const link = figure?.kind === 'figure' ? linkOf(figure.figure) : undefined;
  cell.value = link ? { text: run.text, hyperlink: link } : run.text;
}

/** A row with the indicator of each column, where each column is of one; null where rows are of indicators. */
function codesRow({ columns, rows }: ReportTable, linkOf: LinkOf): SheetCellValue[] | null {
  const codes = columns.map((_, place) => {
    const runs = rows.flatMap(({ cells }) => (cells[place]?.kind === 'figure' ? [cells[place].figure] : []));
    return new Set(runs.map(({ code }) => code)).size === 1 ? runs.at(-1) : undefined;
  });
  if (codes.every((figure) => figure === undefined)) return null;
  return codes.map((figure) => {
    const hyperlink = figure ? linkOf(figure) : undefined;
    return hyperlink ? { text: figure?.code ?? '', hyperlink } : (figure?.code ?? '');
  });
}

type SheetCellValue = string | { text: string; hyperlink: string };

function addCodes(sheet: Worksheet, codes: readonly SheetCellValue[]): void {
  const row = sheet.addRow([...codes]);
  for (const place of codes.keys()) {
    const cell = row.getCell(place + 1);
    cell.font = { name: FACE, size: LETTERS.notes, italic: true };
    cell.alignment = { horizontal: 'center' };
    cell.border = LINES;
  }
}
