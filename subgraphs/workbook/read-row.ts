import { type CellContent, isEmptyCell, type SheetRow } from '../../platform/spreadsheet/sheet-row';
import { type FaultLog, fileFault } from './import-faults';
import { cellText, readCell } from './read-cell';
import type { Headings } from './read-headings';
import type { ColumnForm, SheetForm } from './workbook-form';

/** A row as it was read: what each of its columns says, by the column; what is empty is null. */
export interface EnteredRow {
  row: number;
  values: ReadonlyMap<ColumnForm, unknown>;
  /** Whether every cell could be read. */
  isSound: boolean;
}

/** Reads one row of a sheet. */
export function readRow(
  form: SheetForm,
  headings: Headings,
  { row, cells, is1904 }: SheetRow,
  faults: FaultLog,
): EnteredRow {
  const before = faults.count;
  const values = new Map<ColumnForm, unknown>();
  for (const [place, column] of headings.entries()) {
    if (!column) continue;
    const reading = readCell(column, cells[place], is1904);
    if ('value' in reading) values.set(column, reading.value);
    else {
      const says = { vi: `${reading.vi}.`, en: `${reading.en}.` };
      const at = { sheet: form.name, row, column: column.heading, ...shown(form, cells[place]) };
      faults.add(fileFault('WRONG_FORM', at, {}, says));
    }
  }
  if (cells.slice(headings.length).some((cell) => !isEmptyCell(cell)))
    faults.add(fileFault('TOO_MANY_CELLS', { sheet: form.name, row, column: null }, { max: headings.length }));
  return { row, values, isSound: faults.count === before };
}

/** A value as people see it; nothing of a sheet that holds personal data, where a cell may stand in the wrong column. */
export function shown({ holdsSecrets }: SheetForm, cell: CellContent | undefined): { value?: string } {
  const value = cellText(cell);
  return holdsSecrets || value === undefined ? {} : { value };
}

/** The codes of some rows, as far as they can be read. */
export function codesIn(headings: Headings, rows: readonly SheetRow[]): string[] {
  const place = headings.findIndex((column) => column?.role === 'CODE');
  const column = headings[place];
  if (!column) return [];
  return rows.flatMap(({ cells }) => {
    const reading = readCell(column, cells[place]);
    return 'value' in reading && typeof reading.value === 'string' ? [reading.value] : [];
  });
}
