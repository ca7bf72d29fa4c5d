import { type Fault, type FaultList, ruleFault } from './faults';
import { findFiles } from './find-files';
import { keyText, type KeySet } from './key-set';
import type { TablePlan, TargetPlan } from './load-plan';
import type { LoadOptions } from './load-target';
import { TableFile, type TableRow } from './table-file';

/** Reads every file of every target and finds every fault. Writes nothing; keeps keys in memory, never rows. */
export async function checkTargets(plan: TargetPlan[], faults: FaultList, options: LoadOptions): Promise<void> {
  for (const target of plan) {
    await findFiles(target, faults);
    for (const table of target.tables.filter(({ hasFile }) => hasFile)) await checkTable(table, faults, options);
  }
  // Only now every key of every file is known, those of later targets too.
  for (const table of plan.flatMap(({ tables }) => tables)) {
    for (const reference of table.references) faults.add(await reference.faults());
  }
}

async function checkTable(table: TablePlan, faults: FaultList, { onProgress }: LoadOptions): Promise<void> {
  const file = new TableFile(table.path, table.shape);
  let count = 0;
  for await (const rows of file.rows()) {
    for (const row of rows) faults.add(checkRow(table, file, row));
    count += rows.length;
    onProgress?.({ phase: 'CHECKING', target: table.session.target.name, table: table.shape.table, rows: count });
  }
  faults.add(file.faults);
  faults.add(missingKey(table, file));
  table.digest = file.digest();
  for (const keys of table.keySets) keys.isComplete = file.isWhole && keys.columns.every((name) => file.knows(name));
}

function missingKey({ path, session: { target } }: TablePlan, { columns }: TableFile): Fault[] {
  const sealed = columns.filter(({ isSealed }) => isSealed).map(({ name }) => name);
  if (target.keys || sealed.length === 0) return [];
  const expected = `a key to seal these columns with; none was given for ${target.name}`;
  return [{ file: path, line: 1, column: sealed.join(', '), expected }];
}

function checkRow(table: TablePlan, file: TableFile, row: TableRow): Fault[] {
  const twice = table.keySets.flatMap((keys) => checkKey(table, keys, row));
  if (!row.isAligned) return row.faults;
  for (const reference of table.references) reference.note(row.values, row.line);
  const isSound = row.faults.length === 0 && file.faults.length === 0;
  return [...row.faults, ...twice, ...(isSound ? brokenRules(table, row) : [])];
}

function checkKey({ path, shape }: TablePlan, keys: KeySet, { values, line }: TableRow): Fault[] {
  const firstLine = keys.add(values, line);
  if (firstLine === undefined || !keys.mustBeUnique) return [];
  const column = keys.columns.join(', ');
  const value = keys.columns.map((name) => keyText(values[name] ?? null)).join(', ');
  return [
    {
      file: path,
      line,
      column,
      value,
      expected: `a value used once in ${shape.fileName}; line ${firstLine} has it already`,
    },
  ];
}

function brokenRules({ path, shape }: TablePlan, { values, line }: TableRow): Fault[] {
  if (shape.rules.length === 0) return [];
  const entity = shape.toEntity(values);
  return shape.rules.filter((rule) => !rule.holds(entity)).map((rule) => ruleFault(path, line, rule, values));
}
