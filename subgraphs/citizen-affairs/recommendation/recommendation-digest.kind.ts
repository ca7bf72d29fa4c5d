import { RecommendationState } from '../../citizens/recommendation/recommendation.states';
import { changeRecord } from '../../recording/change-record';
import { date, optional, reference, text } from '../../recording/field';
import type { Transition } from '../../recording/life-cycle';
import { readRow } from '../../recording/record-changes';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { VoterContactRound } from '../voter-contact/voter-contact-round.kind';
import { RecommendationDigest } from './recommendation-digest.model';
import type { VoterRecommendation } from './voter-recommendation.model';
import { voterRecommendationKind } from './voter-recommendation.kind';

/** What citizen affairs writes of a digest: one a round, which takes up what was raised in it and not dealt with yet. */
export const digestKind: RecordKind<RecommendationDigest> = {
  record: RecommendationDigest,
  noun: 'digest',
  vi: 'Văn bản tổng hợp kiến nghị',
  en: 'digest of recommendations',
  fields: {
    roundId: reference('Đợt tiếp xúc', 'the round it digests'),
    number: optional(text('Số, ký hiệu', 'number of the document')),
    recipient: text('Nơi nhận', 'whom it was sent to'),
    sentOn: date('Ngày chuyển', 'the day it was sent'),
  },
  rules: [],
  check: async (digest, sight) => [...(await faultsOfSecond(digest, sight)), ...(await faultsOfDay(digest, sight))],
  effect: async (digest, before, sight) => {
    const isLive = digest.sharedAt !== null && !digest.cancelledAt && !digest.deletedAt;
    if (!isLive || (before && before.roundId !== digest.roundId)) await letGo(digest, sight);
    if (isLive && (!before?.sharedAt || before.roundId !== digest.roundId)) await takeUp(digest, sight);
  },
};

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
  const waiting = await sight.tx.query<{ id: string }[]>(
    `select r.id from voter_recommendation r join voter_contact c on c.id = r.contact_id
     where c.round_id = $1 and r.state in ('CAPTURED', 'CONSOLIDATED') and r.digest_id is null and r.raised_on <= $2
       and r.deleted_at is null and r.cancelled_at is null and r.shared_at is not null
       and c.deleted_at is null and c.cancelled_at is null
     order by r.id`,
    [roundId, sentOn],
  );
  for (const one of waiting) {
    await changeRecord(voterRecommendationKind, one.id, following('consolidate'), sight, (item) => {
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
    await changeRecord(voterRecommendationKind, one.id, following('leaveDigest'), sight, (item) => {
      item.digestId = null;
    });
  }
}

const following = (verb: string) => ({ action: 'ADVANCED' as const, step: goWithDigest(verb) });
