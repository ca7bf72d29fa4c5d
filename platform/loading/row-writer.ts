import { databaseFault, isAboutReference, isAboutRows } from './database-fault';
import type { Fault } from './faults';
import { DatabaseRefused } from './load-failed';
import type { TablePlan } from './load-plan';
import { RowSealer } from './row-sealer';
import { jsonRows } from './sql';
import type { TableRow } from './table-file';
import type { ShapeColumn } from './table-shape';
import { upsertStatement } from './upsert';

/** Writes rows of one table and finds, of many that were sent together, the ones the database refuses. */
export class RowWriter {
  readonly done = { inserted: 0, updated: 0, unchanged: 0 };
  private readonly refused: { error: DatabaseRefused; fault: Fault }[] = [];
  private readonly statement: string;
  private readonly sealer: RowSealer;

  constructor(
    private readonly table: TablePlan,
    private readonly columns: ShapeColumn[],
  ) {
    this.statement = upsertStatement(table.shape, columns);
    this.sealer = new RowSealer(table, columns);
  }

  /** Faults of the refused rows; a broken reference only where nothing else is wrong, or it may follow from that. */
  get faults(): Fault[] {
    const own = this.refused.filter(({ error }) => !isAboutReference(error));
    return (own.length > 0 ? own : this.refused).map(({ fault }) => fault);
  }

  /** Sends the rows as one statement. If it is refused, halves them until each refused row stands alone. */
  async write(rows: TableRow[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const error = await this.tryToWrite(rows);
    if (!error) return;
    if (rows.length === 1) {
      this.refused.push({ error, fault: databaseFault(this.table, first, error) });
      return;
    }
    const middle = Math.ceil(rows.length / 2);
    await this.write(rows.slice(0, middle));
    await this.write(rows.slice(middle));
  }

  private async tryToWrite(rows: TableRow[]): Promise<DatabaseRefused | undefined> {
    const { session } = this.table;
    await session.query('SAVEPOINT some_rows');
    try {
      await this.send(rows);
      return undefined;
    } catch (error) {
      if (!(error instanceof DatabaseRefused) || !isAboutRows(error)) throw error;
      await session.query('ROLLBACK TO SAVEPOINT some_rows');
      return error;
    } finally {
      // Throws away nothing: after an error that is thrown on, the transaction is rolled back whole.
      await session.query('RELEASE SAVEPOINT some_rows').catch(() => undefined);
    }
  }

  private async send(rows: TableRow[]): Promise<void> {
    const sent = await this.sealer.seal(
      rows.map(({ values }) => Object.fromEntries(this.columns.map(({ name }) => [name, values[name] ?? null]))),
    );
    const [counts = { inserted: 0, updated: 0 }] = await this.table.session.query<{
      inserted: number;
      updated: number;
    }>(this.statement, [jsonRows(sent)]);
    this.done.inserted += counts.inserted;
    this.done.updated += counts.updated;
    this.done.unchanged += rows.length - counts.inserted - counts.updated;
  }
}
