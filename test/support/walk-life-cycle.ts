import { isDeepStrictEqual } from 'node:util';
import type { CouncilRecord } from '../../subgraphs/records/council-record.model';
import type { Outcome } from '../../subgraphs/recording/carry-out';
import { isCorrectable } from '../../subgraphs/recording/correct-step';
import { type Entered, inputNameOf } from '../../subgraphs/recording/entered-values';
import type { Field } from '../../subgraphs/recording/field';
import {
  finalityOf,
  leadsFrom,
  type LifeCycle,
  SAME_STATE,
  stateAfter,
  type Transition,
} from '../../subgraphs/recording/life-cycle';
import type { RecordKind } from '../../subgraphs/recording/record-kind';
import type { RecordingDatabase } from './recording-database';

/** What a walk through the life of one kind of record needs. */
export interface LifeToWalk<T extends CouncilRecord> {
  kind: RecordKind<T>;
  on: RecordingDatabase;
  /** Enters a record in its first state; it is asked for many of them. */
  begin(): Promise<T>;
  /** Steps that are tried from every state, and not taken on the way to one: what they lead to goes on elsewhere. */
  byways?: readonly string[];
  /** Makes a record in a state that no step leads to: what another server or another record does brings it there. */
  brought?: Readonly<Record<string, () => Promise<T>>>;
  /** States that the database knows and no record of this kind is ever in. */
  never?: readonly string[];
  /** What each step has to be told, by its verb; nothing unless given. */
  told?: Readonly<Record<string, (record: T) => Entered | Promise<Entered>>>;
}

/** What came of each step from each state, as lines such as `PLANNED start: IN_PROGRESS` and `PLANNED report: WRONG_STATE`. */
export interface WalkedLife {
  found: string[];
  /** What the table of states says. */
  expected: string[];
}

/**
 * Brings records into every state that the database knows and takes every step from there: those that the table of
 * states allows, and all others. A refused step has to leave the record as it was. Throws where a state cannot be reached.
 */
export async function walkLifeCycle<T extends CouncilRecord>(life: LifeToWalk<T>): Promise<WalkedLife> {
  const cycle = lifeCycleOf(life.kind);
  const walked: WalkedLife = { found: [], expected: [] };
  for (const state of statesOf(life, cycle)) {
    const path = pathTo(life, cycle, state);
    let record: T | null = null; // as long as every step was refused, for then it is as it was
    for (const step of cycle.transitions) {
      record ??= await recordAfter(life, path);
      const outcome = await outcomeOf(life, record, step);
      if (outcome !== 'WRONG_STATE') record = null;
      walked.found.push(`${state} ${step.verb}: ${outcome}`);
      walked.expected.push(
        `${state} ${step.verb}: ${leadsFrom(step, state) ? stateAfter(step, state) : 'WRONG_STATE'}`,
      );
    }
  }
  return walked;
}

/**
 * Takes every step from every state, corrects it to what it was told, and undoes it. What came of it are lines such as
 * `PLANNED start: as it was, as before`; a step that is final has to be refused. Throws where a state cannot be reached.
 */
export async function walkBack<T extends CouncilRecord>(life: LifeToWalk<T>): Promise<WalkedLife> {
  const cycle = lifeCycleOf(life.kind);
  const walked: WalkedLife = { found: [], expected: [] };
  for (const state of statesOf(life, cycle)) {
    const path = pathTo(life, cycle, state);
    for (const step of cycle.transitions.filter((one) => leadsFrom(one, state))) {
      const before = await recordAfter(life, path);
      const row = await rowOf(life, before.id);
      const after = await taken(life, before, step);
      const left = await rowOf(life, before.id);
      const corrected = await cameOf(life, after, left, 'as it was', await correct(life, after, step));
      const undone = await cameOf(life, after, row, 'as before', await undo(life, after));
      walked.found.push(`${state} ${step.verb}: ${corrected}, ${undone}`);
      const correctable = isCorrectable(step) ? 'as it was' : 'WRONG_STATE';
      const undoable = finalityOf(step) ? 'STEP_NOT_UNDOABLE' : 'as before';
      walked.expected.push(`${state} ${step.verb}: ${correctable}, ${undoable}`);
    }
  }
  return walked;
}

async function cameOf<T extends CouncilRecord>(
  life: LifeToWalk<T>,
  { id }: T,
  row: object | undefined,
  isSo: string,
  { userErrors }: Outcome<T>,
): Promise<string> {
  if (userErrors.length > 0) return userErrors.map(({ code }) => code).join();
  return isDeepStrictEqual(await rowOf(life, id), row) ? isSo : 'otherwise';
}

/** A row without what every change counts. */
async function rowOf<T extends CouncilRecord>({ kind, on }: LifeToWalk<T>, id: string): Promise<object | undefined> {
  const { tableName } = on.db.getMetadata(kind.record);
  const [found] = await on.db.query<{ row: object }[]>(
    `select to_jsonb(r) - '{version,updated_at}'::text[] as row from ${tableName} r where id = $1`,
    [id],
  );
  return found?.row;
}

