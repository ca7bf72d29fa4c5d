import { randomUUID } from 'node:crypto';
import type { SheetRow } from '../../platform/spreadsheet/sheet-row';
import { userError } from '../recording/user-error';
import { fileFault, type ImportFault } from './import-faults';
import { addUserErrors, type ImportRun } from './import-run';
import { forbiddenChange, type HeldRecord, holdRecords, saysSame, saysSamePersonalData } from './known-rows';
import { codeOf, digestOf, findLoaded, keyOfCode, keyOfContent, type LoadedRow } from './loaded-rows';
import { type Headings, headingsOnlyRead, missingColumns, readHeadings } from './read-headings';
import { type EnteredRow, readRow } from './read-row';
import { blankRecord, enterRow, type RowAtWork } from './row-at-work';
import { checkReferences, referenceIds } from './row-references';
import { RowsWriter } from './rows-writer';
import { CODE_HEADING, type SheetForm } from './workbook-form';

/** A row that is known by its key. */
interface KeyedRow {
  entered: EnteredRow;
  code: string | null;
  key: string;
  digest: string;
}

/** What became of the rows of one sheet; the three numbers add up to its rows. */
export interface SheetReport {
  sheet: string;
  added: number;
  corrected: number;
  unchanged: number;
  /** The first rows, if there are any, that were loaded and say the same as another record: probably entered twice. */
  enteredTwice?: number[];
  /** Headings of an exported list, if there are any, below which stands what nobody enters: that was not read. */
  notEntered?: string[];
}

/** More than anybody looks through. */
const MOST_TWICE = 100;

/** Checks and writes the rows of one sheet, some at a time, in the transaction of the import. */
export class SheetImport {
  private headings: Headings | undefined;
  private missing: ImportFault[] = [];
  private notEntered: string[] = [];
  private isReadable = true;
  private readonly codes = new Map<string, number>();
  private readonly occurrences = new Map<string, number>();
  private readonly writer: RowsWriter;
  private unchanged = 0;

  constructor(
    private readonly run: ImportRun,
    private readonly form: SheetForm,
  ) {
    this.writer = new RowsWriter(run, form);
  }

  /** What became of the rows, once all are taken. */
  async report(): Promise<SheetReport> {
    const enteredTwice = (await this.writer.rowsEnteredTwice()).slice(0, MOST_TWICE);
    const told = {
      ...(enteredTwice.length > 0 && { enteredTwice }),
      ...(this.notEntered.length > 0 && { notEntered: this.notEntered }),
    };
    return { sheet: this.form.name, ...this.writer.done, unchanged: this.unchanged, ...told };
  }

  /** Takes the next rows; the first of all are the headings. */
  async take(rows: readonly SheetRow[]): Promise<void> {
    const { form, run } = this;
    const body = this.headings ? rows : this.takeHeadings(rows);
    const { headings = [] } = this;
    const entered = body.map((row) => readRow(form, headings, row, run.faults));
    if (!this.isReadable) return; // a value may be missing for no other reason than its heading
    const work = await this.atWork(entered.flatMap((row) => this.keyOf(row)));
    await checkReferences(run, form, work);
    for (const {
      entered: { row },
      faults,
    } of work)
      addUserErrors(run, form, row, faults);
    await this.writer.write(work.filter((row) => row.faults.length === 0 && row.entered.isSound && !row.isDoomed));
  }

  private takeHeadings([first, ...rest]: readonly SheetRow[]): readonly SheetRow[] {
    if (!first) return [];
    const { faults } = this.run;
    const before = faults.count;
    this.headings = readHeadings(this.form, first, faults);
    this.notEntered = headingsOnlyRead(this.form, first);
    this.missing = missingColumns(this.form, this.headings, first.row);
    this.isReadable = faults.count === before;
    if (!this.isReadable || !this.headings.some((column) => column?.role === 'CODE')) this.refuseMissing();
    return rest;
  }

  /** Without all required columns a list that was exported is known again, and nothing else is. */
  private refuseMissing(): void {
    for (const fault of this.missing.splice(0)) {
      this.run.faults.add(fault);
      this.isReadable = false;
    }
  }

