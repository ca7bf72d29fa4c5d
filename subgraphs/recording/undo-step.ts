import type { EntityManager } from 'typeorm';
import { toEntity } from '../../platform/database/to-entity';
import type { CouncilRecord } from '../records/council-record.model';
import { finalityOf, stateAfter, stateOf, type Transition } from './life-cycle';
import type { RecordKind } from './record-kind';
import type { Sight } from './sight';
import { columnsChanged, type StandingStep, standingSteps } from './standing-steps';
import { Refused, type UserError, userError } from './user-error';

/**
 * Gives a record the values back that it had before the latest step that people take, and gives that step. What was
 * entered besides, or came from elsewhere since, stays. Refuses with Refused where there is none, or it is not to be undone.
 */
export async function takeBackLatestStep<T extends CouncilRecord>(
  kind: RecordKind<T>,
  record: T,
  sight: Sight,
): Promise<Transition<T>> {
  const { lifeCycle } = kind;
  const standing = await standingSteps(sight.tx, kind, record.id);
  const at = standing.findLastIndex(({ isOwn }) => isOwn);
  const taken = standing[at];
  const step = lifeCycle?.transitions.find(({ verb }) => verb === taken?.verb);
  if (!lifeCycle || !taken || !step) throw new Refused([noStepTaken(kind)], record);
  const before = String(taken.line.before?.[columnOf(sight.tx, record, lifeCycle.state)]);
  const states = { state: stateOf(lifeCycle, record), ledTo: stateAfter(step, before) };
  const faults = await faultsOfUndoing(kind, step, { record, taken, ...states }, sight);
  if (faults.length > 0) throw new Refused(faults, record);
  takeBack(sight.tx, record, taken, undoingOf(step).withWhatFollowed ? standing.slice(at + 1) : []);
  return step;
}

/** A step that is to be undone. */
interface Undone<T extends CouncilRecord> {
  record: T;
  taken: StandingStep;
  /** The state that the record is in. */
  state: string;
  /** That which the step led to. */
  ledTo: string;
}

async function faultsOfUndoing<T extends CouncilRecord>(
  kind: RecordKind<T>,
  step: Transition<T>,
  { record, taken, state, ledTo }: Undone<T>,
  sight: Sight,
): Promise<UserError[]> {
  const instead = finalityOf(step);
  if (instead) return [isFinal(step, instead)];
  if (taken.line.sealedChanges.length > 0) return [noStepTaken(kind)]; // what is sealed is in no history
  const { from = [ledTo], check } = undoingOf(step);
  if (!from.includes(state)) return [movedOn(kind, step, state)];
  return (await check?.(record, sight)) ?? [];
}

/** How a step is undone, of one that is not final. */
export const undoingOf = <T extends CouncilRecord>({ undoing }: Transition<T>) =>
  undoing && !('instead' in undoing) ? undoing : {};

/** Gives a record back what it had before a step, wherever that, or what is taken back with it, changed it. */
export function takeBack(
  tx: EntityManager,
  record: CouncilRecord,
  taken: StandingStep,
  followed: readonly StandingStep[] = [],
): void {
  const metadata = tx.dataSource.getMetadata(record.constructor);
  const changed = [taken, ...followed].flatMap(columnsChanged);
  const columns = metadata.columns.filter(
    (column) => changed.includes(column.databaseName) && !column.isVersion && !column.isUpdateDate,
  );
  const was = toEntity(tx.dataSource, metadata, columns, taken.line.before ?? {});
  for (const column of columns) column.setEntityValue(record, column.getEntityValue(was));
}

const columnOf = (tx: EntityManager, record: CouncilRecord, property: string): string =>
  tx.dataSource.getMetadata(record.constructor).findColumnWithPropertyName(property)?.databaseName ?? property;

const noStepTaken = <T extends CouncilRecord>({ vi, en }: RecordKind<T>): UserError =>
  userError(
    'STEP_NOT_UNDOABLE',
    null,
    `Lịch sử của ${vi.toLowerCase()} không có bước nào để hủy: trạng thái được ghi khi lập hoặc nạp từ tệp.`,
    `The history of this ${en} has no step to undo: it was entered so, or came from a file so.`,
  );

const isFinal = <T extends CouncilRecord>({ vi }: Transition<T>, instead: { vi: string; en: string }): UserError =>
  userError(
    'STEP_NOT_UNDOABLE',
    null,
    `Bước "${vi}" không hủy được. ${instead.vi}`,
    `This step is final. ${instead.en}`,
    { saysNext: true },
  );

const movedOn = <T extends CouncilRecord>({ vi, en }: RecordKind<T>, step: Transition<T>, state: string): UserError =>
  userError(
    'WRONG_STATE',
    null,
    `Sau bước "${step.vi}", ${vi.toLowerCase()} đã chuyển sang trạng thái {state} do nơi khác hoặc do tệp; hãy xem lịch sử.`,
    `After the step "${step.verb}" the ${en} became {state} by what another council or a file said; look at its history.`,
    { saysNext: true, facts: { state } },
  );
