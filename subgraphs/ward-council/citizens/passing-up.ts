import type { EntityManager } from 'typeorm';
import { DomainError } from '../../../platform/errors/domain-error';
import { dayOfStep } from '../../citizens/deadline.steps';
import { timesTaken } from '../../citizens/passings';
import { latestReason } from '../../recording/record-changes';
import type { PassingEnded } from '../../citizens/passing-up.payloads';
import { changeRecord } from '../../recording/change-record';
import { instant, optional } from '../../recording/field';
import { Refused, type UserError, userError } from '../../recording/user-error';
import type { Transition, Undoing } from '../../recording/life-cycle';
import { readRow } from '../../recording/record-changes';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { standingSteps } from '../../recording/standing-steps';
import { takeBack } from '../../recording/undo-step';
import type { CouncilRecord } from '../../records/council-record.model';

/** What a ward keeps of a record that it passed up to the city, besides the record itself. */
export interface PassedUp {
  passedUpAt: Date | null;
  /** The version of the city's record that was last heard of; of two reports the higher one is the later. */
  handlingVersion: number | null;
  handlingAsOf: Date | null;
}

export const PASSED_UP_AT = optional(
  instant('Thời điểm chuyển lên thành phố', 'when it was passed up; null if the ward handles it'),
);

export const HANDLING = 'Tình hình xử lý tại thành phố: how far it has come there; null until word comes back.';

type PassedUpRecord = CouncilRecord & PassedUp;

/** The day on which something is passed up. */
export const passedUpDay = dayOfStep(
  'passedUpOn',
  'Ngày chuyển lên',
  'the day it was passed up to the city',
  'Ngày ghi trên văn bản chuyển lên thành phố.',
);

/** What is handled by the city takes its steps there; the ward follows what comes back. */
export const notWhilePassedUp = <T extends PassedUpRecord>(step: Transition<T>): Transition<T> => ({
  ...step,
  check: async (record, before, sight) =>
    before.passedUpAt ? [handledByCity()] : ((await step.check?.(record, before, sight)) ?? []),
});

/** How something is passed up: the crossing that withdraws it, the states of the ward's record meanwhile, and those of the city's in which it has not begun. */
interface Withdrawing {
  crossing: string;
  from: readonly string[];
  notBegun: readonly string[];
}

/** A ward takes back what it passed up, as long as it has not heard that the city is dealing with it; the city is told. */
export const withdrawing = <T extends PassedUpRecord & { handlingState: string | null }>({
  crossing: kind,
  from,
  notBegun,
}: Withdrawing): Undoing<T> => ({
  ...{ from, withWhatFollowed: true },
  check: ({ handlingState }) => (handlingState === null || notBegun.includes(handlingState) ? [] : [begunByCity()]),
  effect: async (record, _, { tx, now, send }) => {
    const payload: PassingEnded = {
      ...{ id: record.id, passing: await timesTaken(tx, record, PASS_UP), at: now.toISOString() },
      reason: await latestReason(tx, record),
    };
    const about = { type: record.constructor.name, id: record.id };
    await send({ kind, to: 'citizen-affairs', payload, about });
  },
});

/** The step by which a record goes to the city. */
export const PASS_UP = 'passUp';

/** What a passing up that is not the first says of itself besides. */
export async function whichPassing(tx: EntityManager, record: CouncilRecord): Promise<{ passing?: number }> {
  const passing = await timesTaken(tx, record, PASS_UP);
  return passing > 1 ? { passing } : {};
}

/**
 * Takes a record back that the city removed as passed up by mistake: it is as it was before, with the city's reason. Says
 * whether there is such a record; one that has been taken back already, or passed up again, stays as it is.
 */
