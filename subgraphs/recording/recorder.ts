import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { CouncilRecord } from '../records/council-record.model';
import type { Command } from './carried-out-commands';
import { carryOut, type Outcome, type RecorderOptions } from './carry-out';
import { correctionOf, correctStanding } from './correct-step';
import { keepingDependants } from './dependants';
import type { Entered } from './entered-values';
import type { Transition } from './life-cycle';
import { copyOf, enterStep, enterValues, newRecord, refuseUnlessCorrectable } from './record-entry';
import type { RecordAction, RecordKind } from './record-kind';
import { countReferring } from './record-links';
import { stillReferredTo } from './refusals';
import type { Sight } from './sight';
import { withRecordIds } from './given-ids';
import { findCancelled, findTarget, reasonOf, refuseReason, type Target } from './target';
import { takeBackLatestStep, undoingOf } from './undo-step';
import { Refused, type UserError } from './user-error';
import { writeChange } from './write-change';
import { type OnceSight, writeOnce, type WrittenOnce } from './write-once';

/**
 * Writes records: each command is one transaction with the record, the line of its history and the key that makes it
 * happen once. Whatever is wrong with a command is said all at once, and then nothing is written. Refuses with NotAllowed
 * a viewer who may not write here.
 */
export class Recorder {
  constructor(private readonly options: RecorderOptions) {}

  /** Whether the viewer may write here, and so read who changed what. */
  get mayRecord(): boolean {
    return this.options.mayRecord;
  }

  /** What is asked of a kind with record ids in it, where it has global ones of records of this server. */
  withRecordIds<Asked extends Target>(kind: RecordKind, asked: Asked, wardId: string | undefined): Asked {
    return withRecordIds(this.options.db, kind, asked, wardId);
  }

  /** Writes once what is no record of a kind: see write-once.ts. */
  writeOnce(command: Command, write: (sight: OnceSight) => Promise<string>): Promise<WrittenOnce> {
    return writeOnce(this.options, command, write);
  }

  /** Enters a new record. */
  record<T extends CouncilRecord>(kind: RecordKind<T>, entered: Entered, command: Command): Promise<Outcome<T>> {
    return this.carryOut(
      kind,
      command,
      async (sight) => {
        const record = newRecord(kind, this.options.db, randomUUID(), entered['isDraft'] === true ? null : sight.now);
        const faults: UserError[] = [];
        enterValues(kind.fields, record, entered, faults, this.options);
        const change = { record, before: null, faults, action: 'RECORDED' as const, reason: null };
        return writeChange(kind, change, sight);
      },
      entered,
    );
  }

  /** Changes what was entered; what is not named stays. */
  correct<T extends CouncilRecord>(kind: RecordKind<T>, target: Target, entered: Entered, command: Command) {
    return this.change(kind, target, command, 'CORRECTED', async (record, faults) => {
      refuseReason(target, faults, false);
      refuseUnlessCorrectable(kind, record, faults);
      enterValues({ ...kind.fields, ...kind.lateFields }, record, entered, faults, this.options);
    });
  }

  /** Says that what was recorded was called off: it stays to be seen, and is in no figure. */
  cancel<T extends CouncilRecord>(kind: RecordKind<T>, target: Target, command: Command) {
    return this.change(kind, target, command, 'CANCELLED', async (record, faults, { tx, now }) => {
      refuseReason(target, faults, true);
      await refuseReferredTo(tx, kind, record, faults);
      record.cancelledAt = now;
    });
  }

  /** Says that what was called off stands after all: it keeps every rule again, and is in the figures. */
  restore<T extends CouncilRecord>(kind: RecordKind<T>, target: Target, command: Command): Promise<Outcome<T>> {
    return this.carryOut(kind, command, async (sight) => {
      const { record, snapshot } = await findCancelled(kind, target, sight);
      const before = { record: copyOf(record), snapshot };
      const faults: UserError[] = [];
      refuseReason(target, faults, true);
      record.cancelledAt = null;
      return writeChange(kind, { record, before, faults, action: 'RESTORED', reason: reasonOf(target) }, sight);
    });
  }

  /** Takes away what was entered in error. */
  remove<T extends CouncilRecord>(kind: RecordKind<T>, target: Target, command: Command) {
    return this.change(kind, target, command, 'REMOVED', async (record, faults, { tx, now }) => {
      refuseReason(target, faults, true);
      await refuseReferredTo(tx, kind, record, faults);
      record.deletedAt = now;
    });
  }

