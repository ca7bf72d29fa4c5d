/** What a cell of a file holds, before anybody asks what it means. Text of a CSV file, and what a spreadsheet program typed. */
export type CellContent = string | number | boolean | Date | null | BrokenCell;

/** A cell whose content is none: a formula that gave no value, or an error such as #REF!. */
export interface BrokenCell {
  broken: 'FORMULA_WITHOUT_VALUE' | 'ERROR_VALUE';
}

/** One row of a sheet; empty rows are no rows. */
export interface SheetRow {
  /** From 1, as spreadsheet programs count; in CSV the line. */
  row: number;
  cells: CellContent[];
}

/** Some rows of one sheet, in their order. */
export interface SheetPiece {
  sheet: string;
  rows: SheetRow[];
}

/** A file could not be read to its end. */
export class SheetUnreadable extends Error {
  constructor(
    /** The sheet, where it is known. */
    readonly sheet: string | null,
    /** From which row on; 0 where it is the whole file. */
    readonly row: number,
    readonly vi: string,
    readonly en: string,
  ) {
    super(`${vi} / ${en}`);
    this.name = 'SheetUnreadable';
  }
}

/** Whether a cell holds nothing at all. */
export const isEmptyCell = (cell: CellContent | undefined): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
