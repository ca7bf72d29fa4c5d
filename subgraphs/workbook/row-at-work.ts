import { copyOf, enterStep, enterValues, newRecord } from '../recording/record-entry';
import { inputNameOf } from '../recording/entered-values';
import type { Field } from '../recording/field';
import { stateOf, type Transition } from '../recording/life-cycle';
import { faultsOfUnit } from '../recording/known-units';
import type { Snapshot } from '../recording/record-changes';
import { faultsOfDays } from '../recording/record-days';
import { brokenRules } from '../recording/record-scrutiny';
import { type UserError, userError } from '../recording/user-error';
import type { CouncilRecord } from '../records/council-record.model';
import { correctSteps } from './correct-steps';
import type { ImportRun } from './import-run';
import { lifePath } from './life-path';
import type { EnteredRow } from './read-row';
import type { ColumnForm, SheetForm } from './workbook-form';

/** A row that is to be written: its record as it is to be and as it is, and what is wrong with it. */
export interface RowAtWork {
  entered: EnteredRow;
  key: string;
  digest: string;
  record: CouncilRecord;
  before: { record: CouncilRecord; snapshot: Snapshot } | null;
  faults: UserError[];
  /** Whether a row that it refers to is faulty: then it cannot be written, and nothing is wrong with it. */
  isDoomed: boolean;
}

/** A new record of what a sheet holds, with nothing entered. */
export function blankRecord(run: ImportRun, { kind }: SheetForm, id: string, entered: EnteredRow): CouncilRecord {
  const isDraft = valueIn(entered, ({ role }) => role === 'DRAFT') === true;
  return newRecord(kind, run.sight.tx, id, isDraft ? null : run.sight.now);
}

/**
 * Puts a row into its record and looks at it by itself: its values, its way through its life, its rules and its days.
 * `idOf` gives the id of the record that a reference means.
 */
export async function enterRow(
  run: ImportRun,
  form: SheetForm,
  row: RowAtWork,
  idOf: (column: ColumnForm, said: string) => string,
): Promise<void> {
  const { kind } = form;
  const { entered, record, before, faults } = row;
  const said = saidIn(run, form, row, idOf);
  enterValues(kind.fields, record, said, faults, { db: run.sight.tx, keys: run.keys });
  if (!entered.isSound) return;
  const steps = await walk(run, form, row, said);
  await kind.complete?.(record, run.sight);
  faults.push(...brokenRules(kind, record, faults, run.sight.tx));
  if (faults.some(({ code }) => code === 'REQUIRED')) return;
  const change = { record, before: before?.record ?? null, steps, isCorrected: true };
  faults.push(...(await faultsOfDays(kind, change, run.sight, run.closed)));
  faults.push(...(await faultsOfUnit(kind, change, run.sight.tx, run.units)));
}

/** By the names of inputs. What is empty in a new row is left to the database; in one that comes again it is emptied. */
function saidIn(
  { sight: { tx } }: ImportRun,
  { kind }: SheetForm,
  { entered, before }: RowAtWork,
  idOf: (column: ColumnForm, said: string) => string,
): Record<string, unknown> {
  const metadata = tx.dataSource.getMetadata(kind.record);
  const said: Record<string, unknown> = {};
  for (const [column, value] of entered.values) {
    if (column.role !== 'FIELD' && column.role !== 'STEP') continue;
    const hasDefault = metadata.findColumnWithPropertyName(column.name)?.default !== undefined;
    const isLeftOut = value === null && !column.isRequired && (!before || hasDefault || column.role === 'STEP');
    if (isLeftOut) continue;
    said[column.name] = column.kind === 'REFERENCE' && typeof value === 'string' ? idOf(column, value) : value;
  }
  return said;
}

/** Takes the steps that lead to the state that the row names. Gives them. */
async function walk(
  { sight }: ImportRun,
  { kind, columns }: SheetForm,
  { entered, record, before, faults }: RowAtWork,
  said: Record<string, unknown>,
): Promise<readonly Transition[]> {
  const { lifeCycle } = kind;
  if (!lifeCycle) return [];
  const from = stateOf(lifeCycle, record);
  const to = (valueIn(entered, ({ role }) => role === 'STATE') as string | null) ?? from; // states are texts
  const path = lifePath(lifeCycle, from, to, (name) => said[name] !== undefined && said[name] !== null);
  if ('isClosed' in path) {
    faults.push(unreachable(lifeCycle.state, columns, from, to));
    return [];
  }
  if ('missing' in path) {
    faults.push(...path.missing.map((field) => neededFor(columns, field, to)));
    return [];
  }
  if (before && path.steps.length === 0) return correctSteps(sight, { kind, columns }, { record, faults }, said);
  for (const step of path.steps)
    await enterStep(kind, step, { record, before: copyOf(record), entered: said }, faults, sight);
  return path.steps;
}

/** What a row says in the first column of this sort; null where it says nothing. */
function valueIn({ values }: EnteredRow, isIt: (column: ColumnForm) => boolean): unknown {
  for (const [column, value] of values) if (isIt(column)) return value;
  return null;
}

const stateWord = (columns: readonly ColumnForm[], state: string): string =>
  columns.find(({ role }) => role === 'STATE')?.words.find(({ value }) => value === state)?.word ?? state;

const unreachable = (field: string, columns: readonly ColumnForm[], from: string, to: string) =>
  userError(
    'WRONG_STATE',
    field,
    `Tệp không thể đưa hồ sơ từ "${stateWord(columns, from)}" đến "${stateWord(columns, to)}"; hãy làm bước này trong phần mềm.`,
    `A file cannot take a record from ${from} to ${to}; take that step in the program.`,
    { saysNext: true, facts: { got: from, expected: to } },
  );

function neededFor(columns: readonly ColumnForm[], field: Field, state: string): UserError {
  const column = columns.find((one) => (one.role === 'STEP' || one.role === 'FIELD') && one.en === field.en);
  return userError(
    'REQUIRED',
    column?.name ?? null,
    `Thiếu "${field.vi}", cần có ở trạng thái "${stateWord(columns, state)}".`,
    `"${field.vi}" is needed for the state ${state}: ${field.en}.`,
    { facts: { state } },
  );
}

/** What a field of a record is called where it is entered. */
export function nameOf({ kind }: SheetForm, property: string): string {
  const steps = (kind.lifeCycle?.transitions ?? []).map(({ fields }) => fields as Record<string, Field> | undefined);
  const field = [kind.fields as Record<string, Field>, ...steps].find((fields) => fields?.[property])?.[property];
  return field ? inputNameOf(property, field) : property;
}
