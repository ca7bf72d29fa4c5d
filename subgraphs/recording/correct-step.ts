import type { EntityManager } from 'typeorm';
import { toEntity } from '../../platform/database/to-entity';
import type { CouncilRecord } from '../records/council-record.model';
import { type Entered, inputNameOf } from './entered-values';
import type { Field } from './field';
import { finalityOf, type Transition } from './life-cycle';
import { copyOf } from './record-entry';
import type { RecordKind } from './record-kind';
import type { Sight } from './sight';
import { columnsChanged, type StandingStep, standingSteps } from './standing-steps';
import { columnsThatDiffer, fieldsOf, saidFirst, saidOf, type StepsToTell, tellSteps } from './tell-steps';
import { type UserError, userError } from './user-error';

/** A step whose day, body or outcome was corrected, with its day before and after. */
export interface CorrectedStep<T extends CouncilRecord> {
  step: Transition<T>;
  days: readonly string[];
}

/**
 * Puts into a record what a step of its life would have left, had it been told `entered` instead; of what is not named it
 * was told what it was. Whatever later steps have changed stays; what is wrong is added to `faults`. Gives null where the
 * record has taken no such step.
 */
export async function correctStanding<T extends CouncilRecord>(
  kind: RecordKind<T>,
  record: T,
  { verb, entered }: { verb: string; entered: Entered },
  faults: UserError[],
  sight: Sight,
): Promise<CorrectedStep<T> | null> {
  const standing = await standingSteps(sight.tx, kind, record.id);
  const at = standing.findLastIndex((one) => one.isOwn && one.verb === verb);
  const [taken, ...later] = at < 0 ? [] : standing.slice(at);
  const step = kind.lifeCycle?.transitions.find((one) => one.verb === taken?.verb);
  if (!taken || !step || !isCorrectable(step) || !isAsLeft(kind, record, standing.at(-1), sight.tx)) {
    faults.push(notCorrectable(verb));
    return null;
  }
  faults.push(...ofOtherSteps(step, entered));
  const told = new Retold(kind, step, { record, taken, later }, sight);
  const was = await tellSteps(told.life, told.said, []);
  const is = await tellSteps(told.life, { ...(await saidFirst(told.life, told.said)), ...entered }, faults);
  told.changeTo(is, was, faults);
  const days = step.day === undefined ? [] : [was, is].map((one) => one[step.day as keyof T] as string); // the property of a day
  faults.push(...afterTheNext(step, days[1], told.dayOfNext()));
  return { step, days: days.filter((day) => typeof day === 'string') };
}

/** Whether a record is still in the state that the latest line about a step says; a file may have moved it on, which no step tells. */
function isAsLeft<T extends CouncilRecord>(
  { lifeCycle }: RecordKind<T>,
  record: T,
  latest: StandingStep | undefined,
  tx: EntityManager,
): boolean {
  const metadata = tx.dataSource.getMetadata(record.constructor);
  const column = lifeCycle && metadata.findColumnWithPropertyName(lifeCycle.state);
  return column !== undefined && latest?.line.after[column.databaseName] === column.getEntityValue(record);
}

/** Steps that others follow from are undone and taken again, unless they say what follows when they are corrected. */
export const isCorrectable = <T extends CouncilRecord>(step: Transition<T>): boolean =>
  !finalityOf(step) && step.fields !== undefined && (!step.effect || Boolean(correctionOf(step)));

/** What follows when what was said of a step is corrected. */
export const correctionOf = <T extends CouncilRecord>({ undoing }: Transition<T>) =>
  undoing && 'corrected' in undoing ? undoing.corrected : undefined;

/** The life of a record up to one of its steps, which is told anew. */
class Retold<T extends CouncilRecord> {
  private readonly metadata;
  /** What later steps have changed. */
  private readonly hidden: ReadonlySet<string>;
  /** The step, and the record as it found it. */
  readonly life: StepsToTell<T>;
  /** What the step was told, by the names of its input. */
  readonly said: Entered;

