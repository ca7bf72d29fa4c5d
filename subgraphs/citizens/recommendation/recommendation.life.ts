import { deadlineFor, RECOMMENDATION_DEADLINES } from '../deadline-rules';
import { deadlineBefore, deadlineKept, forwardingDay, noLaterThan, ruledDeadline, sameBody } from '../deadline.steps';
import { date, text } from '../../recording/field';
import { type LifeCycle, SAME_STATE, type Transition } from '../../recording/life-cycle';
import { datedStep } from './dated-step';
import type { VoterRecommendationRecord } from './recommendation.model';
import { response, STEP_DAYS, STEP_FIELDS } from './recommendation.fields';

type Item = VoterRecommendationRecord;
type Step = Transition<Item>;

const AFTER_TRANSFER = ['TRANSFERRED', 'IN_RESOLUTION', 'CARRIED_OVER'];

/** What leads from a voter's words to the body that has to answer. */
const TOWARDS_A_BODY: readonly Step[] = [
  datedStep({
    verb: 'answerAtMeeting',
    vi: 'Trả lời tại hội nghị',
    en: 'answers it on the spot',
    from: ['CAPTURED'],
    to: 'ANSWERED_AT_MEETING',
    on: 'answeredOn',
    dayField: STEP_DAYS.answerAtMeeting,
    fields: { response },
  }),
  datedStep({
    verb: 'consolidate',
    vi: 'Tổng hợp kiến nghị',
    en: 'puts it among those that are sent on',
    from: ['CAPTURED'],
    to: 'CONSOLIDATED',
    on: 'stateOn',
    dayField: STEP_DAYS.consolidate,
  }),
  datedStep({
    verb: 'classify',
    vi: 'Phân loại kiến nghị',
    en: 'says which level has to answer',
    from: ['CONSOLIDATED'],
    to: 'CLASSIFIED',
    on: 'stateOn',
    dayField: STEP_DAYS.classify,
    fields: {
      competentLevel: STEP_FIELDS.competentLevel,
    },
  }),
  datedStep({
    verb: 'transfer',
    vi: 'Chuyển kiến nghị',
    en: 'sends it to the body that has to answer',
    from: ['CLASSIFIED'],
    to: 'TRANSFERRED',
    on: 'transferredOn',
    dayField: STEP_DAYS.transfer,
    fields: {
      responsibleBody: text('Cơ quan giải quyết', 'the body that has to answer', 'Ghi tên đầy đủ, ví dụ: UBND phường.'),
      dueOn: ruledDeadline,
    },
    apply: (item) => {
      const { competentLevel: level, transferredOn } = item;
      if (level && transferredOn) item.dueOn ??= deadlineFor(RECOMMENDATION_DEADLINES[level], transferredOn);
    },
    check: ({ dueOn, transferredOn }) => deadlineBefore(dueOn, transferredOn),
  }),
];

/** What was owed until the day of the step stays known, so that figures of the time before it stay. */
function keepEarlierDeadline(item: Item, { dueOn }: Item): void {
  if (dueOn && item.stateOn)
    item.earlierDeadlines = [...(item.earlierDeadlines ?? []), { dueOn, extendedOn: item.stateOn }];
}

