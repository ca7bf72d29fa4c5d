import { databaseFault, isAboutReference, isAboutRows } from './database-fault';
import type { Fault } from './faults';
import { DatabaseRefused } from './load-failed';
import type { TablePlan } from './load-plan';
import type { TableRow } from './table-file';

/** Sends rows of one table many at a time, and finds of those that were sent together the ones the database refuses. */
export class Sending {
  private readonly refused: { error: DatabaseRefused; fault: Fault }[] = [];

  constructor(private readonly table: TablePlan) {}

  /** Faults of the refused rows; a broken reference only where nothing else is wrong, or it may follow from that. */
  get faults(): Fault[] {
    const own = this.refused.filter(({ error }) => !isAboutReference(error));
    return (own.length > 0 ? own : this.refused).map(({ fault }) => fault);
  }

  /** Does `act` with all rows at once. If the database refuses, halves them until each refused row stands alone. */
  async send<T extends { row: TableRow }>(
    rows: readonly T[],
    act: (rows: readonly T[]) => Promise<void>,
  ): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const error = await this.tryTo(() => act(rows));
    if (!error) return;
    if (rows.length === 1) {
      this.refused.push({ error, fault: databaseFault(this.table, first.row, error) });
      return;
    }
    const middle = Math.ceil(rows.length / 2);
    await this.send(rows.slice(0, middle), act);
    await this.send(rows.slice(middle), act);
  }

  private async tryTo(act: () => Promise<void>): Promise<DatabaseRefused | undefined> {
    const { session } = this.table;
    await session.query('SAVEPOINT some_rows');
    try {
      await act();
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
}
