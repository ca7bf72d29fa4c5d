import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { guarded } from '../spreadsheet/formula-guard';
import type { ExportPlan } from './export-plan';
import { type Answer, type Cell, notesOf, rowsOf } from './export-rows';
import { dictionaryLines, headingLine, notesLines } from './export-text';
import { textInVietNam } from './time-cell';

/** What a caller may choose of a CSV file. */
export interface CsvDialect {
  /** Whether it begins with the byte order mark, by which Excel knows UTF-8. */
  hasMark: boolean;
  delimiter: ',' | ';';
}

/** Writes CSV (RFC 4180) row by row as it is read; what is not whole says so in its last rows. */
export function writeCsv(plan: ExportPlan, pages: AsyncIterable<Answer>, dialect: CsvDialect): Readable {
  return csvOf(csvRows(plan, pages), dialect);
}

/** Writes the data dictionary as CSV. */
export const writeDictionary = (plan: ExportPlan, dialect: CsvDialect): Readable =>
  csvOf(Readable.from(dictionaryLines(plan)), dialect);

function csvOf(rows: AsyncIterable<readonly Cell[]>, { hasMark, delimiter }: CsvDialect): Readable {
  // A line break alone is not what ends a record, and would not be quoted.
  const text = stringify({ bom: hasMark, delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
  // What breaks on the way breaks the answer off: the client sees that it is not whole.
  return pipeline(
    Readable.from(rows).map((row: readonly Cell[]) => row.map(csvCell)),
    text,
    () => undefined,
  );
}

async function* csvRows(plan: ExportPlan, pages: AsyncIterable<Answer>): AsyncGenerator<Cell[]> {
  yield headingLine(plan);
  const notes = new Set<string>();
  for await (const page of pages) {
    yield* rowsOf(plan, page);
    for (const note of notesOf(page)) notes.add(note);
  }
  for (const note of notesLines([...notes])) yield [`# ${note}`];
}

/** Texts are made harmless; numbers below zero stay numbers. */
function csvCell(cell: Cell): string | number | null {
  if (typeof cell === 'string') return guarded(cell);
  return cell !== null && typeof cell === 'object' ? textInVietNam(cell) : cell;
}
