import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { OPEN_FINGERPRINTS } from '../../platform/sealing/fingerprint';
import type { KeyRing } from '../../platform/sealing/key-ring';
import { todayInVietNam } from '../indicators/period';
import type { Outbox } from '../crossing/crossing';
import type { CouncilRecord } from '../records/council-record.model';
import { NotAllowed } from '../viewer/viewer.errors';
import type { Viewer } from '../viewer/viewer';
import { type Command, keepOutcome, takeKey } from './carried-out-commands';
import { holdPeriods, lockPeriods } from './closed-periods';
import { brokenValueRule, type Entered, tidied } from './entered-values';
import { text } from './field';
import type { Transition } from './life-cycle';
import { readRow, recordAt } from './record-changes';
import { copyOf, enterStep, enterValues, newRecord, refuseUnlessCorrectable } from './record-entry';
import type { RecordAction, RecordKind } from './record-kind';
import { countReferring } from './record-links';
import {
  changedMeanwhile,
  isCancelled,
  isDeadlock,
  notThere,
  reasonMissing,
  refusalOfDatabase,
  stillReferredTo,
} from './refusals';
import type { Sight } from './sight';
import { Refused, type UserError } from './user-error';
import { valueRuleOf } from './value-rules';
import { writeChange } from './write-change';

/** What a recorder works with, for one request. */
export interface RecorderOptions {
  db: EntityManager;
  viewer: Viewer;
  /** Whether the viewer may write the records of this server. */
  mayRecord: boolean;
  requestId: string;
  /** Takes what is to cross to other servers. */
  outbox: Outbox;
  now(): Date;
  /** Seals personal data, and recognises what was asked before; missing where a server keeps none. */
  keys?: KeyRing | undefined;
}

/** What came of a command: the record as it is then, or the mistakes and nothing written. */
export interface Outcome<T> {
  record: T | null;
  userErrors: readonly UserError[];
}

/** Which record, as its reader last saw it, and why it is changed. */
export interface Target {
  id: string;
  expectedVersion: number;
  reason?: string | null | undefined;
}

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
        const { record, snapshot } = await this.found(kind, target, sight);
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

  private change<T extends CouncilRecord>(
    kind: RecordKind<T>,
    target: Target,
    command: Command,
    action: RecordAction,
    act: (record: T, faults: UserError[], sight: Sight) => Promise<void>,
  ): Promise<Outcome<T>> {
    return this.carryOut(kind, command, async (sight) => {
      const { record, snapshot } = await this.found(kind, target, sight);
      const before = { record: copyOf(record), snapshot };
      const faults: UserError[] = [];
      await act(record, faults, sight);
      return writeChange(kind, { record, before, faults, action, reason: reasonOf(target) }, sight);
    });
  }

  private async found<T extends CouncilRecord>(kind: RecordKind<T>, { id, expectedVersion }: Target, { tx }: Sight) {
    if (id.includes('\0')) throw notThere(id); // PostgreSQL does not even compare with it
    const found = await readRow(tx, kind.record, id, 'for update');
    if (!found || found.record.deletedAt) throw notThere(id);
    const { version } = found.record;
    if (version !== expectedVersion) throw changedMeanwhile(found.record, expectedVersion, version);
    if (found.record.cancelledAt) throw isCancelled(found.record);
    return found;
  }

  private async carryOut<T extends CouncilRecord>(
    kind: RecordKind<T>,
    command: Command,
    act: (sight: Sight) => Promise<T>,
    extra: Entered = {},
  ): Promise<Outcome<T>> {
    const { db, viewer, mayRecord, requestId, outbox, keys } = this.options;
    if (!mayRecord) throw new NotAllowed();
    const attempt = () =>
      db.transaction(async (tx) => {
        const earlier = await takeKey(tx, viewer.subject, command, keys ?? OPEN_FINGERPRINTS);
        if (earlier) return recordAt(tx, kind.record, earlier.recordId, earlier.version);
        await (kind.isWrittenAlone ? lockPeriods(tx) : holdPeriods(tx));
        const now = this.options.now();
        const record = await act({
          ...{ tx, viewer, requestId, now, extra, keys },
          today: todayInVietNam(now),
          send: (crossing) => outbox.send(tx, crossing),
        });
        await keepOutcome(tx, viewer.subject, command, { recordId: record.id, version: record.version });
        await tx.query('set constraints all immediate'); // what waits for the commit speaks up while it can be answered
        return record;
      });
    try {
      const record = await againAfterDeadlock(attempt, MOST_ATTEMPTS);
      return { record, userErrors: [] };
    } catch (error) {
      const refused = error instanceof Refused ? error : refusalOfDatabase(error);
      if (!refused) throw error;
      return { record: refused.current as T | null, userErrors: refused.userErrors }; // a refusal's record is of its kind
    }
  }
}

/** Of two commands that wait for each other one is ended, and may meet the other once more before that has gone on. */
const MOST_ATTEMPTS = 4;

function againAfterDeadlock<T>(attempt: () => Promise<T>, attempts: number): Promise<T> {
  return attempt().catch((error: unknown) => {
    if (attempts > 1 && isDeadlock(error)) return againAfterDeadlock(attempt, attempts - 1);
    throw error;
  });
}

async function refuseReferredTo(tx: EntityManager, kind: RecordKind, record: CouncilRecord, faults: UserError[]) {
  const count = await countReferring(tx, kind.record, record.id);
  if (count > 0) faults.push(stillReferredTo(count));
}

const reasonOf = ({ reason }: Target): string | null => tidied(reason ?? null) as string | null; // text stays text

/** Whether one has to be given or not, it goes into the history. */
function refuseReason(target: Target, faults: UserError[], isNeeded: boolean): void {
  const reason = reasonOf(target);
  const rule = valueRuleOf(REASON);
  if (reason === null && isNeeded) faults.push(reasonMissing());
  if (rule && !rule.holds(reason)) faults.push(brokenValueRule('reason', REASON, rule));
}

const REASON = text('Lý do', 'why it is done');
