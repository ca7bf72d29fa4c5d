import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { CitizenDialogueRecord } from '../../citizens/dialogue/dialogue.model';
import { PetitionRecord } from '../../citizens/petition/petition.model';
import { CitizenReceptionRecord } from '../../citizens/reception/reception.model';
import { VoterRecommendationRecord } from '../../citizens/recommendation/recommendation.model';
import { VoterContactRecord } from '../../citizens/voter-contact/voter-contact.model';
import { CouncilRecord } from '../../records/council-record.model';
import { ofWard, WARD_RECORD_KEY } from '../ward-record';

@Entity('voter_contact')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardVoterContact', {
  implements: [CouncilRecord, VoterContactRecord],
  description: 'Điểm tiếp xúc cử tri của đại biểu HĐND xã, phường.',
  simpleResolvers: true,
})
export class WardVoterContact extends ofWard(VoterContactRecord) {}

@Entity('voter_recommendation')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardRecommendation', {
  implements: [CouncilRecord, VoterRecommendationRecord],
  description: 'Kiến nghị của cử tri với xã, phường.',
  simpleResolvers: true,
})
export class WardRecommendation extends ofWard(VoterRecommendationRecord) {}

@Entity('citizen_reception')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardReception', {
  implements: [CouncilRecord, CitizenReceptionRecord],
  description: 'Lượt tiếp công dân của HĐND xã, phường.',
  simpleResolvers: true,
})
export class WardReception extends ofWard(CitizenReceptionRecord) {}

@Entity('petition')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardPetition', {
  implements: [CouncilRecord, PetitionRecord],
  description: 'Đơn gửi HĐND xã, phường.',
  simpleResolvers: true,
})
export class WardPetition extends ofWard(PetitionRecord) {}

@Entity('citizen_dialogue')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardDialogue', {
  implements: [CouncilRecord, CitizenDialogueRecord],
  description: 'Cuộc đối thoại của HĐND xã, phường.',
  simpleResolvers: true,
})
export class WardDialogue extends ofWard(CitizenDialogueRecord) {}