  /** Nothing where the row cannot be known by anything. */
  private keyOf(entered: EnteredRow): KeyedRow[] {
    const { form, run } = this;
    const code = codeOf(entered);
    const digest = digestOf(entered);
    if (code === null && form.holdsSecrets) {
      const vi = `Thiếu "${CODE_HEADING}": trang có dữ liệu cá nhân nên mỗi hàng phải có mã.`;
      const fault = userError('REQUIRED', 'code', vi, 'The row needs a code, as the sheet holds personal data.');
      addUserErrors(run, form, entered.row, [fault]);
      return [];
    }
    if (code === null) {
      const occurrence = (this.occurrences.get(digest) ?? 0) + 1;
      this.occurrences.set(digest, occurrence);
      return [{ entered, code, digest, key: keyOfContent(digest, occurrence) }];
    }
    const first = this.codes.get(code);
    if (first === undefined) {
      this.codes.set(code, entered.row);
      return [{ entered, code, digest, key: keyOfCode(code) }];
    }
    const value = form.holdsSecrets ? {} : { value: code };
    const place = { sheet: form.name, row: entered.row, column: CODE_HEADING, ...value };
    run.faults.add(fileFault('CODE_TWICE', place, { row: first }));
    return [];
  }

  /** The rows that are new or have changed, each with its record. Those that are as they were are counted. */
  private async atWork(rows: readonly KeyedRow[]): Promise<RowAtWork[]> {
    const { run, form } = this;
    const loaded = await findLoaded(
      run.sight.tx,
      form,
      rows.map(({ key }) => key),
    );
    const known = [...loaded.values()];
    const isSame = ({ key, digest }: KeyedRow) => loaded.get(key)?.digest === digest;
    const doubtful = rows.filter((row) => loaded.has(row.key) && (form.holdsSecrets || !isSame(row)));
    const wanted = new Set(doubtful.map(({ key }) => key));
    const held = await holdRecords(
      run,
      form,
      known.filter(({ key }) => wanted.has(key)).map(({ recordId }) => recordId),
    );
    // Of a list that was exported: its rows are known by the ids of their records.
    const exported = await holdRecords(
      run,
      form,
      rows.flatMap(({ code, key }) => (code !== null && !loaded.has(key) ? [code] : [])),
    );
    const idOf = await referenceIds(
      run,
      form,
      rows.map(({ entered }) => entered),
    );
    const work: RowAtWork[] = [];
    for (const row of rows) {
      const before = loaded.get(row.key);
      const record = before && held.get(before.recordId);
      const own = before || row.code === null ? undefined : exported.get(row.code);
      const isAsLoaded = isSame(row) && this.isPersonallySame(row, record);
      if (isAsLoaded || (own && saysSame(run, form, row.entered, own.before, idOf))) this.unchanged += 1;
      else if (this.missing.length > 0 || !this.isReadable) this.refuseMissing();
      else work.push(await this.begin(row, before, record, { idOf, isTaken: own !== undefined }));
    }
    return work;
  }

  private isPersonallySame({ entered }: KeyedRow, record: HeldRecord | undefined): boolean {
    const { run, form } = this;
    return !form.holdsSecrets || (record !== undefined && saysSamePersonalData(run, form, entered, record.before));
  }

  private async begin(
    { entered, code, key, digest }: KeyedRow,
    loaded: LoadedRow | undefined,
    held: HeldRecord | undefined,
    { idOf, isTaken }: { idOf: Awaited<ReturnType<typeof referenceIds>>; isTaken: boolean },
  ): Promise<RowAtWork> {
    const { run, form } = this;
    const id = (code !== null ? run.codes.get(form.name)?.get(code) : undefined) ?? randomUUID();
    const row: RowAtWork = {
      ...{ entered, key, digest, faults: [], isDoomed: false },
      record: held?.record ?? blankRecord(run, form, id, entered),
      before: held ? { record: held.before, snapshot: held.snapshot } : null,
    };
    const refusal = loaded ? forbiddenChange(loaded, held) : isTaken ? codeIsAnId() : undefined;
    if (refusal) row.faults.push(refusal);
    else await enterRow(run, form, row, idOf);
    return row;
  }
}

const codeIsAnId = () =>
  userError(
    'ALREADY_USED',
    'code',
    'Mã này là mã của một hồ sơ đã có trong hệ thống, mà hàng này ghi khác; hãy sửa hồ sơ đó trong phần mềm, hoặc đặt mã khác.',
    'This is the id of a record that says something else; change that record in the program, or choose another code.',
    { saysNext: true },
  );
