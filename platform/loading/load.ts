import { checkTargets } from './check';
import { commitAll, rollBackAll, wayToCommit } from './commit';
import { isAboutRows, lateFault } from './database-fault';
import { FaultList } from './faults';
import { DatabaseRefused } from './load-failed';
import { planLoad, type TablePlan, type TargetPlan, withheldFiles } from './load-plan';
import type { LoadOptions, LoadReport, LoadTarget } from './load-target';
import { closeSessions, lockTargets } from './lock';
import { startTogether } from '../limits/start-together';
import { removeVanished } from './remove-vanished';
import { Session } from './session';
import { finishInterruptedLoad } from './two-phase';
import { writeTable, type WrittenTable } from './write-table';

/**
 * Checks the CSV files of all targets and loads them, all or nothing. Rows are matched by their table's key: new
 * ones are inserted, and of the others only what the file says otherwise than when it was last loaded is written. What
 * somebody else has changed since is never set back: where the file says another thing too, that is a CONFLICT, unless
 * `overwrite` lets the file win. Rows that no file names any more are left alone, unless `removeVanished` asks to remove them.
 * The first target is written before the others, which are written some at a time.
 * Refuses with DataRefused, holding every fault of every file, and then no database is changed; with LoadFailed when
 * a database is away or not in order. A second load of the same databases waits for the first.
 */
export async function checkAndLoad(targets: LoadTarget[], options: LoadOptions = {}): Promise<LoadReport> {
  const sessions = await lockTargets(targets, options);
  try {
    await finishInterruptedLoad(sessions);
    const plan = planLoad(inOrderOf(targets, sessions));
    const faults = new FaultList(withheldFiles(plan));
    await checkTargets(plan, faults, options);
    faults.refuseIfAny();
    const written = await writeAll(plan, options);
    const committed = await wayToCommit(sessions);
    options.onProgress?.({ phase: 'COMMITTING' });
    await commitAll(sessions, committed);
    return { targets: written, committed };
  } catch (error) {
    await rollBackAll(sessions);
    throw error;
  } finally {
    await closeSessions(sessions);
  }
}

/**
 * Checks the CSV files of all targets before there is any database, as `checkAndLoad` does over empty ones: `db` of a target
 * describes its tables and is connected to nothing. Refuses with DataRefused, holding every fault of every file.
 */
export async function checkFiles(targets: LoadTarget[], options: LoadOptions = {}): Promise<void> {
  const plan = planLoad(targets.map((target) => Session.ofNoDatabase(target)));
  const faults = new FaultList(withheldFiles(plan));
  await checkTargets(plan, faults, options);
  faults.refuseIfAny();
}

const inOrderOf = (targets: LoadTarget[], sessions: Session[]): Session[] =>
  sessions.toSorted((a, b) => targets.indexOf(a.target) - targets.indexOf(b.target));

/** Writes every target inside its transaction. Refuses with DataRefused if a database finds a row wrong. */
async function writeAll(plan: TargetPlan[], options: LoadOptions): Promise<LoadReport['targets']> {
  const faults = new FaultList(withheldFiles(plan));
  for (const { path, hasFile } of plan.flatMap(({ tables }) => tables)) if (hasFile) faults.nameFile(path);
  const [first, ...others] = plan.map((target) => async () => {
    await target.session.begin();
    return writeTarget(target, faults, options);
  });
  const written = first ? [await first(), ...(await startTogether(others))] : [];
  faults.refuseIfAny();
  for (const { session } of plan) await settleConstraints(session, faults);
  faults.refuseIfAny();
  return written;
}

/** Stops at the first table of which the database refuses a row: the tables after it may refer to that row. */
async function writeTarget(
  { session, tables }: TargetPlan,
  faults: FaultList,
  options: LoadOptions,
): Promise<LoadReport['targets'][number]> {
  const written: WrittenTable[] = [];
  const history = await session.target.beginHistory?.(session.manager);
  for (const table of tables.filter(({ hasFile }) => hasFile)) {
    const one = await writeTable(table, history, options);
    written.push(one);
    faults.add([...one.faults, ...one.faultsOfDatabase]);
    if (one.faultsOfDatabase.length > 0) break;
  }
  const isSound = written.every((one) => one.faults.length + one.faultsOfDatabase.length === 0);
  if (isSound) for (const one of written) faults.add(await one.follow());
  if (isSound && history && options.removeVanished) {
    const { reason } = options.removeVanished;
    await removeFromTables(tables, written, faults, (table) => removeVanished(table, history, reason));
  }
  return { name: session.target.name, tables: written.map(({ report }) => report) };
}

/** What refers to others is removed before them. */
async function removeFromTables(
  tables: readonly TablePlan[],
  written: readonly WrittenTable[],
  faults: FaultList,
  remove: (table: TablePlan) => ReturnType<typeof removeVanished>,
): Promise<void> {
  for (const table of tables.filter(({ hasFile }) => hasFile).toReversed()) {
    const done = await remove(table);
    faults.add(done.faults);
    const report = written.find((one) => one.report.table === table.shape.table)?.report;
    if (report) report.removed = done.removed;
  }
}

/** Makes constraints that wait for the commit speak up while everything can still be rolled back. */
async function settleConstraints(session: Session, faults: FaultList): Promise<void> {
  try {
    await session.query('SET CONSTRAINTS ALL IMMEDIATE');
  } catch (error) {
    if (!(error instanceof DatabaseRefused) || !isAboutRows(error)) throw error;
    faults.add([lateFault(session.target.folder, error)]);
  }
}
