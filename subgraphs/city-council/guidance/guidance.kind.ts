import { randomUUID } from 'node:crypto';
import { Index } from 'typeorm';
import { GuidanceKind, GuidanceState } from '../../coordination/return-states';
import { DeclaredRecord, Entered, Kept, OfLife, State } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { date, oneOf, optional, reference, text, typed, ward } from '../../recording/field';
import { latestReason, readRow } from '../../recording/record-changes';
import { copyOf, newRecord } from '../../recording/record-entry';
import type { Sight } from '../../recording/sight';
import { writeChange } from '../../recording/write-change';
import { WardIdScalar } from '../../records/ward-id';
import { councilRecordPolicy } from '../council/council-record.policy';
import { addressees, faultsOfAddressees } from '../ward/addressees.service';
import { ofWardPolicy } from '../ward/of-ward.policy';
import { MOST_WARDS, Ward } from '../ward/ward.model';

class Guidance extends DeclaredRecord {
  @Entered(oneOf(GuidanceKind, 'Loại', 'whether it is to be followed or done'))
  kind!: GuidanceKind;

  @Entered(text('Tiêu đề', 'its title'))
  title!: string;

  @Entered(text('Nội dung', 'what is to be followed or done; no personal data'))
  body!: string;

  @Kept('DATE', 'Ngày gửi.')
  sentOn!: string;

  @Entered(optional(date('Hạn thực hiện', 'by which day')))
  dueOn!: string | null;
}

/** The city sends guidance or a task: to all wards in force that day, unless told. */
export const guidance = defineKind(Guidance, {
  table: 'guidance',
  noun: 'guidance',
  vi: 'Hướng dẫn, nhiệm vụ giao xã, phường',
  en: 'guidance or task for wards',
  description: 'Hướng dẫn, nhiệm vụ giao xã, phường: what the city sends to wards to be followed or done.',
  day: 'sentOn',
  summary: ({ title }) => title,
  readBy: councilRecordPolicy,
  list: {
    field: 'guidance',
    description: 'Hướng dẫn, nhiệm vụ giao xã, phường: what the city has sent to wards.',
    isRoot: true,
  },
  extra: {
    wardIds: optional(typed([WardIdScalar], text('Xã, phường', 'who it is for; all in force today unless told'))),
  },
  rules: [
    {
      column: 'due_on',
      code: 'ENDS_BEFORE_START',
      holds: ({ dueOn, sentOn }) => dueOn === null || dueOn >= sentOn,
      vi: 'Hạn thực hiện không được trước ngày gửi.',
      expected: 'a day not before it is sent',
    },
  ],
  isOutsidePeriods: true,
  complete(one, { today }) {
    if (!one.sentOn) one.sentOn = today; // empty in a new one
  },
  check: ({ sentOn }, sight) => faultsOfAddressees(sight, sentOn),
  endsWith: ['guidance_receipt'],
  async effect(one, before, sight) {
    if (before === null) for (const wardId of await addressees(sight, one.sentOn)) await sendTo(wardId, one, sight);
    else if (one.cancelledAt) await withdraw(one, sight);
  },
  mutations: { record: 'sendGuidance', cancel: 'withdrawGuidance' },
});

/** Where one ward is with what the city sent: told by crossings alone. */
@Index(['guidanceId', 'wardId'], { unique: true })
class GuidanceReceipt extends DeclaredRecord {
  @OfLife(ward('Xã, phường', 'the ward'), {
    reference: { to: Ward, link: { field: 'ward', description: 'The ward.' } },
  })
  wardId!: string;

  @OfLife(reference('Hướng dẫn, nhiệm vụ', 'what was sent'), {
    reference: {
      to: Guidance,
      link: { field: 'guidance', description: 'What was sent.' },
      back: {
        field: 'receipts',
        description: 'Tiến độ: how far each ward is that it was sent to.',
        atMost: MOST_WARDS,
      },
      isIndexed: false,
    },
  })
  guidanceId!: string;

  @Kept('DATE', false)
  sentOn!: string;

  @State(GuidanceState, 'How far it is.')
  state!: GuidanceState;

  @Kept('INSTANT', "When it came into the ward's database.", { nullable: true })
  arrivedAt!: Date | null;

  @Kept('INSTANT', 'When an officer of the ward took note of it.', { nullable: true })
  acknowledgedAt!: Date | null;

  @Kept('TEXT', 'Kết quả thực hiện, as the ward reported last.', { nullable: true })
  progress!: string | null;

  @Kept('DATE', 'Ngày hoàn thành.', { nullable: true })
  doneOn!: string | null;

  /** The ward's own version of it that was reported last. */
  @Kept('INTEGER', false, { default: 0 })
  wardVersion!: number;

  /** Since when the ward's database was in the life that reported it; null for its first. */
  @Kept('INSTANT', false, { nullable: true })
  wardLife!: Date | null;
}

export const guidanceReceipt = defineKind(GuidanceReceipt, {
  table: 'guidance_receipt',
  noun: 'receipt',
  vi: 'Tiến độ của xã, phường',
  en: "ward's progress",
  description: 'Tiến độ của một xã, phường: how far one ward is with guidance or a task.',
  day: 'sentOn',
  summary: () => 'Tiến độ thực hiện của xã, phường',
  readBy: ofWardPolicy,
  isOutsidePeriods: true,
  mutations: {},
});

async function sendTo(wardId: string, one: Guidance, sight: Sight): Promise<void> {
  const { id: guidanceId, kind, title, body, sentOn, dueOn } = one;
  const begun = newRecord(guidanceReceipt.kind, sight.tx, randomUUID(), sight.now);
  const record = Object.assign(begun, { guidanceId, wardId, sentOn, state: GuidanceState.SENT });
  const change = { record, before: null, faults: [], action: 'RECORDED' as const, reason: null };
  await writeChange(guidanceReceipt.kind, change, sight);
  await sight.send({
    kind: 'GUIDANCE_SENT',
    to: `ward-council/${wardId}`,
    payload: { guidanceId, kind, title, body, sentOn, dueOn },
    about: { type: 'Guidance', id: guidanceId },
  });
}

/** Takes back at every ward what was sent by mistake: nobody goes on with it, and what was told of it stays to be seen. */
async function withdraw(one: Guidance, sight: Sight): Promise<void> {
  const reason = await latestReason(sight.tx, one);
  const receipts = await sight.tx.findBy(GuidanceReceipt, { guidanceId: one.id });
  for (const { id, wardId } of receipts) {
    const before = await readRow(sight.tx, GuidanceReceipt, id, 'for update');
    if (!before) throw new Error(`The receipt ${id} is gone.`);
    const record = Object.assign(copyOf(before.record), { cancelledAt: one.cancelledAt });
    await writeChange(guidanceReceipt.kind, { record, before, faults: [], action: 'CANCELLED', reason }, sight);
    await sight.send({
      kind: 'GUIDANCE_WITHDRAWN',
      to: `ward-council/${wardId}`,
      payload: { guidanceId: one.id, withdrawnAt: one.cancelledAt, reason },
      about: { type: 'Guidance', id: one.id },
    });
  }
}
