import { isCalendarDate, parseInstant } from '../../platform/graphql/scalars/dates';
import { dateOfSerial } from '../../platform/spreadsheet/date-serial';
import { type CellContent, type DateCell, isEmptyCell } from '../../platform/spreadsheet/sheet-row';
import { isWardId } from '../records/ward-id';
import { formOf } from './column-words';
import type { ColumnForm } from './workbook-form';

/** What a cell says: the value as it is entered, or what would be right. */
export type CellReading = { value: unknown } | { vi: string; en: string };

/** A cell that holds something. */
type FilledCell = string | number | boolean | DateCell;

/** Reads one cell of a column; nothing is null. A plain number in a column of days counts from 1904 where the workbook does. */
export function readCell(column: ColumnForm, cell: CellContent | undefined, is1904 = false): CellReading {
  if (cell === undefined || cell === null || isEmptyCell(cell)) return { value: null };
  if (typeof cell === 'object' && 'broken' in cell) return BROKEN[cell.broken];
  const value = valueOf(column, asDate(column, cell, is1904));
  return value === undefined ? wrongForm(column, cell) : { value };
}

/** In a column of days a number is a day whose cell has lost its format; only one of instants has parts of a day. */
function asDate({ kind }: ColumnForm, cell: FilledCell, is1904: boolean): FilledCell {
  const isWholeDay = (kind === 'DATE' || kind === 'MONTH') && Number.isInteger(cell);
  if (typeof cell !== 'number' || !(isWholeDay || kind === 'INSTANT')) return cell;
  const date = dateOfSerial(cell, is1904);
  return date ? { date, stored: String(cell) } : cell;
}

/** A cell as people see it in the sheet; a day that cannot be meant with the number that was typed, such as a year. */
export function cellText(cell: CellContent | undefined): string | undefined {
  if (cell === undefined || cell === null) return undefined;
  if (typeof cell !== 'object') return String(cell);
  if ('broken' in cell) return undefined;
  const [day = '', time = ''] = cell.date.toISOString().split(/[T.]/);
  const shown = day.split('-').reverse().join('/') + (time === '00:00:00' ? '' : ` ${time}`);
  return isMeant(cell) ? shown : `${shown} (${cell.stored})`;
}

const BROKEN = {
  FORMULA_WITHOUT_VALUE: {
    vi: 'Công thức chưa có kết quả; hãy mở và lưu tệp bằng Excel, hoặc ghi giá trị thay cho công thức',
    en: 'The formula has no value; open the file in Excel and save it, or write the value',
  },
  ERROR_VALUE: {
    vi: 'Ô đang báo lỗi (như #REF!); hãy ghi giá trị',
    en: 'The cell is in error, such as #REF!; write a value',
  },
};

function wrongForm(column: ColumnForm, cell: FilledCell): CellReading {
  const { vi, en } = formOf(column);
  if (column.kind === 'TEXT' && typeof cell === 'object')
    return {
      vi: 'Excel đã đổi ô này thành ngày; hãy đặt định dạng ô là Văn bản (Text) rồi ghi lại',
      en: 'Excel has made a day of this; format the cell as Text and write it again',
    };
  return { vi: `Cần ${vi}`, en: `Expected ${en}` };
}

/** Undefined where the cell says nothing that the column could hold. */
function valueOf(column: ColumnForm, cell: FilledCell): unknown {
  switch (column.kind) {
    case 'TEXT':
    case 'REFERENCE':
      return textOf(cell);
    case 'INTEGER':
      return integerOf(cell);
    case 'DATE':
      return dayOf(cell);
    case 'MONTH':
      return monthOf(cell);
    case 'INSTANT':
      return instantOf(cell);
    case 'BOOLEAN':
    case 'ONE_OF':
      return wordOf(column, cell);
    case 'WARD':
      return typeof cell === 'string' && isWardId(cell.trim()) ? cell.trim() : undefined;
    default:
      return column.kind satisfies never;
  }
}

function textOf(cell: FilledCell): string | undefined {
  if (typeof cell === 'object' || typeof cell === 'boolean') return undefined;
  return typeof cell === 'string' ? cell.trim().replace(/\r\n?/g, '\n').normalize('NFC') : String(asShown(cell));
}

/** A number as spreadsheet programs show it: a formula may come to 7.999999999999999 where it says 8. */
const asShown = (number: number): number => Number(number.toPrecision(15));

const LARGEST_INTEGER = 2 ** 31 - 1;

/** Thousands may stand apart by dots, as they are written in Vietnamese. */
function integerOf(cell: FilledCell): number | undefined {
  const text = typeof cell === 'string' ? cell.trim() : '';
  const isWritten = /^-?\d+$/.test(text) || /^-?\d{1,3}(\.\d{3})+$/.test(text);
  const value = isWritten ? Number(text.replaceAll('.', '')) : cell;
  if (typeof value !== 'number' || !Number.isInteger(asShown(value))) return undefined;
  return Math.abs(value) <= LARGEST_INTEGER ? asShown(value) : undefined;
}

const DAY_MONTH_YEAR = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

function dayOf(cell: FilledCell): string | undefined {
  if (typeof cell === 'object') return isMeant(cell) ? cell.date.toISOString().slice(0, 10) : undefined;
  if (typeof cell !== 'string') return undefined;
  const [, day, month, year] = DAY_MONTH_YEAR.exec(cell.trim()) ?? [];
  const text = year ? `${year}-${two(month)}-${two(day)}` : cell.trim();
  return isCalendarDate(text) ? text : undefined;
}

const two = (digits = ''): string => digits.padStart(2, '0');

/** Before the first councils and long after today a day is a number, such as a year, that was typed into a cell for days. */
const isMeant = ({ date }: DateCell): boolean => date.getUTCFullYear() >= 1945 && date.getUTCFullYear() < 2100;

function monthOf(cell: FilledCell): string | undefined {
  const [, month, year] = (typeof cell === 'string' && /^(\d{1,2})[/.-](\d{4})$/.exec(cell.trim())) || [];
  if (year) return isCalendarDate(`${year}-${two(month)}-01`) ? `${year}-${two(month)}` : undefined;
  if (typeof cell === 'string' && isCalendarDate(`${cell.trim()}-01`)) return cell.trim();
  return dayOf(cell)?.slice(0, 7);
}

const DAY_AND_TIME = /^(\S+)[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** Times without a zone are those of Viet Nam. */
function instantOf(cell: FilledCell): Date | undefined {
  if (typeof cell === 'string') return parseInstant(cell.trim()) ?? writtenInstant(cell.trim());
  return typeof cell === 'object' && isMeant(cell) ? inVietNam(cell.date) : undefined;
}

/** A day may come without a time. */
function writtenInstant(text: string): Date | undefined {
  const [, day = text, hour = '0', minute = '0', second = '0'] = DAY_AND_TIME.exec(text) ?? [];
  const date = dayOf(day);
  if (!date || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return new Date(`${date}T${two(hour)}:${two(minute)}:${two(second)}+07:00`);
}

/** A time as it stands in a sheet, read as one of Viet Nam. */
const inVietNam = (asUtc: Date): Date => new Date(+asUtc - 7 * 3_600_000);

function wordOf({ words }: ColumnForm, cell: FilledCell): unknown {
  if (typeof cell === 'object') return undefined;
  const said = simplified(String(cell));
  return words.find(({ word, name }) => simplified(word) === said || simplified(name) === said)?.value;
}

const simplified = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
