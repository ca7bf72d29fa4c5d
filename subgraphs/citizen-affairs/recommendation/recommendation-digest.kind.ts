import { RecommendationState } from '../../citizens/recommendation/recommendation.states';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { changeRecord } from '../../recording/change-record';
import { date, optional, reference, text } from '../../recording/field';
import type { Transition } from '../../recording/life-cycle';
import { readRow } from '../../recording/record-changes';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { VoterContactRound } from '../voter-contact/voter-contact-round.kind';
import { digestPolicy } from '../voter-contact/voter-contact-round.policy';
import { type VoterRecommendation, voterRecommendation } from './voter-recommendation.kind';

export class RecommendationDigest extends DeclaredRecord {
  @Entered(reference('Đợt tiếp xúc', 'the round it digests'), {
    reference: {
      to: VoterContactRound,
      link: { field: 'round', description: 'The round it digests.' },
      back: { field: 'digests', description: 'The digests sent on after the round.', atMost: 200 },
    },
  })
  roundId!: string;

  @Entered(optional(text('Số, ký hiệu', 'number of the document')), { read: 'Số, ký hiệu văn bản.' })
  number!: string | null;

  @Entered(text('Nơi nhận', 'whom it was sent to'))
  recipient!: string;

  @Entered(date('Ngày chuyển', 'the day it was sent', 'Ngày ghi trên văn bản.'))
  sentOn!: string;
}

/** There is one a round, which takes up what was raised in it and not dealt with yet. */
export const recommendationDigest = defineKind(RecommendationDigest, {
  table: 'recommendation_digest',
  noun: 'digest',
  vi: 'Văn bản tổng hợp kiến nghị',
  en: 'digest of recommendations',
  description: 'Văn bản tổng hợp: the recommendations of a round, sent on to those who must answer.',
  day: 'sentOn',
  summary: ({ recipient }) => `Văn bản tổng hợp kiến nghị gửi ${recipient}`,
  readBy: digestPolicy,
  figures: { 'TX.05': {} },
  check: async (digest, sight) => [...(await faultsOfSecond(digest, sight)), ...(await faultsOfDay(digest, sight))],
  effect: async (digest, before, sight) => {
    const isMoved = before !== null && before.roundId !== digest.roundId;
    if (!stands(digest) || isMoved) await letGo(digest, sight);
    if (stands(digest) && (!before || !stands(before) || isMoved)) await takeUp(digest, sight);
  },
});

/** Whether a digest was sent and holds what it took up. */
const stands = ({ sharedAt, cancelledAt, deletedAt }: RecommendationDigest): boolean =>
  sharedAt !== null && !cancelledAt && !deletedAt;

async function faultsOfSecond({ id, roundId }: RecommendationDigest, { tx }: Sight): Promise<UserError[]> {
  const [other] = await tx.query<{ number: string | null }[]>(
    `select number from recommendation_digest
     where round_id = $1 and id <> $2 and deleted_at is null and cancelled_at is null limit 1`,
    [roundId, id],
  );
  if (!other) return [];
  const named = other.number ?? '-';
  return [
    userError(
      'ALREADY_USED',
      'roundId',
      `Đợt này đã có văn bản tổng hợp (số ${named}); mỗi đợt chỉ có một.`,
      `This round has its digest already (number ${named}); there is one a round.`,
    ),
  ];
}

async function faultsOfDay({ roundId, sentOn }: RecommendationDigest, { tx }: Sight): Promise<UserError[]> {
  const round = (await readRow(tx, VoterContactRound, roundId))?.record;
  if (!round || sentOn >= round.startsOn) return [];
  return [
    userError(
      'ENDS_BEFORE_START',
      'sentOn',
      `Ngày chuyển ${sentOn} trước khi đợt bắt đầu (${round.startsOn}).`,
      `It was sent on ${sentOn}, before its round began (${round.startsOn}).`,
    ),
  ];
}

/** Stands in the history of what goes with a digest: the day is the digest's own, which is looked at already. */
const goWithDigest = (verb: string): Transition<VoterRecommendation> => ({
  ...{ verb, vi: 'Theo văn bản tổng hợp', en: 'goes with the digest of its round', from: [], to: '' },
});

/** Everything raised in the round up to the day of the digest that waits to be sent on. */
async function takeUp({ id, roundId, sentOn }: RecommendationDigest, sight: Sight): Promise<void> {
  const waiting = await sight.tx.query<{ id: string; state: RecommendationState }[]>(
    `select r.id, r.state from voter_recommendation r join voter_contact c on c.id = r.contact_id
     where c.round_id = $1 and r.state in ('CAPTURED', 'CONSOLIDATED') and r.digest_id is null and r.raised_on <= $2
       and r.deleted_at is null and r.cancelled_at is null and r.shared_at is not null
       and c.deleted_at is null and c.cancelled_at is null
     order by r.id`,
    [roundId, sentOn],
  );
  for (const one of waiting) {
    const verb = one.state === RecommendationState.CAPTURED ? 'consolidate' : 'joinDigest';
    await changeRecord(voterRecommendation.kind, one.id, following(verb), sight, (item) => {
      item.digestId = id;
      if (item.state !== RecommendationState.CAPTURED) return;
      item.state = RecommendationState.CONSOLIDATED;
      item.stateOn = sentOn;
    });
  }
}

/** What a digest held waits for the next one; it stays consolidated. */
async function letGo({ id }: RecommendationDigest, sight: Sight): Promise<void> {
  const held = await sight.tx.query<{ id: string }[]>(
    'select id from voter_recommendation where digest_id = $1 order by id',
    [id],
  );
  for (const one of held) {
    await changeRecord(voterRecommendation.kind, one.id, following('leaveDigest'), sight, (item) => {
      item.digestId = null;
    });
  }
}

const following = (verb: string) => ({ action: 'ADVANCED' as const, step: goWithDigest(verb) });