export async function takeBackRemoved<T extends PassedUpRecord>(
  kind: RecordKind<T>,
  { id, passing, reason }: PassingEnded,
  sight: Sight,
): Promise<boolean> {
  const found = await readRow(sight.tx, kind.record, id, 'for update');
  if (!found) return false;
  const standing = await standingSteps(sight.tx, kind, id);
  const at = standing.findLastIndex(({ verb }) => verb === PASS_UP);
  const [taken, ...followed] = at < 0 ? [] : standing.slice(at);
  const undone = kind.lifeCycle?.transitions.find(({ verb }) => verb === PASS_UP);
  if (!taken || !undone || (await timesTaken(sight.tx, found.record, PASS_UP)) !== passing) return true;
  await changeRecord(kind, id, { action: 'STEP_UNDONE', undone, reason }, sight, (record) => {
    takeBack(sight.tx, record, taken, followed);
  });
  return true;
}

/** Stands in the history for what came back from the city; it has no day of its own, and closed periods do not stop it. */
export const FOLLOW_HANDLING = {
  verb: 'followHandling',
  vi: 'Theo kết quả xử lý của thành phố',
  en: 'follows its handling by the city',
  from: [],
  to: '',
} as const satisfies Transition;

/**
 * A record that was passed up is kept as it was: what was counted on, and what the city reads, does not change behind its
 * back. Only what comes back changes it, and the steps that the ward takes itself afterwards, or undoes. Refuses with Refused.
 */
export const keepAsPassedUp =
  <T extends PassedUpRecord & { state: string }>(ownSteps: readonly Pick<Transition, 'from' | 'to'>[]) =>
  async (record: T, before: T | null): Promise<void> => {
    if (!before?.passedUpAt || !record.passedUpAt || hasHeard(record, before)) return;
    const leads = (one: T, other: T) => ownSteps.some(({ from, to }) => from.includes(one.state) && to === other.state);
    if (!leads(before, record) && !leads(record, before)) throw new Refused([handledByCity()], before);
  };

/** Two lives of the city's database may give one version to two reports, but not one moment. */
const hasHeard = (record: PassedUp, before: PassedUp): boolean =>
  record.handlingVersion !== before.handlingVersion ||
  record.handlingAsOf?.getTime() !== before.handlingAsOf?.getTime();

/** Whether a report says something new of a record that was passed up: one of a later life of the city's database does always. */
export const isNews = (
  { passedUpAt, handlingVersion, handlingAsOf }: PassedUp,
  { version, life }: { version: number; life?: string | undefined },
): boolean => {
  if (passedUpAt === null) return false;
  const isOfLaterLife = life !== undefined && handlingAsOf !== null && handlingAsOf < new Date(life);
  return isOfLaterLife || (handlingVersion ?? 0) < version;
};

/** A draft goes nowhere. */
export const faultsOfDraft = ({ sharedAt }: CouncilRecord): UserError[] =>
  sharedAt === null
    ? [
        userError(
          'PARENT_IS_DRAFT',
          null,
          'Hồ sơ còn là bản nháp; hãy công bố trước khi chuyển lên thành phố.',
          'The record is a draft; share it before it is passed up.',
          { saysNext: true },
        ),
      ]
    : [];

const begunByCity = () =>
  userError(
    'STEP_NOT_UNDOABLE',
    null,
    'Thành phố đang xử lý hồ sơ này; hãy đề nghị thành phố trả lại.',
    'The city is dealing with the record; ask the city to give it back.',
    { saysNext: true },
  );

const handledByCity = () =>
  userError(
    'WRONG_STATE',
    null,
    'Hồ sơ đã chuyển lên thành phố và do thành phố xử lý; kết quả sẽ được cập nhật tại đây.',
    'The record was passed up and is handled by the city; what comes of it is shown here.',
    { saysNext: true },
  );

/** Word came of the handling of something that this ward did not pass up, or not from whom it was passed up to. */
export class NotPassedUp extends DomainError {
  constructor(id: string) {
    super(
      'NOT_FOUND',
      { vi: 'Xã, phường không chuyển hồ sơ này lên.', en: 'This ward passed up no such record.' },
      { id },
    );
  }
}
