import { basename, extname } from 'node:path';
import { nearestName } from '../../platform/loading/nearest-name';
import { readCsv } from '../../platform/spreadsheet/read-csv';
import { readXlsx } from '../../platform/spreadsheet/read-xlsx';
import type { RowSpool } from '../../platform/spreadsheet/row-spool';
import { type SheetPiece, SheetUnreadable } from '../../platform/spreadsheet/sheet-row';
import { SHEETS_FOR_READERS } from './dictionary';
import { NEARLY } from './file-faults';
import { type FaultLog, fileFault, type ImportFault } from './import-faults';
import type { ImportOptions } from './import-options';
import { fileNameOf, type SheetForm } from './workbook-form';

/** A file that is to be loaded: a workbook, or a CSV file that is named as a sheet. */
export interface GivenFile {
  path: string;
  /** The name that people gave it. */
  name: string;
}

/** More rows than a ward writes in many years; what is beyond is for several files. */
const MOST_ROWS = 300_000;

/** Reads all files into the spool, sheet by sheet, and notes which sheets there are none of. */
export async function spoolFiles(
  files: readonly GivenFile[],
  { form, onProgress }: Pick<ImportOptions, 'form' | 'onProgress'>,
  spool: RowSpool,
  faults: FaultLog,
): Promise<void> {
  for (const file of files) await spoolFile(file, new SheetsMet(form, spool, faults), onProgress);
  await spool.finish();
  if (faults.count === 0 && spool.sheets.every((sheet) => spool.count(sheet) <= 1))
    faults.add(fileFault('NOTHING_TO_LOAD', { sheet: null, row: 0, column: null }));
}

async function spoolFile(file: GivenFile, sheets: SheetsMet, onProgress: ImportOptions['onProgress']): Promise<void> {
  try {
    for await (const { sheet, rows } of piecesOf(file)) {
      const form = sheets.meet(sheet, rows.length === 0);
      if (!form) continue;
      await sheets.add(form, rows);
      onProgress?.({ phase: 'READING', sheet: form.name, rows: sheets.count(form) });
    }
  } catch (error) {
    if (!(error instanceof SheetUnreadable)) throw error;
    sheets.unreadable(error);
  }
}

function piecesOf({ path, name }: GivenFile): AsyncIterable<SheetPiece> {
  const ending = extname(name).toLowerCase();
  if (ending === '.xlsx') return readXlsx(path);
  if (ending === '.csv') return readCsv(path, basename(name, extname(name)).normalize('NFC'));
  throw new SheetUnreadable(
    null,
    0,
    `Không đọc được tệp "${name}": chỉ nhận tệp Excel .xlsx và tệp .csv.`,
    'Only .xlsx and .csv files are read.',
  );
}

/** The sheets of one file, matched with those that a workbook has. */
class SheetsMet {
  private readonly met = new Map<string, SheetForm | undefined>();

  constructor(
    private readonly forms: readonly SheetForm[],
    private readonly spool: RowSpool,
    private readonly faults: FaultLog,
  ) {}

  /** The form of a sheet; undefined for one that is not to be loaded. An empty one may be called anything. */
  meet(name: string, isEmpty: boolean): SheetForm | undefined {
    if (this.met.has(name)) return this.met.get(name);
    const form = this.forms.find((one) => fileNameOf(one.name) === fileNameOf(name));
    const isForReaders = SHEETS_FOR_READERS.some((one) => fileNameOf(one) === fileNameOf(name));
    const isTwice = form !== undefined && this.spool.sheets.includes(form.name);
    if (isTwice) this.faults.add(fileFault('SHEET_TWICE', sheetAt(name)));
    else if (!form && !isForReaders && isEmpty) return undefined;
    else if (!form && !isForReaders) this.faults.add(this.unknownSheet(name));
    const taken = isTwice ? undefined : form;
    this.met.set(name, taken);
    return taken;
  }

  async add(form: SheetForm, rows: SheetPiece['rows']): Promise<void> {
    await this.spool.add(form.name, rows);
    if (this.count(form) <= MOST_ROWS) return;
    throw new SheetUnreadable(
      form.name,
      MOST_ROWS,
      `Trang có hơn ${MOST_ROWS} hàng; hãy chia thành nhiều tệp.`,
      `The sheet has more than ${MOST_ROWS} rows; split it into several files.`,
    );
  }

  count({ name }: SheetForm): number {
    return this.spool.count(name);
  }

  unreadable({ sheet, row, says }: SheetUnreadable): void {
    const form = this.forms.find((one) => sheet !== null && fileNameOf(one.name) === fileNameOf(sheet));
    this.faults.add(fileFault('UNREADABLE', { ...sheetAt(form?.name ?? sheet), row }, {}, says));
  }

  private unknownSheet(name: string): ImportFault {
    const known = this.forms.map((form) => form.name);
    const nearest = nearestName(name, known) ?? nearestName(fileNameOf(name), known.map(fileNameOf));
    const meant = known.find((one) => one === nearest || fileNameOf(one) === nearest);
    return meant === undefined
      ? fileFault('UNKNOWN_SHEET', sheetAt(name), { expected: known.join(', ') })
      : fileFault('UNKNOWN_SHEET', sheetAt(name), { expected: meant }, NEARLY.UNKNOWN_SHEET);
  }
}

const sheetAt = (sheet: string | null) => ({ sheet, row: 0, column: null });
