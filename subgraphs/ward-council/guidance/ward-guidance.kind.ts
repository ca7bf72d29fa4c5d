import { presentLife } from '../../../platform/database/epoch';
import { GuidanceKind, GuidanceState } from '../../coordination/return-states';
import { DeclaredRecord, Kept, OfLife, State } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { date, oneOf, text } from '../../recording/field';
import type { Transition } from '../../recording/life-cycle';
import type { Sight } from '../../recording/sight';
import { withTheCity } from '../council/coordination-filter.model';
import { WARD_RECORD_KEYS } from '../../records/record-key';
import { ofWard } from '../ward-record';
import { ownRecordPolicy } from '../ward-record.policy';

class WardGuidance extends ofWard(DeclaredRecord) {
  @OfLife(oneOf(GuidanceKind, 'Loại', 'whether it is to be followed or done'))
  kind!: GuidanceKind;

  @Kept('TEXT', 'Tiêu đề.')
  title!: string;

  @Kept('TEXT', 'Nội dung.')
  body!: string;

  @Kept('DATE', 'Ngày gửi.')
  sentOn!: string;

  @Kept('DATE', 'Hạn thực hiện; null where there is none.', { nullable: true })
  dueOn!: string | null;

  @State(GuidanceState, 'How far the ward is; never SENT.')
  state!: GuidanceState;

  @Kept('INSTANT', 'When an officer took note of it.', { nullable: true })
  acknowledgedAt!: Date | null;

  @Kept('TEXT', 'Người tiếp nhận: the account of that officer; no name.', { nullable: true })
  acknowledgedBy!: string | null;

  @Kept('TEXT', 'Kết quả thực hiện, as reported last; no personal data.', { nullable: true })
  progress!: string | null;

  @Kept('DATE', 'Ngày hoàn thành.', { nullable: true })
  doneOn!: string | null;
}

const { ARRIVED, ACKNOWLEDGED, IN_PROGRESS, DONE } = GuidanceState;

const acknowledge: Transition<WardGuidance> = {
  verb: 'acknowledge',
  mutation: 'acknowledgeGuidance',
  vi: 'Tiếp nhận hướng dẫn, nhiệm vụ',
  en: 'takes note of guidance or a task of the city',
  from: [ARRIVED],
  to: ACKNOWLEDGED,
  apply: takeNote,
  effect: reportProgress,
  undoing: { effect: (guidance, _, sight) => reportProgress(guidance, sight), corrected: reportProgress },
};

const report: Transition<WardGuidance> = {
  verb: 'report',
  mutation: 'reportGuidanceProgress',
  vi: 'Báo cáo tiến độ thực hiện',
  en: 'tells the city how far the ward is',
  from: [ARRIVED, ACKNOWLEDGED, IN_PROGRESS],
  to: IN_PROGRESS,
  fields: {
    progress: text(
      'Kết quả thực hiện',
      'what has been done so far; no personal data',
      'Ghi việc đã làm đến nay; không ghi dữ liệu cá nhân.',
    ),
  },
  apply: takeNote,
  effect: reportProgress,
  undoing: { effect: (guidance, _, sight) => reportProgress(guidance, sight), corrected: reportProgress },
};

const complete: Transition<WardGuidance> = {
  verb: 'complete',
  mutation: 'completeGuidance',
  vi: 'Báo cáo hoàn thành',
  en: 'tells the city that it is done',
  from: [ARRIVED, ACKNOWLEDGED, IN_PROGRESS],
  to: DONE,
  fields: {
    doneOn: date('Ngày hoàn thành', 'the day it was done', 'Ngày việc này được thực hiện.'),
    progress: text(
      'Kết quả thực hiện',
      'what has been done; no personal data',
      'Ghi việc đã làm và kết quả; không ghi dữ liệu cá nhân.',
    ),
  },
  day: 'doneOn',
  apply: takeNote,
  effect: reportProgress,
  undoing: { effect: (guidance, _, sight) => reportProgress(guidance, sight), corrected: reportProgress },
};

/** What a ward's officers do with what the city sends: they take note of it and tell how far they are. It comes as a crossing. */
export const wardGuidance = defineKind(WardGuidance, {
  table: 'guidance',
  noun: 'guidance',
  vi: 'Hướng dẫn, nhiệm vụ',
  en: 'guidance of the city',
  description:
    "Hướng dẫn, nhiệm vụ thành phố giao: what the city sent to this ward, under the city's id, and how far the ward is.",
  day: 'sentOn',
  summary: ({ title }) => title,
  keys: WARD_RECORD_KEYS,
  readBy: ownRecordPolicy,
  list: {
    field: 'guidance',
    description: 'Hướng dẫn, nhiệm vụ: what the city has sent, and how far the ward is.',
    filter: withTheCity('sent_on'),
  },
  isOutsidePeriods: true,
  lifeCycle: { state: 'state', initial: ARRIVED, transitions: [acknowledge, report, complete] },
  mutations: {},
});

function takeNote(guidance: WardGuidance, { now, viewer }: Sight): void {
  guidance.acknowledgedAt ??= now;
  guidance.acknowledgedBy ??= viewer.subject;
}

/** Tells the city how far the ward is. */
export async function reportProgress(guidance: WardGuidance, { tx, send }: Sight): Promise<void> {
  await send({
    kind: 'GUIDANCE_PROGRESS',
    to: 'city-council',
    payload: {
      guidanceId: guidance.id,
      version: guidance.version,
      ...(await presentLife(tx)),
      state: guidance.state,
      arrivedAt: guidance.createdAt,
      acknowledgedAt: guidance.acknowledgedAt,
      progress: guidance.progress,
      doneOn: guidance.doneOn,
    },
    about: { type: 'WardGuidance', id: guidance.id },
  });
}
