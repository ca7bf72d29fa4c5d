import { basename } from 'node:path';
import type { Fault } from './faults';
import type { TablePlan } from './load-plan';
import type { LoadOptions, TableReport } from './load-target';
import type { RowHistory } from './row-history';
import { RowWriter } from './row-writer';
import { TableFile, type TableRow } from './table-file';
import { WaitingRows } from './waiting-rows';

const rowsAtOnce = 1_000;

/** What became of a table; with any fault the transaction must be rolled back. */
export interface WrittenTable {
  report: TableReport;
  /** Of rows that are not to be written. */
  faults: Fault[];
  /** Of rows that are missing now in the database, so that others may seem to be wrong too. */
  faultsOfDatabase: Fault[];
  /** Does what follows from its rows, once all files of the database are written. Gives what forbids it. */
  follow(): Promise<Fault[]>;
}

/** Reads a checked file again and writes what it says anew inside the session's open transaction. */
export async function writeTable(
  table: TablePlan,
  history: RowHistory | undefined,
  { onProgress, overwrite }: LoadOptions,
): Promise<WrittenTable> {
  const file = new TableFile(table.path, table.shape);
  const waiting = new WaitingRows(table);
  let writer: RowWriter | undefined;
  for await (const rows of batchesOf(file)) {
    writer ??= new RowWriter(table, file.columns, history, overwrite);
    await writer.write(rows.filter((row) => !waiting.take(row)));
    onProgress?.({
      phase: 'WRITING',
      target: table.session.target.name,
      table: table.shape.table,
      rows: written(writer),
    });
  }
  await writer?.write(waiting.rows);
  const report = { table: table.shape.table, file: basename(table.path), inserted: 0, updated: 0, unchanged: 0 };
  return {
    report: { ...report, ...writer?.done, ...(await writer?.together.enteredTwice()) },
    faults: writer?.faultsOfChanges ?? [],
    faultsOfDatabase: [...(writer?.faultsOfDatabase ?? []), ...changedSinceCheck(table, file)],
    follow: async () => (await writer?.together.follow()) ?? [],
  };
}

const written = ({ done }: RowWriter): number => done.inserted + done.updated + done.unchanged;

async function* batchesOf(file: TableFile): AsyncGenerator<TableRow[]> {
  let batch: TableRow[] = [];
  for await (const rows of file.rows()) {
    batch.push(...rows);
    while (batch.length >= rowsAtOnce) {
      yield batch.slice(0, rowsAtOnce);
      batch = batch.slice(rowsAtOnce);
    }
  }
  if (batch.length > 0) yield batch;
}

/** The second reading checks no keys, so it must be of the same bytes as the first. */
function changedSinceCheck({ path, digest }: TablePlan, file: TableFile): Fault[] {
  if (file.digest() === digest) return [];
  return [{ file: path, line: 0, expected: 'the file to stay as it was while it is loaded; it was changed meanwhile' }];
}
