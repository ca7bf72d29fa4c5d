import { type DataValidation, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { rowHeight } from '../../platform/spreadsheet/row-height';
import { formOf } from './column-words';
import {
  DICTIONARY_HEADINGS,
  DICTIONARY_SHEET,
  dictionaryLines,
  GUIDE_SHEET,
  guideLines,
  LISTS_SHEET,
} from './dictionary';
import type { ColumnForm, SheetForm } from './workbook-form';

/** Rows that the lists and checks of an empty workbook reach down to. */
const LAST_ROW = 5_000;

/** Writes an empty workbook: how to fill it in, a sheet for each kind of record, the data dictionary and the lists. */
export async function writeTemplate(form: readonly SheetForm[], path: string): Promise<void> {
  const workbook = new Workbook();
  addGuide(workbook, form);
  const lists = new Lists();
  for (const sheet of form) addSheet(workbook, sheet, lists);
  addDictionary(workbook, form);
  lists.write(workbook);
  await workbook.xlsx.writeFile(path);
}

/** The values to choose from, a column each: Excel takes no more than 255 characters of them in a cell's own list. */
class Lists {
  private readonly columns: string[][] = [];

  /** Gives where the values stand, as a formula says it. */
  add(values: string[]): string {
    const known = this.columns.findIndex((column) => column.join('\n') === values.join('\n'));
    const place = known < 0 ? this.columns.push(values) - 1 : known;
    const letters = letterOf(place);
    return `'${LISTS_SHEET}'!$${letters}$1:$${letters}$${values.length}`;
  }

  write(workbook: Workbook): void {
    if (this.columns.length === 0) return;
    const sheet = workbook.addWorksheet(LISTS_SHEET, { state: 'hidden' });
    for (const [place, values] of this.columns.entries()) {
      for (const [row, value] of values.entries()) sheet.getCell(row + 1, place + 1).value = value;
    }
  }
}

/** The name of a column, counted from 0. */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}

const HEADING = { bold: true, color: { argb: 'FFFFFFFF' } };
const REQUIRED_FILL = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: 'FF9B1C1C' } };
const OPTIONAL_FILL = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: 'FF37474F' } };

/** A4 across, as wide as the page, its head frozen and on each page. */
const PAGE = {
  pageSetup: {
    ...{ paperSize: 9, orientation: 'landscape' as const, printTitlesRow: '1:1' }, // 9 is A4
    ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  },
  views: [{ state: 'frozen' as const, ySplit: 1 }],
};

function addSheet(workbook: Workbook, { name, columns }: SheetForm, lists: Lists): void {
  const sheet = workbook.addWorksheet(name, PAGE);
  for (const [place, column] of columns.entries()) {
    const cell = sheet.getCell(1, place + 1);
    cell.value = column.isRequired ? `${column.heading} *` : column.heading;
    cell.font = HEADING;
    cell.fill = column.isRequired ? REQUIRED_FILL : OPTIONAL_FILL;
    cell.note = noteOf(column);
    styleColumn(sheet, place + 1, column);
    const validation = validationOf(column, lists);
    if (validation) sheet.dataValidations.add(`${letterOf(place)}2:${letterOf(place)}${LAST_ROW}`, validation);
  }
}

function styleColumn(sheet: Worksheet, place: number, { heading, kind }: ColumnForm): void {
  const styled = sheet.getColumn(place);
  styled.width = Math.min(40, Math.max(14, heading.length + 4));
  const format = { DATE: 'dd/mm/yyyy', INSTANT: 'dd/mm/yyyy hh:mm', MONTH: 'mm/yyyy', INTEGER: '0' }[kind as string];
  // Text stays text: Excel would make a day of "12/2020" and a number of "0912345678".
  styled.numFmt = format ?? '@';
}

function noteOf(column: ColumnForm): string {
  const { vi, en } = formOf(column);
  const need = column.isRequired ? 'Bắt buộc.' : 'Không bắt buộc.';
  const secret = column.isSealed ? ' Dữ liệu cá nhân: được mã hóa khi lưu.' : '';
  return `${column.heading}: ${vi}. ${need}${secret}\n${column.en}; ${en}.`;
}

function validationOf(column: ColumnForm, lists: Lists): DataValidation | undefined {
  const told = {
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: column.heading.slice(0, 32),
    error: `Cần ${formOf(column).vi}.`.slice(0, 225),
  };
  if (column.words.length > 0) {
    const place = lists.add(column.words.map(({ word }) => word));
    return { ...told, type: 'list', formulae: [place], error: 'Hãy chọn một giá trị trong danh sách.' };
  }
  if (column.kind === 'DATE')
    return { ...told, type: 'date', operator: 'greaterThan', formulae: [new Date(Date.UTC(1945, 0, 1))] };
  if (column.kind === 'INTEGER') return { ...told, type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] };
  return undefined;
}

const GUIDE_WIDTH = 120;

function addGuide(workbook: Workbook, form: readonly SheetForm[]): void {
  const sheet = workbook.addWorksheet(GUIDE_SHEET, { pageSetup: PAGE.pageSetup });
  sheet.getColumn(1).width = GUIDE_WIDTH;
  for (const line of guideLines(form)) {
    const row = sheet.addRow([line]);
    row.getCell(1).alignment = { wrapText: true, vertical: 'top' };
    if (line === line.toUpperCase()) row.font = { bold: true };
    const height = rowHeight([line], [GUIDE_WIDTH]);
    if (height !== undefined) row.height = height;
  }
}

/** In letters. */
const DICTIONARY_WIDTHS = [22, 26, 10, 40, 60, 12, 60];

function addDictionary(workbook: Workbook, form: readonly SheetForm[]): void {
  const sheet = workbook.addWorksheet(DICTIONARY_SHEET, PAGE);
  sheet.addRow(DICTIONARY_HEADINGS).font = { bold: true };
  for (const [place, width] of DICTIONARY_WIDTHS.entries()) sheet.getColumn(place + 1).width = width;
  for (const line of dictionaryLines(form)) {
    const row = sheet.addRow(line);
    row.alignment = { wrapText: true, vertical: 'top' };
    const height = rowHeight(line, DICTIONARY_WIDTHS);
    if (height !== undefined) row.height = height;
  }
}
