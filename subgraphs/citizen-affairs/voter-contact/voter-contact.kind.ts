import { Index } from 'typeorm';
import { recommendationsFollow } from '../../citizens/recommendation/recommendations-follow';
import { VOTER_CONTACT, VoterContactRecord } from '../../citizens/voter-contact/voter-contact.kind';
import { Entered } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { reference, ward } from '../../recording/field';
import { readRow } from '../../recording/record-changes';
import { voterRecommendation } from '../recommendation/voter-recommendation.kind';
import { byWardIdPolicy } from '../ward/concerning-ward.policy';
import { outsideRound, VoterContactRound } from './voter-contact-round.kind';

/** A contact of the city's deputies with voters: in a ward, and within its round. */
export class VoterContact extends VoterContactRecord {
  @Entered(reference('Đợt tiếp xúc', 'the round it is part of'), {
    reference: {
      to: VoterContactRound,
      link: { field: 'round', description: 'The round it is part of.' },
      back: { field: 'contacts', description: 'The contacts of the round.', atMost: 200 },
    },
  })
  roundId!: string;

  @Index()
  @Entered(ward('Xã, phường', 'the ward it was held in'), { read: false })
  wardId!: string;
}

export const voterContact = defineKind(VoterContact, {
  ...VOTER_CONTACT,
  description: 'Điểm tiếp xúc cử tri của đại biểu HĐND thành phố, held in a ward.',
  readBy: byWardIdPolicy,
  sameIf: [...VOTER_CONTACT.sameIf, 'wardId'],
  unitOf: ({ wardId }) => wardId,
  check: async ({ roundId, heldOn }, { tx }) => {
    const round = (await readRow(tx, VoterContactRound, roundId))?.record;
    return !round || heldOn >= round.startsOn ? [] : [outsideRound('heldOn', heldOn, round.startsOn)];
  },
  effect: recommendationsFollow(voterRecommendation.kind, ['heldOn', 'wardId']),
});
