import type { Sentence } from '../../platform/language/sentence';
import { nearestName } from '../../platform/loading/nearest-name';
import { type CellContent, isEmptyCell, type SheetRow } from '../../platform/spreadsheet/sheet-row';
import type { Facts } from '../recording/fact';
import { type ExportedAs, exportedUnder, simplified } from './exported-headings';
import { type FileFaultCode, NEARLY } from './file-faults';
import { type FaultLog, fileFault, type ImportFault } from './import-faults';
import type { ColumnForm, SheetForm } from './workbook-form';

/** Which column each cell of a row belongs to; undefined where the heading names none. */
export type Headings = readonly (ColumnForm | undefined)[];

/** Matches the headings of a sheet with its columns, in any order. */
export function readHeadings(form: SheetForm, { row, cells }: SheetRow, faults: FaultLog): Headings {
  const seen = new Set<ColumnForm>();
  const add = (code: FileFaultCode, column: string, ...more: FactsAndSentence) =>
    faults.add(fileFault(code, { sheet: form.name, row, column }, ...more));
  const isExported = hasCodes(form, cells);
  const headings = cells.map((cell, place) => {
    if (isEmptyCell(cell)) return undefined;
    const typed = typeof cell === 'string' ? cell : '';
    const column = columnOf(form, typed);
    if (!column && isExported && isOnlyRead(form, typed)) return undefined;
    if (!column) add('UNKNOWN_COLUMN', shown(form, cell, place), ...unknownColumn(form, typed));
    else if (seen.has(column)) add('COLUMN_TWICE', column.heading);
    if (!column || seen.has(column)) return undefined;
    seen.add(column);
    return column;
  });
  return headings;
}

/** What is missing of the columns that new rows need. */
export const missingColumns = (form: SheetForm, headings: Headings, row: number): ImportFault[] =>
  form.columns
    .filter((column) => column.isRequired && !headings.includes(column))
    .map(({ heading }) =>
      fileFault('MISSING_COLUMN', { sheet: form.name, row, column: heading }, { expected: heading }),
    );

/** The headings of what nobody enters, such as a list of records is exported with: what stands below them is not read. */
export const headingsOnlyRead = (form: SheetForm, { cells }: SheetRow): string[] =>
  hasCodes(form, cells)
    ? cells.flatMap((cell) =>
        typeof cell === 'string' && !columnOf(form, cell) && isOnlyRead(form, cell) ? [cell.trim()] : [],
      )
    : [];

function columnOf({ columns, onlyRead }: SheetForm, typed: string): ColumnForm | undefined {
  const own = columns.find(({ heading }) => simplified(heading) === simplified(typed));
  if (own) return own;
  const exported = columns.map((column) => ({ ...column.exportedAs, column }));
  return exportedUnder<ExportedAs & { column?: ColumnForm }>([...exported, ...onlyRead], typed.trim())?.column;
}

const isOnlyRead = ({ onlyRead }: SheetForm, typed: string): boolean =>
  exportedUnder(onlyRead, typed.trim()) !== undefined;

const hasCodes = (form: SheetForm, cells: SheetRow['cells']): boolean =>
  cells.some((cell) => typeof cell === 'string' && columnOf(form, cell)?.role === 'CODE');

/** Of a sheet with personal data only the place: without a row of headings it is a person that stands there. */
const shown = ({ holdsSecrets }: SheetForm, cell: CellContent, place: number): string =>
  holdsSecrets || typeof cell !== 'string' ? `#${place + 1}` : cell;

type FactsAndSentence = [facts?: Facts, sentence?: Sentence];

function unknownColumn({ columns }: SheetForm, typed: string): FactsAndSentence {
  const known = columns.map(({ heading }) => heading);
  const nearest = nearestName(typed, known);
  return nearest ? [{ expected: nearest }, NEARLY.UNKNOWN_COLUMN] : [{ expected: known.join(', ') }];
}
