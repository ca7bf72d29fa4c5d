import { join } from 'node:path';
import { KeySet } from './key-set';
import type { CrossCheck } from './load-target';
import { Reference } from './reference';
import type { Session } from './session';
import { shapeOf, type ShapeReference, type TableShape } from './table-shape';

/** A table of a load: what it is, and what the check learns of its file. */
export interface TablePlan {
  session: Session;
  shape: TableShape;
  path: string;
  /** Whether the folder has the table's file. */
  hasFile: boolean;
  keySets: KeySet[];
  references: Reference[];
  /** SHA-256 of the file when it was checked. */
  digest: string;
}

export interface TargetPlan {
  session: Session;
  tables: TablePlan[];
}

/**
 * Works out what is to be checked against what. Throws where the targets themselves are wrong, which is the
 * program's fault and not the data's: children before parents, a cross-check of a table that is in no target.
 */
export function planLoad(sessions: Session[]): TargetPlan[] {
  const plan = sessions.map(planTarget);
  for (const { tables, session } of plan) {
    for (const [place, table] of tables.entries()) {
      table.references = table.shape.references.map((reference) => referenceWithin(tables, place, reference));
    }
    for (const check of session.target.crossChecks ?? []) addCrossCheck(plan, session.target.name, check);
  }
  return plan;
}

/**
 * The files that may hold what is to be sealed, with the names of their columns. Nothing of such a file is shown: a cell
 * may stand in the wrong column, by a comma too many.
 */
export function withheldFiles(plan: TargetPlan[]): Map<string, Set<string>> {
  const secret = plan
    .flatMap(({ tables }) => tables)
    .filter(({ shape }) => shape.columns.some(({ isSealed }) => isSealed));
  return new Map(secret.map(({ path, shape }) => [path, new Set(shape.columns.map(({ name }) => name))]));
}

function planTarget(session: Session): TargetPlan {
  const { db, folder, tables } = session.target;
  return { session, tables: tables.map((table) => planTable(session, shapeOf(db, table), folder)) };
}

function planTable(session: Session, shape: TableShape, folder: string): TablePlan {
  const keySets = shape.uniqueKeys.map((columns) => new KeySet(columns, true));
  return { session, shape, path: join(folder, shape.fileName), hasFile: false, keySets, references: [], digest: '' };
}

function referenceWithin(tables: TablePlan[], place: number, reference: ShapeReference): Reference {
  const { session, path, shape } = tables[place] as TablePlan; // the place is of this list
  const parentPlace = tables.findIndex((table) => table.shape.path === reference.parentPath);
  if (parentPlace > place && !reference.isDeferred) {
    throw new Error(`${session.target.name}: ${reference.parentTable} must be listed before ${shape.table}`);
  }
  const parent = tables[parentPlace];
  return new Reference(path, reference.columns, {
    table: reference.parentTable,
    path: reference.parentPath,
    columns: reference.parentColumns,
    keys: parent && keySetOf(parent, reference.parentColumns),
    session,
  });
}

function addCrossCheck(plan: TargetPlan[], targetName: string, { table, column, against }: CrossCheck): void {
  const child = findTable(plan, targetName, table, column);
  const parent = findTable(plan, against.target, against.table, against.column);
  child.references.push(
    new Reference(child.path, [column], {
      table: against.table,
      path: parent.shape.path,
      columns: [against.column],
      keys: keySetOf(parent, [against.column]),
      session: parent.session,
      targetName: against.target,
    }),
  );
}

function findTable(plan: TargetPlan[], targetName: string, tableName: string, columnName: string): TablePlan {
  const target = plan.find(({ session }) => session.target.name === targetName);
  const table = target?.tables.find(({ shape }) => shape.table === tableName);
  if (!table?.shape.columns.some(({ name }) => name === columnName)) {
    throw new Error(`A cross-check names ${targetName}.${tableName}.${columnName}, which is no column of this load`);
  }
  return table;
}

/** The set of these columns' values in the table's file; made when nothing has asked for it yet. */
function keySetOf(table: TablePlan, columns: readonly string[]): KeySet {
  const known = table.keySets.find((keys) => keys.columns.join() === columns.join());
  if (known) return known;
  const fresh = new KeySet(columns, false);
  table.keySets.push(fresh);
  return fresh;
}
