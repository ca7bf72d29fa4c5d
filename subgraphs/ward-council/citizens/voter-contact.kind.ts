import { recommendationsFollow } from '../../citizens/recommendation/recommendations-follow';
import { VOTER_CONTACT, VoterContactRecord } from '../../citizens/voter-contact/voter-contact.kind';
import { defineKind } from '../../kinds/define-kind';
import { WARD_RECORD_KEYS } from '../../records/record-key';
import { ofWard } from '../ward-record';
import { ownRecordPolicy } from '../ward-record.policy';
import { wardRecommendation } from './recommendation.kind';

/** A contact of a ward's deputies with voters. */
export class WardVoterContact extends ofWard(VoterContactRecord) {}

export const wardVoterContact = defineKind(WardVoterContact, {
  ...VOTER_CONTACT,
  description: 'Điểm tiếp xúc cử tri của đại biểu HĐND xã, phường.',
  keys: WARD_RECORD_KEYS,
  readBy: ownRecordPolicy,
  effect: recommendationsFollow(wardRecommendation.kind, ['heldOn']),
});
