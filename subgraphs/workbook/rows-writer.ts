import { QueryFailedError } from 'typeorm';
import { takeTurns } from '../recording/record-scrutiny';
import { refusalOfDatabase } from '../recording/refusals';
import { noteTwinsAmong } from '../recording/twins';
import { Refused, type UserError, userError } from '../recording/user-error';
import { addUserErrors, type ImportRun } from './import-run';
import { asOwnDoing, keepLoaded } from './loaded-rows';
import type { RowAtWork } from './row-at-work';
import { isMissingReference } from './row-references';
import type { SheetForm } from './workbook-form';
import { writeRecords } from './write-rows';

/** Writes rows whose own values are right, and finds, of many that were sent together, the ones the database refuses. */
export class RowsWriter {
  readonly done = { added: 0, corrected: 0 };
  /** The rows that were written, by the ids of their records; of kinds that say what is entered twice. */
  private readonly rowsById = new Map<string, number>();
  private hasTurn = false;

  constructor(
    private readonly run: ImportRun,
    private readonly form: SheetForm,
  ) {}

  /** Writes them, then looks at each together with the others of its kind: rows of one file see each other. */
  async write(rows: readonly RowAtWork[]): Promise<void> {
    const { kind } = this.form;
    const written = await this.send(rows);
    if (kind.sameIf) for (const { record, entered } of written) this.rowsById.set(record.id, entered.row);
    if (written.length === 0 || !(kind.check || kind.effect)) return;
    if (!this.hasTurn) await takeTurns(kind, this.run.sight.tx);
    this.hasTurn = true;
    for (const row of written) addUserErrors(this.run, this.form, row.entered.row, await this.faultsTogether(row));
  }

  /** The rows, once all are written, whose records say the same as another one. */
  async rowsEnteredTwice(): Promise<number[]> {
    const ids = await noteTwinsAmong(this.form.kind, [...this.rowsById.keys()], this.run.sight);
    return ids.map((id) => this.rowsById.get(id) ?? 0).sort((a, b) => a - b); // each is of them
  }

  /** What is wrong with a written row together with others, and with what follows from it. */
  private async faultsTogether({ record, before }: RowAtWork): Promise<readonly UserError[]> {
    const { kind } = this.form;
    const { sight } = this.run;
    const faults = (await kind.check?.(record, sight)) ?? [];
    if (faults.length > 0) return faults;
    try {
      const follow = async () => kind.effect?.(record, before?.record ?? null, sight);
      await (before ? asOwnDoing(sight, follow) : follow()); // nothing refers to a new record yet
      return [];
    } catch (error) {
      if (error instanceof Refused) return error.userErrors;
      throw error;
    }
  }

  /** Sends the rows as one; where that is refused, halves them until each refused row stands alone. Gives those that were written. */
  private async send(rows: readonly RowAtWork[]): Promise<readonly RowAtWork[]> {
    const [first] = rows;
    if (!first) return [];
    const refused = await this.tryToSend(rows);
    if (!refused) return rows;
    if (rows.length === 1) {
      addUserErrors(this.run, this.form, first.entered.row, refused);
      return [];
    }
    const middle = Math.ceil(rows.length / 2);
    return [...(await this.send(rows.slice(0, middle))), ...(await this.send(rows.slice(middle)))];
  }

  private async tryToSend(rows: readonly RowAtWork[]): Promise<readonly UserError[] | undefined> {
    const { tx } = this.run.sight;
    await tx.query('savepoint some_rows');
    try {
      const news = rows.filter(({ before }) => !before);
      await writeRecords(
        tx,
        rows.map(({ record, before, entered }) => ({ record, before, source: `${this.form.name}:${entered.row}` })),
        this.run.sight,
      );
      await keepLoaded(tx, this.form, rows.map(loadedAs));
      await tx.query('release savepoint some_rows');
      this.done.added += news.length;
      this.done.corrected += rows.length - news.length;
      return undefined;
    } catch (error) {
      const refused = refusedByDatabase(error);
      if (!refused) throw error;
      await tx.query('rollback to savepoint some_rows');
      return refused;
    }
  }
}

const loadedAs = ({ key, digest, record, before }: RowAtWork) => ({
  ...{ key, digest, recordId: record.id },
  version: (before?.record.version ?? 0) + 1,
});

/** Integrity (class 23), values it cannot take (22) and a trigger's own refusal (P0001) are about rows; all else is a fault. */
function refusedByDatabase(error: unknown): readonly UserError[] | undefined {
  const known = refusalOfDatabase(error);
  if (known) return known.userErrors;
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code = '' } = error.driverError as { code?: string }; // PostgreSQL's own
  if (!/^(22|23|P0001)/.test(code)) return undefined;
  return [isMissingReference(error) ? referenceLater() : notTaken()];
}

const referenceLater = () =>
  userError(
    'REFERENCE_NOT_FOUND',
    null,
    'Hàng này chỉ đến một hàng đứng sau; hãy chuyển hàng kia lên trước.',
    'The row refers to one below it; move that one up.',
    { saysNext: true },
  );

const notTaken = () =>
  userError(
    'INCONSISTENT',
    null,
    'Cơ sở dữ liệu không nhận hàng này: dữ liệu không thống nhất.',
    'The database does not take this row: its values do not go together.',
  );
