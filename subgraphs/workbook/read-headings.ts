import type { Sentence } from '../../platform/language/sentence';
import { nearestName } from '../../platform/loading/nearest-name';
import { type CellContent, isEmptyCell, type SheetRow } from '../../platform/spreadsheet/sheet-row';
import type { Facts } from '../recording/fact';
import { type FileFaultCode, NEARLY } from './file-faults';
import { type FaultLog, fileFault } from './import-faults';
import type { ColumnForm, SheetForm } from './workbook-form';

/** Which column each cell of a row belongs to; undefined where the heading names none. */
export type Headings = readonly (ColumnForm | undefined)[];

/** Matches the headings of a sheet with its columns, in any order. */
export function readHeadings(form: SheetForm, { row, cells }: SheetRow, faults: FaultLog): Headings {
  const seen = new Set<ColumnForm>();
  const add = (code: FileFaultCode, column: string, ...more: FactsAndSentence) =>
    faults.add(fileFault(code, { sheet: form.name, row, column }, ...more));
  const headings = cells.map((cell, place) => {
    if (isEmptyCell(cell)) return undefined;
    const typed = typeof cell === 'string' ? cell : '';
    const isTyped = (name: string) => simplified(name) === simplified(typed);
    const column =
      form.columns.find(({ heading }) => isTyped(heading)) ??
      form.columns.find(({ exportedAs }) => isTyped(exportedAs));
    if (!column) add('UNKNOWN_COLUMN', shown(form, cell, place), ...unknownColumn(form, typed));
    else if (seen.has(column)) add('COLUMN_TWICE', column.heading);
    if (!column || seen.has(column)) return undefined;
    seen.add(column);
    return column;
  });
  for (const { heading } of form.columns.filter((column) => column.isRequired && !seen.has(column)))
    add('MISSING_COLUMN', heading, { expected: heading });
  return headings;
}

/** Of a sheet with personal data only the place: without a row of headings it is a person that stands there. */
const shown = ({ holdsSecrets }: SheetForm, cell: CellContent, place: number): string =>
  holdsSecrets || typeof cell !== 'string' ? `#${place + 1}` : cell;

type FactsAndSentence = [facts?: Facts, sentence?: Sentence];

function unknownColumn({ columns }: SheetForm, typed: string): FactsAndSentence {
  const known = columns.map(({ heading }) => heading);
  const nearest = nearestName(typed, known);
  return nearest ? [{ expected: nearest }, NEARLY.UNKNOWN_COLUMN] : [{ expected: known.join(', ') }];
}

/** A template marks required columns with a star. */
const simplified = (heading: string): string =>
  heading
    .normalize('NFC')
    .replace(/\*\s*$/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