/** What is done until there is an answer, and after it. */
const TOWARDS_AN_ANSWER: readonly Step[] = [
  datedStep({
    verb: 'extend',
    vi: 'Gia hạn giải quyết kiến nghị',
    en: 'gives the body that has to answer more time',
    from: AFTER_TRANSFER,
    to: SAME_STATE,
    needsReason: true,
    on: 'stateOn',
    dayField: STEP_DAYS.extend,
    fields: { dueOn: date('Hạn mới', 'the new last day for a response', 'Ngày cuối phải có kết quả, sau hạn cũ.') },
    apply: (item, _, before) => {
      item.extensionCount += 1;
      keepEarlierDeadline(item, before);
    },
    check: ({ dueOn }, before) => noLaterThan(dueOn, before.dueOn),
  }),
  datedStep({
    verb: 'forward',
    vi: 'Chuyển tiếp kiến nghị sang cơ quan khác',
    en: 'sends what went to the wrong body on to the one that has to answer; it counts as transferred since it first was',
    from: AFTER_TRANSFER,
    to: 'TRANSFERRED',
    needsReason: true,
    on: 'stateOn',
    dayField: forwardingDay,
    fields: {
      responsibleBody: text('Cơ quan giải quyết', 'the body that has to answer', 'Ghi tên đầy đủ, ví dụ: UBND phường.'),
      dueOn: deadlineKept,
    },
    apply: (item, _, before) => {
      item.dueOn ??= before.dueOn;
      if (item.dueOn !== before.dueOn) keepEarlierDeadline(item, before);
    },
    check: ({ dueOn, stateOn, responsibleBody }, before) => [
      ...deadlineBefore(dueOn, stateOn),
      ...sameBody('responsibleBody', responsibleBody, before.responsibleBody),
    ],
  }),
  datedStep({
    verb: 'beginResolution',
    vi: 'Bắt đầu giải quyết kiến nghị',
    en: 'notes that the body has begun to deal with it',
    from: ['TRANSFERRED', 'CARRIED_OVER'],
    to: 'IN_RESOLUTION',
    on: 'stateOn',
    dayField: STEP_DAYS.beginResolution,
  }),
  datedStep({
    verb: 'carryOver',
    vi: 'Chuyển kiến nghị sang kỳ sau',
    en: 'carries it over to the next period',
    from: ['TRANSFERRED', 'IN_RESOLUTION'],
    to: 'CARRIED_OVER',
    needsReason: true,
    on: 'stateOn',
    dayField: STEP_DAYS.carryOver,
  }),
  datedStep({
    verb: 'respond',
    vi: 'Ghi kết quả giải quyết kiến nghị',
    en: 'notes what came of it',
    from: AFTER_TRANSFER,
    to: 'RESPONDED',
    on: 'respondedOn',
    dayField: STEP_DAYS.respond,
    fields: {
      outcome: STEP_FIELDS.outcome,
      response,
    },
  }),
  datedStep({
    verb: 'placeUnderOversight',
    vi: 'Đưa vào giám sát việc giải quyết',
    en: 'has the response watched',
    from: ['RESPONDED'],
    to: 'UNDER_OVERSIGHT',
    on: 'stateOn',
    dayField: STEP_DAYS.placeUnderOversight,
  }),
  datedStep({
    verb: 'close',
    vi: 'Kết thúc kiến nghị',
    en: 'ends its handling',
    from: ['ANSWERED_AT_MEETING', 'RESPONDED', 'UNDER_OVERSIGHT'],
    to: 'CLOSED',
    on: 'stateOn',
    dayField: STEP_DAYS.close,
  }),
];

const RETURN: Step = datedStep({
  verb: 'return',
  vi: 'Trả lại kiến nghị',
  en: 'gives it back, for it is no matter of a council',
  from: ['CAPTURED', 'CONSOLIDATED', 'CLASSIFIED', 'TRANSFERRED'],
  to: 'RETURNED',
  needsReason: true,
  on: 'stateOn',
  dayField: STEP_DAYS.return,
});

/** What merging looks at and changes besides the duplicate itself. */
export type Merging = Required<Pick<Step, 'check' | 'effect' | 'undoing'>>;

/** A duplicate, which still counts as raised; see recommendation.merging.ts for what it may be merged into. */
const mergeStep = ({ check, effect, undoing }: Merging): Step => ({
  ...datedStep({
    verb: 'merge',
    vi: 'Gộp kiến nghị trùng',
    en: 'merges it into another one that says the same',
    from: ['CAPTURED', 'CONSOLIDATED', 'CLASSIFIED'],
    to: 'DUPLICATE',
    on: 'stateOn',
    dayField: STEP_DAYS.merge,
    fields: {
      mergedIntoId: STEP_FIELDS.mergedIntoId,
    },
    check,
  }),
  ...{ effect, undoing },
});

/** The life of a recommendation. */
export const recommendationLife = (merging: Merging): LifeCycle<Item> => ({
  state: 'state',
  initial: 'CAPTURED',
  transitions: [...TOWARDS_A_BODY, ...TOWARDS_AN_ANSWER, RETURN, mergeStep(merging)],
});
