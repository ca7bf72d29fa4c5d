import { isDeepStrictEqual } from 'node:util';
import { inputNameOf } from '../recording/entered-values';
import { type LifeCycle, stateOf, type Transition } from '../recording/life-cycle';
import { copyOf } from '../recording/record-entry';
import { columnsThatDiffer, fieldsOf, saidFirst, saidOf, type StepsToTell, tellSteps } from '../recording/tell-steps';
import { type UserError, userError } from '../recording/user-error';
import { changedProperties } from '../recording/write-record';
import type { CouncilRecord } from '../records/council-record.model';
import type { ImportRun } from './import-run';
import { lifePath } from './life-path';
import type { SheetForm } from './workbook-form';

interface RowToCorrect {
  record: CouncilRecord;
  faults: UserError[];
}

/**
 * A row that names the state that its record is in already corrects what was said of the steps that led there, and what follows
 * from it. Gives the steps of which it says something else than the record. What a file cannot have said is not corrected by one.
 */
export async function correctSteps(
  sight: ImportRun['sight'],
  { kind, columns }: Pick<SheetForm, 'kind' | 'columns'>,
  { record, faults }: RowToCorrect,
  said: Record<string, unknown>,
): Promise<readonly Transition[]> {
  const { lifeCycle } = kind;
  if (!lifeCycle) return [];
  const isSaid = (name: string) => said[name] !== undefined && said[name] !== null;
  const path = lifePath(lifeCycle, lifeCycle.initial, stateOf(lifeCycle, record), isSaid);
  const steps = 'steps' in path ? path.steps : [];
  const before = copyOf(record);
  await tellAnew({ kind, steps, found: atTheBeginning(kind, lifeCycle, record), sight }, { record, faults }, said);
  const changed = new Set(changedProperties(sight.tx, record, before));
  const ofPath = new Set(steps.flatMap(inputsOf));
  const isNews = (name: string) =>
    !lifeCycle.transitions.some((step) => inputsOf(step).some((input, at) => input === name && isHeld(step, at, name)));
  const isHeld = ({ fields = {} }: Transition, at: number, name: string) =>
    before[Object.keys(fields)[at] as keyof CouncilRecord] === said[name]; // a property of it
  const others = columns.filter(
    ({ role, name }) => role === 'STEP' && isSaid(name) && !ofPath.has(name) && isNews(name),
  );
  faults.push(...others.map(({ name, heading }) => stepNotTaken(name, heading)));
  return steps.filter(({ fields = {} }) => Object.keys(fields).some((property) => changed.has(property)));
}

/** Puts into a record what its steps leave now that they are told so; what a later step has changed since stays. */
async function tellAnew(
  life: StepsToTell<CouncilRecord>,
  { record, faults }: RowToCorrect,
  said: Record<string, unknown>,
): Promise<void> {
  const { tx } = life.sight;
  const held = Object.entries(saidOf(life.steps, record)).map(([name, value]) => [name, value ?? undefined]);
  const first = await saidFirst(life, Object.fromEntries(held) as Record<string, unknown>);
  const faultsBefore: UserError[] = [];
  const faultsNow: UserError[] = [];
  const was = await tellSteps(life, first, faultsBefore);
  const is = await tellSteps(life, { ...first, ...said }, faultsNow);
  const differs = columnsThatDiffer(tx, is, was);
  faults.push(...faultsNow.filter((fault) => !faultsBefore.some((one) => isDeepStrictEqual(one, fault))));
  const changedSince = new Set(columnsThatDiffer(tx, record, was));
  for (const column of differs) {
    if (!changedSince.has(column)) column.setEntityValue(record, column.getEntityValue(is));
  }
}

/** A record as it was before any step of its life. */
function atTheBeginning(kind: SheetForm['kind'], lifeCycle: LifeCycle, record: CouncilRecord): CouncilRecord {
  const ofSteps = lifeCycle.transitions.flatMap(({ fields = {} }) => Object.keys(fields));
  const empty = ofSteps.filter((property) => !(property in kind.fields)).map((property) => [property, null] as const);
  return Object.assign(
    copyOf(record),
    Object.fromEntries(empty),
    { [lifeCycle.state]: lifeCycle.initial },
    kind.begins,
  );
}

const inputsOf = (step: Transition): string[] =>
  fieldsOf(step).map(([property, field]) => inputNameOf(property, field));

const stepNotTaken = (field: string, heading: string) =>
  userError(
    'WRONG_STATE',
    field,
    `"${heading}" không thuộc bước nào mà hồ sơ đã qua; hãy sửa bước đó trong phần mềm, hoặc để trống.`,
    `"${heading}" is of no step by which a file took the record to its state; correct that step in the program, or leave it empty.`,
    { saysNext: true },
  );
