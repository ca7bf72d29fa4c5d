import { DomainError } from '../../../platform/errors/domain-error';
import { dayOfStep } from '../../citizens/deadline.steps';
import { instant, optional } from '../../recording/field';
import { Refused, type UserError, userError } from '../../recording/user-error';
import type { Transition } from '../../recording/life-cycle';
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
export const passedUpDay = dayOfStep('passedUpOn', 'Ngày chuyển lên', 'the day it was passed up to the city');

/** What is handled by the city takes its steps there; the ward follows what comes back. */
export const notWhilePassedUp = <T extends PassedUpRecord>(step: Transition<T>): Transition<T> => ({
  ...step,
  check: async (record, before, sight) =>
    before.passedUpAt ? [handledByCity()] : ((await step.check?.(record, before, sight)) ?? []),
});

/** What is with the city comes back from there alone. */
export const STAYS_WITH_THE_CITY = {
  instead: {
    vi: 'Hồ sơ đang ở thành phố; hãy đề nghị thành phố trả lại.',
    en: 'The record is with the city; ask the city to give it back.',
  },
};

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
    if (!before?.passedUpAt || record.handlingVersion !== before.handlingVersion) return;
    const leads = (one: T, other: T) => ownSteps.some(({ from, to }) => from.includes(one.state) && to === other.state);
    if (!leads(before, record) && !leads(record, before)) throw new Refused([handledByCity()], before);
  };

/** Whether a report of this version says something new of a record that was passed up. */
export const isNews = ({ passedUpAt, handlingVersion }: PassedUp, version: number): boolean =>
  passedUpAt !== null && (handlingVersion ?? 0) < version;

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
