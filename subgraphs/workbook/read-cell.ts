import { isCalendarDate } from '../../platform/graphql/scalars/dates';
import { type CellContent, isEmptyCell } from '../../platform/spreadsheet/sheet-row';
import { isWardId } from '../records/ward-id';
import { formOf } from './column-words';
import type { ColumnForm } from './workbook-form';

/** What a cell says: the value as it is entered, or what would be right. */
export type CellReading = { value: unknown } | { vi: string; en: string };

/** Reads one cell of a column; nothing is null. */
export function readCell(column: ColumnForm, cell: CellContent | undefined): CellReading {
  if (cell === undefined || cell === null || isEmptyCell(cell)) return { value: null };
  if (typeof cell === 'object' && 'broken' in cell) return BROKEN[cell.broken];
  const value = valueOf(column, cell);
  return value === undefined ? wrongForm(column, cell) : { value };
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

/** What comes of a number that a spreadsheet program has taken for a day. */
function wrongForm(column: ColumnForm, cell: CellContent): CellReading {
  const { vi, en } = formOf(column);
  if (column.kind === 'TEXT' && cell instanceof Date)
    return {
      vi: 'Excel đã đổi ô này thành ngày; hãy đặt định dạng ô là Văn bản (Text) rồi ghi lại',
      en: 'Excel has made a day of this; format the cell as Text and write it again',
    };
  return { vi: `Cần ${vi}`, en: `Expected ${en}` };
}

/** Undefined where the cell says nothing that the column could hold. */
function valueOf(column: ColumnForm, cell: string | number | boolean | Date): unknown {
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

function textOf(cell: string | number | boolean | Date): string | undefined {
  if (cell instanceof Date || typeof cell === 'boolean') return undefined;
  return typeof cell === 'string' ? cell.trim().normalize('NFC') : String(cell);
}

const LARGEST_INTEGER = 2 ** 31 - 1;

/** Thousands may stand apart by dots, as they are written in Vietnamese. */
function integerOf(cell: string | number | boolean | Date): number | undefined {
  const text = typeof cell === 'string' ? cell.trim() : '';
  const isWritten = /^-?\d+$/.test(text) || /^-?\d{1,3}(\.\d{3})+$/.test(text);
  const value = isWritten ? Number(text.replaceAll('.', '')) : cell;
  if (typeof value !== 'number' || !Number.isInteger(value)) return undefined;
  return Math.abs(value) <= LARGEST_INTEGER ? value : undefined;
}

const DAY_MONTH_YEAR = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

function dayOf(cell: string | number | boolean | Date): string | undefined {
  if (cell instanceof Date) return calendarDay(cell);
  if (typeof cell === 'number') return dayOfSerial(cell);
  if (typeof cell !== 'string') return undefined;
  const [, day, month, year] = DAY_MONTH_YEAR.exec(cell.trim()) ?? [];
  const text = year ? `${year}-${two(month)}-${two(day)}` : cell.trim();
  return isCalendarDate(text) ? text : undefined;
}

const two = (digits = ''): string => digits.padStart(2, '0');

/** A day without a time of day: a spreadsheet program's days have no zone. */
const calendarDay = (date: Date): string | undefined => {
  if (Number.isNaN(+date)) return undefined;
  const text = date.toISOString().slice(0, 10);
  return isCalendarDate(text) ? text : undefined;
};

const DAY_MS = 86_400_000;
/** Days of a spreadsheet count from 30 December 1899; smaller ones are numbers that happen to stand there. */
const SERIAL_OF_1945 = 16_438;
const SERIAL_OF_2100 = 73_051;

const instantOfSerial = (serial: number): Date => new Date(Date.UTC(1899, 11, 30) + Math.round(serial * DAY_MS));

const dayOfSerial = (serial: number): string | undefined =>
  Number.isInteger(serial) && serial >= SERIAL_OF_1945 && serial <= SERIAL_OF_2100
    ? calendarDay(instantOfSerial(serial))
    : undefined;

function monthOf(cell: string | number | boolean | Date): string | undefined {
  const [, month, year] = (typeof cell === 'string' && /^(\d{1,2})[/.-](\d{4})$/.exec(cell.trim())) || [];
  if (year) return isCalendarDate(`${year}-${two(month)}-01`) ? `${year}-${two(month)}` : undefined;
  if (typeof cell === 'string' && isCalendarDate(`${cell.trim()}-01`)) return cell.trim();
  return dayOf(cell)?.slice(0, 7);
}

const DAY_AND_TIME = /^(\S+)[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** Times without a zone are those of Viet Nam. */
function instantOf(cell: string | number | boolean | Date): Date | undefined {
  if (cell instanceof Date) return inVietNam(cell);
  if (typeof cell === 'string') return writtenInstant(cell.trim());
  const isSerial = typeof cell === 'number' && cell >= SERIAL_OF_1945 && cell <= SERIAL_OF_2100;
  return isSerial ? inVietNam(instantOfSerial(cell)) : undefined;
}

/** A day may come without a time. */
function writtenInstant(text: string): Date | undefined {
  const [, day = text, hour = '0', minute = '0', second = '0'] = DAY_AND_TIME.exec(text) ?? [];
  const date = dayOf(day);
  if (!date || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return new Date(`${date}T${two(hour)}:${two(minute)}:${two(second)}+07:00`);
}

/** A time as it stands in a sheet, read as one of Viet Nam. */
function inVietNam(asUtc: Date): Date | undefined {
  const OFFSET_MS = 7 * 3_600_000;
  return Number.isNaN(+asUtc) ? undefined : new Date(+asUtc - OFFSET_MS);
}

function wordOf({ words }: ColumnForm, cell: string | number | boolean | Date): unknown {
  if (cell instanceof Date) return undefined;
  const said = simplified(String(cell));
  return words.find(({ word, name }) => simplified(word) === said || simplified(name) === said)?.value;
}

const simplified = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
