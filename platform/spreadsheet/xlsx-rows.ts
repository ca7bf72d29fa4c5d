import type { SaxesTagNS } from 'saxes';
import { dateOfIso, dateOfSerial } from './date-serial';
import { type CellContent, isEmptyCell, type SheetRow, SheetUnreadable } from './sheet-row';
import { unescaped, type XlsxWorkbook } from './xlsx-workbook';
import { attributeOf, damaged, type XmlHandlers } from './xlsx-xml';

/** More columns than any sheet of records has; a cell far to the right would make its row as long. */
const MOST_COLUMNS = 1_000;

const ROW = 'worksheet/sheetData/row';
const CELL = `${ROW}/c`;

/** A cell as it stands in the file. */
interface RawCell {
  /** From 0. */
  column: number;
  /** `s` for a shared text, `b` for yes or no, and so on; a number by default. */
  type: string;
  style: number;
  /** Undefined where the cell has none. */
  value: string | undefined;
  inlineText: string;
  isFormula: boolean;
}

/** Gathers the rows of one sheet while its XML is read. Rows and cells that do not say where they stand follow each other. */
export class RowGatherer implements XmlHandlers {
  /** The row that is being read, from 1; 0 before the first. */
  row = 0;
  private readonly rows: SheetRow[] = [];
  private cells: CellContent[] = [];
  private lastColumn = -1;
  private cell: RawCell | undefined;

  constructor(private readonly workbook: XlsxWorkbook) {}

  /** The rows since the last call. */
  take(): SheetRow[] {
    return this.rows.splice(0);
  }

  start(path: string, tag: SaxesTagNS): void {
    if (path === ROW) {
      this.row = placeOr(attributeOf(tag, 'r'), this.row + 1);
      this.cells = [];
      this.lastColumn = -1;
    } else if (path === CELL) {
      this.lastColumn = columnOf(attributeOf(tag, 'r')) ?? this.lastColumn + 1;
      this.cell = {
        ...{ column: this.lastColumn, value: undefined, inlineText: '', isFormula: false },
        type: attributeOf(tag, 't') ?? 'n',
        style: Number(attributeOf(tag, 's') ?? 0),
      };
    } else if (this.cell && path === `${CELL}/f`) this.cell.isFormula = true;
    else if (this.cell && path === `${CELL}/v`) this.cell.value = '';
  }

  text(path: string, text: string): void {
    if (!this.cell) return;
    if (path === `${CELL}/v`) this.cell.value += text;
    // Plain, or in runs of different looks.
    else if (path === `${CELL}/is/t` || path === `${CELL}/is/r/t`) this.cell.inlineText += text;
  }

  end(path: string): void {
    if (path === CELL && this.cell) {
      this.put(this.cell.column, contentOf(this.cell, this.workbook));
      this.cell = undefined;
    } else if (path === ROW && !this.cells.every(isEmptyCell)) {
      const row = { row: this.row, cells: this.cells };
      this.rows.push(this.workbook.is1904 ? { ...row, is1904: true } : row);
    }
  }

  private put(column: number, content: CellContent): void {
    if (content === null) return;
    if (column >= MOST_COLUMNS) throw tooWide();
    while (this.cells.length < column) this.cells.push(null);
    this.cells[column] = content;
  }
}

const placeOr = (text: string | undefined, next: number): number =>
  text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : next;

/** The column of a cell's place such as "AB12", from 0. */
function columnOf(place: string | undefined): number | undefined {
  const [letters] = /^[A-Z]{1,3}(?=\d)/.exec(place ?? '') ?? [];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** What a cell holds; of a formula what it came to when the file was saved. Source: ECMA-376 part 1, 18.18.11. */
function contentOf(cell: RawCell, workbook: XlsxWorkbook): CellContent {
  const { type, style, value = '' } = cell;
  if (type === 'inlineStr') return unescaped(cell.inlineText);
  if (isWithoutValue(cell)) return cell.isFormula ? WITHOUT_VALUE : null;
  switch (type) {
    case 'n':
      return numberOf(value, style, workbook);
    case 's':
      return sharedText(value, workbook);
    case 'str':
      return unescaped(value);
    case 'd':
      return dateOfIso(value.trim()) ?? value;
    case 'b':
      return BOOLEANS.get(value.trim()) ?? IN_ERROR;
    default:
      return IN_ERROR;
  }
}

/** A formula may come to an empty text, but to nothing else that is empty. */
const isWithoutValue = ({ type, value }: RawCell): boolean =>
  value === undefined || (type !== 'str' && value.trim() === '');

const WITHOUT_VALUE: CellContent = { broken: 'FORMULA_WITHOUT_VALUE' };
const IN_ERROR: CellContent = { broken: 'ERROR_VALUE' };

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

function sharedText(value: string, { sharedTexts }: XlsxWorkbook): string {
  const found = sharedTexts[Number(value)];
  if (found === undefined) throw damaged('a text that is not there');
  return found;
}

const NUMBER = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i;

/** A number in the format of a day is that day, or the error that a spreadsheet program shows in its place. */
function numberOf(value: string, style: number, { dateStyles, is1904 }: XlsxWorkbook): CellContent {
  const number = Number(value);
  if (!NUMBER.test(value) || !Number.isFinite(number)) return IN_ERROR;
  if (!dateStyles[style]) return number;
  const date = dateOfSerial(number, is1904);
  return date ? { date, stored: value.trim() } : IN_ERROR;
}

const tooWide = () =>
  new SheetUnreadable(
    null,
    0,
    `Hàng này có ô ở quá xa bên phải (sau cột thứ ${MOST_COLUMNS}); hãy xóa ô đó rồi gửi lại.`,
    `The row has a cell too far to the right (beyond column ${MOST_COLUMNS}); remove it and send the file again.`,
  );
