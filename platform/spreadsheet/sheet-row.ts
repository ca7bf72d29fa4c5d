import type { Sentence } from '../language/sentence';

/** What a cell of a file holds, before it is read as a value of a column: text of a CSV file, or what a spreadsheet program typed. */
export type CellContent = string | number | boolean | null | DateCell | BrokenCell;

/** A day or a time of day. */
export interface DateCell {
  /** As the sheet shows it, to the second, read as UTC: the days of a spreadsheet have no time zone. */
  date: Date;
  /** As the file stores it: a count of days such as "44349", or ISO 8601 text. */
  stored: string;
}

/** A cell whose content is none: a formula that gave no value, or an error such as #REF!. */
export interface BrokenCell {
  broken: 'FORMULA_WITHOUT_VALUE' | 'ERROR_VALUE';
}

/** One row of a sheet; empty rows are no rows. */
export interface SheetRow {
  /** From 1, as spreadsheet programs count; in CSV the line. */
  row: number;
  cells: CellContent[];
  /** Whether a plain number that is meant as a day counts from 1904, as in workbooks of old Macintosh programs. */
  is1904?: boolean;
}

/** Some rows of one sheet, in their order. */
export interface SheetPiece {
  sheet: string;
  rows: SheetRow[];
}

/** A file could not be read to its end. */
export class SheetUnreadable extends Error {
  /** What is wrong, and what can be done. */
  readonly says: Sentence;

  constructor(
    /** The sheet, where it is known. */
    readonly sheet: string | null,
    /** From which row on; 0 where it is the whole file or sheet. */
    readonly row: number,
    vi: string,
    en: string,
  ) {
    super(en);
    this.name = 'SheetUnreadable';
    this.says = { vi, en };
  }

  /** The same fault at a place that only the caller knows. */
  at(sheet: string, row: number): SheetUnreadable {
    return new SheetUnreadable(sheet, row, this.says.vi, this.says.en);
  }
}

/** Whether a cell holds nothing at all. */
export const isEmptyCell = (cell: CellContent | undefined): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