  /** Lets others see what was a draft; what is shared already stays as it is. */
  share<T extends CouncilRecord>(kind: RecordKind<T>, target: Target, command: Command) {
    return this.change(kind, target, command, 'SHARED', async (record, faults, { now }) => {
      refuseReason(target, faults, false);
      record.sharedAt ??= now;
    });
  }

  /** Takes one step of the record's life. */
  advance<T extends CouncilRecord>(
    kind: RecordKind<T>,
    step: Transition<T>,
    target: Target,
    entered: Entered,
    command: Command,
  ): Promise<Outcome<T>> {
    return this.carryOut(
      kind,
      command,
      async (sight) => {
        const { record, snapshot } = await findTarget(kind, target, sight);
        const before = copyOf(record);
        const faults: UserError[] = [];
        refuseReason(target, faults, step.needsReason ?? false);
        await enterStep(kind, step, { record, before, entered }, faults, sight);
        const change = { record, before: { record: before, snapshot }, faults, action: 'ADVANCED' as const, step };
        const written = await writeChange(kind, { ...change, reason: reasonOf(target) }, sight);
        await step.effect?.(written, sight);
        return written;
      },
      entered,
    );
  }

  /** Undoes the latest step that people took of the record's life, and what followed from it. */
  undoStep<T extends CouncilRecord>(kind: RecordKind<T>, target: Target, command: Command): Promise<Outcome<T>> {
    return this.carryOut(kind, command, async (sight) => {
      const { record, snapshot } = await findTarget(kind, target, sight);
      const before = copyOf(record);
      const faults: UserError[] = [];
      refuseReason(target, faults, true);
      const undone = await takeBackLatestStep(kind, record, sight);
      const change = { record, before: { record: before, snapshot }, faults, action: 'STEP_UNDONE' as const, undone };
      return keepingDependants(this.options.kinds, before, sight, async () => {
        const written = await writeChange(kind, { ...change, reason: reasonOf(target) }, sight);
        await undoingOf(undone).effect?.(written, before, sight);
        return written;
      });
    });
  }

  /** Corrects what was said of a step that stands, such as its day, a body or an outcome; what is not named stays. */
  correctStep<T extends CouncilRecord>(
    kind: RecordKind<T>,
    target: Target & { step: string },
    entered: Entered,
    command: Command,
  ): Promise<Outcome<T>> {
    return this.carryOut(kind, command, async (sight) => {
      const { record, snapshot } = await findTarget(kind, target, sight);
      const before = copyOf(record);
      const faults: UserError[] = [];
      refuseReason(target, faults, true);
      const corrected = await correctStanding(kind, record, { verb: target.step, entered }, faults, sight);
      if (!corrected) throw new Refused(faults, before);
      const change = { record, before: { record: before, snapshot }, faults, action: 'STEP_CORRECTED' as const };
      return keepingDependants(this.options.kinds, before, sight, async () => {
        const written = await writeChange(kind, { ...change, corrected, reason: reasonOf(target) }, sight);
        await correctionOf(corrected.step)?.(written, sight);
        return written;
      });
    });
  }

  private change<T extends CouncilRecord>(
    kind: RecordKind<T>,
    target: Target,
    command: Command,
    action: RecordAction,
    act: (record: T, faults: UserError[], sight: Sight) => Promise<void>,
  ): Promise<Outcome<T>> {
    return this.carryOut(kind, command, async (sight) => {
      const { record, snapshot } = await findTarget(kind, target, sight);
      const before = { record: copyOf(record), snapshot };
      const faults: UserError[] = [];
      await act(record, faults, sight);
      return writeChange(kind, { record, before, faults, action, reason: reasonOf(target) }, sight);
    });
  }

  private carryOut<T extends CouncilRecord>(
    kind: RecordKind<T>,
    command: Command,
    act: (sight: Sight) => Promise<T>,
    extra: Entered = {},
  ) {
    return carryOut(this.options, { kind, command, extra }, act);
  }
}

async function refuseReferredTo(tx: EntityManager, kind: RecordKind, record: CouncilRecord, faults: UserError[]) {
  const count = await countReferring(tx, kind.record, record.id, kind.endsWith);
  if (count > 0) faults.push(stillReferredTo(count));
}
