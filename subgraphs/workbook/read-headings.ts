import { nearestName } from '../../platform/loading/nearest-name';
import { type CellContent, isEmptyCell, type SheetRow } from '../../platform/spreadsheet/sheet-row';
import type { FaultLog, FileFaultCode } from './import-faults';
import type { ColumnForm, SheetForm } from './workbook-form';

/** Which column each cell of a row belongs to; undefined where the heading names none. */
export type Headings = readonly (ColumnForm | undefined)[];

/** Matches the headings of a sheet with its columns, in any order. */
export function readHeadings(form: SheetForm, { row, cells }: SheetRow, faults: FaultLog): Headings {
  const seen = new Set<ColumnForm>();
  const add = (code: FileFaultCode, column: string, message: string) =>
    faults.add({ code, sheet: form.name, row, column, message });
  const headings = cells.map((cell, place) => {
    if (isEmptyCell(cell)) return undefined;
    const typed = typeof cell === 'string' ? cell : '';
    const isTyped = (name: string) => simplified(name) === simplified(typed);
    const column =
      form.columns.find(({ heading }) => isTyped(heading)) ??
      form.columns.find(({ exportedAs }) => isTyped(exportedAs));
    if (!column) add('UNKNOWN_COLUMN', shown(form, cell, place), unknownColumn(form, typed));
    else if (seen.has(column)) add('COLUMN_TWICE', column.heading, 'Cột có hai lần. / The column stands there twice.');
    if (!column || seen.has(column)) return undefined;
    seen.add(column);
    return column;
  });
  for (const { heading } of form.columns.filter((column) => column.isRequired && !seen.has(column)))
    add('MISSING_COLUMN', heading, `Thiếu cột bắt buộc "${heading}". / The column "${heading}" is required.`);
  return headings;
}

/** Of a sheet with personal data only the place: without a row of headings it is a person that stands there. */
const shown = ({ holdsSecrets }: SheetForm, cell: CellContent, place: number): string =>
  holdsSecrets || typeof cell !== 'string' ? `#${place + 1}` : cell;

function unknownColumn({ columns }: SheetForm, typed: string): string {
  const known = columns.map(({ heading }) => heading);
  const nearest = nearestName(typed, known);
  return nearest
    ? `Không có cột này; có phải "${nearest}" không? / There is no such column; did you mean "${nearest}"?`
    : `Không có cột này; các cột là: ${known.join(', ')}. / There is no such column; expected one of these.`;
}

/** A template marks required columns with a star. */
const simplified = (heading: string): string =>
  heading
    .normalize('NFC')
    .replace(/\*\s*$/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
