import { GuidanceState } from '../../coordination/return-states';
import { date, text } from '../../recording/field';
import type { Transition } from '../../recording/life-cycle';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { WardGuidance } from './ward-guidance.model';

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
  fields: { progress: text('Kết quả thực hiện', 'what has been done so far; no personal data') },
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
    doneOn: date('Ngày hoàn thành', 'the day it was done'),
    progress: text('Kết quả thực hiện', 'what has been done; no personal data'),
  },
  day: 'doneOn',
  apply: takeNote,
  effect: reportProgress,
  undoing: { effect: (guidance, _, sight) => reportProgress(guidance, sight), corrected: reportProgress },
};

/** What a ward's officers do with what the city sends: they take note of it and tell how far they are. It comes as a crossing. */
export const wardGuidanceKind: RecordKind<WardGuidance> = {
  record: WardGuidance,
  noun: 'guidance',
  vi: 'Hướng dẫn, nhiệm vụ',
  en: 'guidance of the city',
  fields: {},
  rules: [],
  isOutsidePeriods: true,
  lifeCycle: { state: 'state', initial: ARRIVED, transitions: [acknowledge, report, complete] },
  mutations: {},
};

function takeNote(guidance: WardGuidance, { now, viewer }: Sight): void {
  guidance.acknowledgedAt ??= now;
  guidance.acknowledgedBy ??= viewer.subject;
}

/** Tells the city how far the ward is. */
export async function reportProgress(guidance: WardGuidance, { send }: Sight): Promise<void> {
  await send({
    kind: 'GUIDANCE_PROGRESS',
    to: 'city-council',
    payload: {
      guidanceId: guidance.id,
      version: guidance.version,
      state: guidance.state,
      arrivedAt: guidance.createdAt,
      acknowledgedAt: guidance.acknowledgedAt,
      progress: guidance.progress,
      doneOn: guidance.doneOn,
    },
    about: { type: 'WardGuidance', id: guidance.id },
  });
}
