import { deadlineFor, PETITION_DEADLINES } from '../deadline-rules';
import {
  dayOfStep,
  deadlineBefore,
  deadlineKept,
  forwardingDay,
  noLaterThan,
  outOfOrder,
  ruledDeadline,
  sameBody,
} from '../deadline.steps';
import { date, oneOf, optional, text } from '../../recording/field';
import { type LifeCycle, SAME_STATE, type Transition } from '../../recording/life-cycle';
import type { PetitionRecord } from './petition.model';
import { PetitionReturnReason } from './petition.states';
import { dated, disposing, dispositionDay } from './petition.steps';

type Step = Transition<PetitionRecord>;

const transferring: Step = disposing({
  verb: 'transfer',
  vi: 'Chuyển đơn',
  en: 'sends it to the body that is to settle it',
  to: 'TRANSFERRED',
  dayField: dispositionDay('Ngày chuyển đơn', 'transferredOn'),
  fields: {
    handledBy: text('Cơ quan giải quyết', 'the body it goes to', 'Ghi tên đầy đủ của cơ quan giải quyết.'),
    dueOn: ruledDeadline,
  },
});

const transfer: Step = {
  ...transferring,
  apply: async (petition, sight, before) => {
    await transferring.apply?.(petition, sight, before);
    if (petition.disposedOn) petition.dueOn ??= deadlineFor(PETITION_DEADLINES[petition.kind], petition.disposedOn);
  },
  check: async (petition, before, sight) => [
    ...((await transferring.check?.(petition, before, sight)) ?? []),
    ...deadlineBefore(petition.dueOn, petition.disposedOn),
  ],
};

const extending = dated(
  {
    verb: 'extend',
    vi: 'Gia hạn giải quyết đơn',
    en: 'gives the body it was sent to more time',
    from: ['TRANSFERRED', 'AWAITING_RESULT'],
    to: SAME_STATE,
    needsReason: true,
    fields: { dueOn: date('Hạn mới', 'the new last day for the result', 'Ngày cuối phải có kết quả, sau hạn cũ.') },
    apply: (petition) => {
      petition.extensionCount += 1;
    },
  },
  dayOfStep('extendedOn', 'Ngày gia hạn', 'the day it was extended', 'Ngày quyết định gia hạn.'),
);

const extend: Step = {
  ...extending,
  check: async (petition, before, sight) => [
    ...((await extending.check?.(petition, before, sight)) ?? []),
    ...noLaterThan(petition.dueOn, before.dueOn),
  ],
};

const forwarding = dated(
  {
    verb: 'forward',
    vi: 'Chuyển tiếp đơn sang cơ quan khác',
    en: 'sends what went to the wrong body on to the one that is to settle it; it counts as transferred since it first was',
    from: ['TRANSFERRED', 'AWAITING_RESULT'],
    to: 'TRANSFERRED',
    needsReason: true,
    fields: {
      handledBy: text('Cơ quan giải quyết', 'the body it goes to', 'Ghi tên đầy đủ của cơ quan giải quyết.'),
      dueOn: deadlineKept,
    },
    apply: (petition, _, before) => {
      petition.dueOn ??= before.dueOn;
    },
  },
  forwardingDay,
);

const forward: Step = {
  ...forwarding,
  check: async (petition, before, sight) => [
    ...((await forwarding.check?.(petition, before, sight)) ?? []),
    ...deadlineBefore(petition.dueOn, petition.stateOn),
    ...sameBody('handledBy', petition.handledBy, before.handledBy),
  ],
};

/** What is done with a petition that goes to no other body. */
const DISPOSED_HERE: readonly Step[] = [
  disposing({
    verb: 'return',
    vi: 'Trả lại đơn',
    en: 'gives it back to who wrote it',
    to: 'RETURNED',
    dayField: dispositionDay('Ngày trả lại', 'returnedOn'),
    fields: {
      returnReason: oneOf(
        PetitionReturnReason,
        'Lý do trả lại',
        'why it is given back',
        'Chọn lý do ghi trong văn bản trả lại đơn.',
      ),
    },
  }),
  disposing({
    verb: 'guide',
    vi: 'Hướng dẫn công dân',
    en: 'tells the citizen where to turn',
    to: 'GUIDED',
    dayField: dispositionDay('Ngày hướng dẫn', 'guidedOn'),
  }),
  disposing({
    verb: 'answer',
    vi: 'Trả lời đơn',
    en: 'answers it',
    to: 'ANSWERED',
    dayField: dispositionDay('Ngày trả lời', 'answeredOn'),
    fields: {
      handledBy: optional(
        text('Cơ quan trả lời', 'the body that answered it', 'Ghi tên cơ quan đã trả lời; để trống nếu là HĐND.'),
      ),
    },
  }),
  disposing({
    verb: 'file',
    vi: 'Lưu đơn',
    en: 'files it without more',
    to: 'FILED',
    dayField: dispositionDay('Ngày lưu', 'filedOn'),
  }),
];

/** The life of a petition: what is transferred is tracked until its result is in. */
export const petitionLife: LifeCycle<PetitionRecord> = {
  state: 'state',
  initial: 'RECEIVED',
  transitions: [
    dated(
      {
        verb: 'classify',
        vi: 'Phân loại đơn',
        en: 'says what is to be done with it',
        from: ['RECEIVED'],
        to: 'CLASSIFIED',
      },
      dayOfStep(
        'classifiedOn',
        'Ngày phân loại',
        'the day it was classified',
        'Ngày ghi vào sổ đơn thuộc loại nào, ai giải quyết.',
      ),
    ),
    transfer,
    forward,
    dated(
      {
        verb: 'awaitResult',
        vi: 'Ghi nhận cơ quan đã thụ lý',
        en: 'notes that the body has taken it up, and that its result is awaited',
        from: ['TRANSFERRED'],
        to: 'AWAITING_RESULT',
      },
      dayOfStep('takenUpOn', 'Ngày thụ lý', 'the day the body took it up', 'Ngày ghi trên thông báo thụ lý.'),
    ),
    extend,
    {
      verb: 'receiveResult',
      vi: 'Nhận kết quả giải quyết đơn',
      en: 'notes that the result of a transferred petition is in',
      from: ['TRANSFERRED', 'AWAITING_RESULT'],
      to: 'RESULT_RECEIVED',
      fields: { resultOn: date('Ngày có kết quả', 'the day the result came in', 'Ngày nhận được kết quả giải quyết.') },
      day: 'resultOn',
      apply: (petition) => {
        petition.stateOn = petition.resultOn;
      },
      check: ({ resultOn }, before) => outOfOrder('resultOn', resultOn, before.stateOn),
    },
    ...DISPOSED_HERE,
    dated(
      {
        verb: 'close',
        vi: 'Kết thúc xử lý đơn',
        en: 'ends its handling',
        from: ['RESULT_RECEIVED', 'RETURNED', 'GUIDED', 'ANSWERED', 'FILED'],
        to: 'CLOSED',
      },
      dayOfStep('closedOn', 'Ngày kết thúc', 'the day its handling ended', 'Ngày kết thúc việc xử lý.'),
    ),
  ],
};