/** Which record, as it is now, and why. */
async function targetOf<T extends CouncilRecord>({ kind, on }: LifeToWalk<T>, { id }: T) {
  const { version } = await on.db.getRepository<CouncilRecord>(kind.record).findOneByOrFail({ id });
  return { id, expectedVersion: version, reason: 'nhầm' };
}

async function undo<T extends CouncilRecord>(life: LifeToWalk<T>, record: T) {
  const target = await targetOf(life, record);
  return life.on.recorder().undoStep(life.kind, target, life.on.command('undoStep', target));
}

async function correct<T extends CouncilRecord>(life: LifeToWalk<T>, record: T, { verb, fields = {} }: Transition<T>) {
  const target = { ...(await targetOf(life, record)), step: verb };
  const [first] = Object.entries(fields as Record<string, Field>).map(([property, field]) => ({
    [inputNameOf(property, field)]: record[property as keyof T],
  }));
  return life.on.recorder().correctStep(life.kind, target, first ?? {}, life.on.command('correctStep', target));
}

function lifeCycleOf<T extends CouncilRecord>({ record, lifeCycle }: RecordKind<T>): LifeCycle<T> {
  if (!lifeCycle) throw new Error(`${record.name} has no life cycle.`);
  return lifeCycle;
}

/** Every state that the column can hold, so that one that nobody wrote a way to is seen. */
function statesOf<T extends CouncilRecord>({ kind, on, never }: LifeToWalk<T>, { state }: LifeCycle<T>): string[] {
  const states = on.db.getMetadata(kind.record).findColumnWithPropertyName(state)?.enum;
  if (!states) throw new Error(`${kind.record.name}.${state} is no enum in the database.`);
  return states.map(String).filter((one) => !never?.includes(one));
}

/** How a record gets into a state: where it begins, and the steps from there. */
interface Path<T extends CouncilRecord> {
  begin(): Promise<T>;
  steps: Transition<T>[];
}

/** The shortest way from where a record may begin. */
function pathTo<T extends CouncilRecord>(
  { begin, brought = {}, byways = [] }: LifeToWalk<T>,
  { initial, transitions }: LifeCycle<T>,
  state: string,
): Path<T> {
  const ways = transitions.filter(({ to, verb }) => to !== SAME_STATE && !byways.includes(verb));
  const begins = Object.entries({ [initial]: begin, ...brought });
  const paths = new Map<string, Path<T>>(begins.map(([first, make]) => [first, { begin: make, steps: [] }]));
  for (const [reached, path] of paths) {
    if (reached === state) return path;
    for (const step of ways.filter((one) => leadsFrom(one, reached))) {
      if (!paths.has(step.to)) paths.set(step.to, { ...path, steps: [...path.steps, step] }); // a Map is walked to its new end
    }
  }
  throw new Error(`No way leads from ${initial} to ${state}.`);
}

async function recordAfter<T extends CouncilRecord>(life: LifeToWalk<T>, { begin, steps }: Path<T>): Promise<T> {
  let record = await begin();
  for (const step of steps) record = await taken(life, record, step);
  return record;
}

/** The record after a step that has to be possible. */
async function taken<T extends CouncilRecord>(life: LifeToWalk<T>, from: T, step: Transition<T>): Promise<T> {
  const { record, userErrors } = await take(life, from, step);
  if (!record || userErrors.length > 0) throw new Error(`${step.verb} was refused: ${JSON.stringify(userErrors)}`);
  return record;
}

/** The state that the step led to, or why it was refused. */
async function outcomeOf<T extends CouncilRecord>(life: LifeToWalk<T>, record: T, step: Transition<T>) {
  const { userErrors } = await take(life, record, step);
  const { tableName } = life.on.db.getMetadata(life.kind.record);
  const [row] = await life.on.db.query<{ version: number; state: string }[]>(
    `select version, ${columnOf(life)} as state from ${tableName} where id = $1`,
    [record.id],
  );
  if (userErrors.length === 0) return row?.state;
  const isAsBefore = row?.version === record.version;
  return `${userErrors.map(({ code }) => code).join(', ')}${isAsBefore ? '' : ', and it was changed'}`;
}

const columnOf = <T extends CouncilRecord>({ kind, on }: LifeToWalk<T>): string | undefined =>
  on.db.getMetadata(kind.record).findColumnWithPropertyName(lifeCycleOf(kind).state)?.databaseName;

async function take<T extends CouncilRecord>({ kind, on, told }: LifeToWalk<T>, record: T, step: Transition<T>) {
  const entered = (await told?.[step.verb]?.(record)) ?? {};
  const reason = 'reason' in entered ? String(entered['reason']) : null;
  const target = { id: record.id, expectedVersion: record.version, reason };
  return on.recorder().advance(kind, step, target, entered, on.command(step.verb, { ...entered, ...target }));
}
