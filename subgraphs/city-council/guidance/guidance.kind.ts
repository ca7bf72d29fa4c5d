import { randomUUID } from 'node:crypto';
import { GuidanceKind, GuidanceState } from '../../coordination/return-states';
import { date, oneOf, optional, text, typed } from '../../recording/field';
import { newRecord } from '../../recording/record-entry';
import { onceRecorded, type RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { writeChange } from '../../recording/write-change';
import { WardIdScalar } from '../../records/ward-id';
import { addressees, faultsOfAddressees } from '../ward/addressees.service';
import { Guidance, GuidanceReceipt, guidanceRules } from './guidance.model';

/** The city sends guidance or a task: to all wards in force that day, unless told. */
export const guidanceKind: RecordKind<Guidance> = {
  record: Guidance,
  noun: 'guidance',
  vi: 'Hướng dẫn, nhiệm vụ giao xã, phường',
  en: 'guidance or task for wards',
  extra: {
    wardIds: optional(typed([WardIdScalar], text('Xã, phường', 'who it is for; all in force today unless told'))),
  },
  fields: {
    kind: oneOf(GuidanceKind, 'Loại', 'whether it is to be followed or done'),
    title: text('Tiêu đề', 'its title'),
    body: text('Nội dung', 'what is to be followed or done; no personal data'),
    dueOn: optional(date('Hạn thực hiện', 'by which day')),
  },
  rules: guidanceRules,
  isOutsidePeriods: true,
  complete(guidance, { today }) {
    if (!guidance.sentOn) guidance.sentOn = today; // empty in a new one
  },
  check: ({ sentOn }, sight) => faultsOfAddressees(sight, sentOn),
  effect: onceRecorded(async (guidance, sight) => {
    for (const wardId of await addressees(sight, guidance.sentOn)) await sendTo(wardId, guidance, sight);
  }),
  mutations: { record: 'sendGuidance' },
};

/** Where a ward is with it: told by crossings alone. */
export const guidanceReceiptKind: RecordKind<GuidanceReceipt> = {
  record: GuidanceReceipt,
  noun: 'receipt',
  vi: 'Tiến độ của xã, phường',
  en: "ward's progress",
  fields: {},
  rules: [],
  isOutsidePeriods: true,
  mutations: {},
};

async function sendTo(wardId: string, guidance: Guidance, sight: Sight): Promise<void> {
  const { id: guidanceId, kind, title, body, sentOn, dueOn } = guidance;
  const begun = newRecord(guidanceReceiptKind, sight.tx, randomUUID(), sight.now);
  const record = Object.assign(begun, { guidanceId, wardId, sentOn, state: GuidanceState.SENT });
  const change = { record, before: null, faults: [], action: 'RECORDED' as const, reason: null };
  await writeChange(guidanceReceiptKind, change, sight);
  await sight.send({
    kind: 'GUIDANCE_SENT',
    to: `ward-council/${wardId}`,
    payload: { guidanceId, kind, title, body, sentOn, dueOn },
    about: { type: 'Guidance', id: guidanceId },
  });
}
