import { type CellContent, type SheetPiece, type SheetRow, SheetUnreadable } from './sheet-row';
import { XlsxArchive } from './xlsx-archive';
import { RowGatherer } from './xlsx-rows';
import { readWorkbook, type XlsxWorkbook } from './xlsx-workbook';
import { readXml } from './xlsx-xml';

/** Most a sheet may hold, in characters: one text of a workbook can stand in any number of its cells. */
const MOST_CHARACTERS = 200_000_000;

/**
 * Reads an XLSX file sheet by sheet, a few rows at a time, in bounded memory. Each sheet gives at least one piece, be it
 * without rows. Refuses with SheetUnreadable what is no such file, is damaged, or unpacks into too much.
 */
export async function* readXlsx(path: string): AsyncGenerator<SheetPiece> {
  const archive = await XlsxArchive.open(path);
  try {
    const workbook = await readWorkbook(archive);
    for (const sheet of workbook.sheets) yield* readSheet(archive, workbook, sheet);
  } finally {
    archive.close();
  }
}

async function* readSheet(
  archive: XlsxArchive,
  workbook: XlsxWorkbook,
  { name, part }: XlsxWorkbook['sheets'][number],
): AsyncGenerator<SheetPiece> {
  const gatherer = new RowGatherer(workbook);
  let characters = 0;
  yield { sheet: name, rows: [] };
  try {
    for await (const _ of readXml(archive.text(part), gatherer)) {
      const rows = gatherer.take();
      characters += rows.reduce((sum, row) => sum + charactersIn(row), 0);
      if (characters > MOST_CHARACTERS) throw tooMuch();
      if (rows.length > 0) yield { sheet: name, rows };
    }
  } catch (error) {
    throw error instanceof SheetUnreadable ? error.at(name, gatherer.row) : error;
  }
}

/** About as many as the row takes where it is put. */
const charactersIn = ({ cells }: SheetRow): number =>
  cells.reduce<number>((sum, cell: CellContent) => sum + (typeof cell === 'string' ? cell.length : 8), 0);

const tooMuch = () =>
  new SheetUnreadable(
    null,
    0,
    'Trang tính quá lớn; hãy chia thành nhiều tệp.',
    'The sheet holds too much; split it into several files.',
  );
