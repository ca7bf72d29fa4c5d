import { type Fault, type FaultList, ruleFault } from './faults';
import { findFiles } from './find-files';
import { keyText, type KeySet } from './key-set';
import { untouchedRows } from './file-changes';
import type { TablePlan, TargetPlan } from './load-plan';
import type { LoadOptions } from './load-target';
import type { RowRule } from './row-rule';
import { SealedCells } from './sealed-cells';
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
    for (const row of rows) faults.add(checkRow(table, row));
    faults.add(await brokenRules(table, file, rows));
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

function checkRow(table: TablePlan, row: TableRow): Fault[] {
  const twice = table.keySets.flatMap((keys) => checkKey(table, keys, row));
  if (!row.isAligned) return row.faults;
  for (const reference of table.references) reference.note(row.values, row.line);
  return [...row.faults, ...twice];
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

/** A row that was loaded before and says nothing new keeps its place, even where a rule is younger than it. */
async function brokenRules(table: TablePlan, file: TableFile, rows: readonly TableRow[]): Promise<Fault[]> {
  const { shape, path } = table;
  if (shape.rules.length === 0 || file.faults.length > 0) return [];
  const broken = rows
    .filter(({ faults, isAligned }) => isAligned && faults.length === 0)
    .map((row) => ({ row, rules: rulesBrokenBy(table, row) }))
    .filter(({ rules }) => rules.length > 0);
  if (broken.length === 0) return [];
  const sealedCells = new SealedCells(table, file.columns);
  const untouched = sealedCells.canCompare
    ? await untouchedRows(
        table,
        file.columns,
        sealedCells,
        broken.map(({ row }) => row),
      )
    : new Set();
  return broken
    .filter(({ row }) => !untouched.has(row))
    .flatMap(({ row, rules }) => rules.map((rule) => ruleFault(path, row.line, rule, row.values)));
}

function rulesBrokenBy({ shape }: TablePlan, { values }: TableRow): RowRule[] {
  const entity = shape.toEntity(values);
  return shape.rules.filter((rule) => !rule.holds(entity));
}
