import { recommendationsFollow } from '../../citizens/citizen-kinds';
import { voterContactKind } from '../../citizens/voter-contact/voter-contact.kind';
import { reference, ward } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import { readRow } from '../../recording/record-changes';
import { userError } from '../../recording/user-error';
import { voterRecommendationKind } from '../recommendation/voter-recommendation.kind';
import { VoterContact } from './voter-contact.model';
import { VoterContactRound } from './voter-contact-round.model';

const shared = voterContactKind(VoterContact);

/** What citizen affairs writes of the contacts of the city's deputies: each in a ward, and within its round. */
export const affairsContactKind: RecordKind<VoterContact> = {
  ...shared,
  fields: {
    ...shared.fields,
    roundId: reference('Đợt tiếp xúc', 'the round it is part of'),
    wardId: ward('Xã, phường', 'the ward it was held in'),
  },
  check: async ({ roundId, heldOn }, { tx }) => {
    const round = (await readRow(tx, VoterContactRound, roundId))?.record;
    return !round || heldOn >= round.startsOn ? [] : [outsideRound('heldOn', heldOn, round.startsOn)];
  },
  effect: recommendationsFollow(voterRecommendationKind, ['heldOn', 'wardId']),
};

/** A contact that was held before its round began. */
export const outsideRound = (field: string, heldOn: string, startsOn: string) =>
  userError(
    'INCONSISTENT',
    field,
    `Điểm tiếp xúc ngày ${heldOn} nằm ngoài đợt, đợt bắt đầu ngày ${startsOn}.`,
    `The contact of ${heldOn} lies outside its round, which starts on ${startsOn}.`,
  );
