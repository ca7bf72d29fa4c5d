import { type CellContent, isEmptyCell, type SheetRow } from '../../platform/spreadsheet/sheet-row';
import type { FaultLog } from './import-faults';
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
      const { vi, en } = reading;
      const message = `${vi}. / ${en}.`;
      faults.add({
        code: 'WRONG_FORM',
        sheet: form.name,
        row,
        column: column.heading,
        ...shown(form, cells[place]),
        message,
      });
    }
  }
  if (cells.slice(headings.length).some((cell) => !isEmptyCell(cell)))
    faults.add({
      code: 'TOO_MANY_CELLS',
      sheet: form.name,
      row,
      column: null,
      message: `Hàng có nhiều ô hơn hàng tiêu đề (${headings.length}). / The row has more cells than the headings (${headings.length}).`,
    });
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
