import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateTimeScalar } from '../../../platform/graphql/scalars/dates';
import { PetitionRecord } from '../../citizens/petition/petition.model';
import { PetitionDisposition, PetitionState } from '../../citizens/petition/petition.states';
import { VoterRecommendationRecord } from '../../citizens/recommendation/recommendation.model';
import { RecommendationState } from '../../citizens/recommendation/recommendation.states';
import { ReminderRecord } from '../../citizens/reminder/reminder.model';
import { CouncilRecord } from '../../records/council-record.model';
import { ofWard, WARD_RECORD_KEY } from '../ward-record';
import { PetitionHandling, RecommendationHandling } from './handling.model';

const PASSED_UP_AT = 'Thời điểm chuyển lên thành phố: when it was passed up; null if the ward handles it.';
const HANDLING = 'Tình hình xử lý tại thành phố: how far it has come there; null until word comes back.';

/** What a ward keeps of a record that it passed up to the city, besides the record itself. */
export interface PassedUp {
  passedUpAt: Date | null;
  /** The version of the city's record that was last heard of; of two reports the higher one is the later. */
  handlingVersion: number | null;
  handlingAsOf: Date | null;
}

@Entity('voter_recommendation')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardRecommendation', {
  implements: [CouncilRecord, VoterRecommendationRecord],
  description: 'Kiến nghị của cử tri với xã, phường.',
  simpleResolvers: true,
})
export class WardRecommendation extends ofWard(VoterRecommendationRecord) implements PassedUp {
  @Field(() => DateTimeScalar, { nullable: true, description: PASSED_UP_AT })
  @Column('timestamptz', { nullable: true })
  passedUpAt!: Date | null;

  @Column({ type: 'enum', enum: RecommendationState, enumName: 'recommendation_state', nullable: true })
  handlingState!: RecommendationState | null;

  @Column('int', { nullable: true })
  handlingVersion!: number | null;

  @Column('timestamptz', { nullable: true })
  handlingAsOf!: Date | null;

  @Field(() => RecommendationHandling, { nullable: true, description: HANDLING })
  get handling(): RecommendationHandling | null {
    return RecommendationHandling.of(this);
  }
}

@Entity('petition')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardPetition', {
  implements: [CouncilRecord, PetitionRecord],
  description: 'Đơn gửi HĐND xã, phường.',
  simpleResolvers: true,
})
export class WardPetition extends ofWard(PetitionRecord) implements PassedUp {
  @Field(() => DateTimeScalar, { nullable: true, description: PASSED_UP_AT })
  @Column('timestamptz', { nullable: true })
  passedUpAt!: Date | null;

  @Column({ type: 'enum', enum: PetitionState, enumName: 'petition_state', nullable: true })
  handlingState!: PetitionState | null;

  @Column({ type: 'enum', enum: PetitionDisposition, enumName: 'petition_disposition', nullable: true })
  handlingDisposition!: PetitionDisposition | null;

  @Column('int', { nullable: true })
  handlingVersion!: number | null;

  @Column('timestamptz', { nullable: true })
  handlingAsOf!: Date | null;

  @Field(() => PetitionHandling, { nullable: true, description: HANDLING })
  get handling(): PetitionHandling | null {
    return PetitionHandling.of(this);
  }
}

@Entity('reminder')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardReminder', {
  implements: [CouncilRecord, ReminderRecord],
  description: 'Công văn đôn đốc của HĐND xã, phường.',
  simpleResolvers: true,
})
export class WardReminder extends ofWard(ReminderRecord) {}
