import { recommendationsFollow } from '../../citizens/recommendation/recommendations-follow';
import { VOTER_CONTACT, VoterContactRecord } from '../../citizens/voter-contact/voter-contact.kind';
import { defineKind } from '../../kinds/define-kind';
import { ofWard, WARD_RECORD_KEY } from '../ward-record';
import { ownRecordPolicy } from '../ward-record.policy';
import { wardRecommendation } from './recommendation.kind';

/** A contact of a ward's deputies with voters. */
export class WardVoterContact extends ofWard(VoterContactRecord) {}

export const wardVoterContact = defineKind(WardVoterContact, {
  ...VOTER_CONTACT,
  description: 'Điểm tiếp xúc cử tri của đại biểu HĐND xã, phường.',
  key: WARD_RECORD_KEY,
  readBy: ownRecordPolicy,
  effect: recommendationsFollow(wardRecommendation.kind, ['heldOn']),
});