  constructor(
    private readonly kind: RecordKind<T>,
    step: Transition<T>,
    private readonly story: { record: T; taken: StandingStep; later: readonly StandingStep[] },
    private readonly sight: Sight,
  ) {
    const { record, taken, later } = story;
    this.metadata = sight.tx.dataSource.getMetadata(record.constructor);
    this.hidden = new Set(later.flatMap(columnsChanged));
    const since = new Set([...columnsChanged(taken), ...this.hidden]);
    this.life = { kind, steps: [step], found: this.overlaid(since, taken.line.before ?? {}), sight };
    this.said = saidOf([step], this.overlaid(this.hidden, taken.line.after));
  }

  /** Puts the difference into the record. What a later step has changed after it cannot be told anew. */
  changeTo(is: T, was: T, faults: UserError[]): void {
    const differs = columnsThatDiffer(this.sight.tx, is, was);
    if (differs.some(({ databaseName }) => this.hidden.has(databaseName))) faults.push(laterSteps(this.story.later));
    for (const column of differs) column.setEntityValue(this.story.record, column.getEntityValue(is));
  }

  /** The day of the step that followed; null where none did. */
  dayOfNext(): string | null {
    const { later } = this.story;
    const at = later.findIndex(({ isOwn }) => isOwn);
    const next = later[at];
    const step = this.kind.lifeCycle?.transitions.find(({ verb }) => verb === next?.verb);
    if (!next || step?.day === undefined) return null;
    const left = this.overlaid(new Set(later.slice(at + 1).flatMap(columnsChanged)), next.line.after);
    return left[step.day as keyof T] as string | null; // the property of a day
  }

  private overlaid(columns: ReadonlySet<string>, snapshot: Readonly<Record<string, unknown>>): T {
    const { record } = this.story;
    const found = this.metadata.columns.filter(
      ({ databaseName, isVersion, isUpdateDate }) => columns.has(databaseName) && !isVersion && !isUpdateDate,
    );
    return withValues(this.sight.tx, copyOf(record), found, snapshot);
  }
}

type Columns = ReturnType<EntityManager['dataSource']['getMetadata']>['columns'];

function withValues<T extends CouncilRecord>(
  tx: EntityManager,
  record: T,
  columns: Columns,
  snapshot: Readonly<Record<string, unknown>>,
): T {
  const was = toEntity(tx.dataSource, tx.dataSource.getMetadata(record.constructor), columns, snapshot);
  for (const column of columns) column.setEntityValue(record, column.getEntityValue(was));
  return record;
}

/** The fields that were named and are none of this step. */
function ofOtherSteps<T extends CouncilRecord>(step: Transition<T>, entered: Entered): UserError[] {
  const own = fieldsOf(step).map(([property, field]) => inputNameOf(property, field));
  return Object.entries(entered)
    .filter(([name, value]) => value !== undefined && !own.includes(name))
    .map(([name]) =>
      userError(
        'INCONSISTENT',
        name,
        `"${name}" không thuộc bước "${step.vi}".`,
        `"${name}" is no field of the step "${step.verb}".`,
      ),
    );
}

function afterTheNext<T extends CouncilRecord>(
  { day, fields }: Transition<T>,
  is: string | undefined,
  next: string | null,
): UserError[] {
  if (day === undefined || is === undefined || next === null || is <= next) return [];
  const field = (fields as Record<string, Field | undefined> | undefined)?.[day];
  return [
    userError(
      'ENDS_BEFORE_START',
      field ? inputNameOf(day, field) : null,
      `Ngày {day} sau bước tiếp theo ({next}).`,
      `The day {day} lies after the step that follows it ({next}).`,
      { facts: { day: is, next } },
    ),
  ];
}

const laterSteps = (later: readonly StandingStep[]): UserError =>
  userError(
    'WRONG_STATE',
    'step',
    'Các bước sau ({steps}) dựa vào điều này; hãy hủy các bước đó, sửa, rồi làm lại.',
    'Later steps ({steps}) rest on this; undo them, correct it, and take them again.',
    { facts: { steps: later.map(({ verb }) => verb).join(', ') }, saysNext: true },
  );

const notCorrectable = (verb: string): UserError =>
  userError(
    'WRONG_STATE',
    'step',
    'Lịch sử hồ sơ không có bước {step} để sửa, hoặc bước này chỉ có thể hủy rồi làm lại; bước ghi bằng tệp thì sửa ở tệp.',
    'The history of the record has no step {step} to correct, or it is one to be undone and taken again; what a file said is corrected in the file.',
    { facts: { step: verb }, saysNext: true },
  );
