import { Field, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars/dates';
import { PetitionDisposition, PetitionState } from '../../citizens/petition/petition.states';
import { RecommendationOutcome, RecommendationState } from '../../citizens/recommendation/recommendation.states';

/** Where it is kept: the ward's record follows its handling, so what they share stands in the record. */
interface HandledRecommendation {
  handlingState: RecommendationState | null;
  handlingAsOf: Date | null;
  responsibleBody: string | null;
  dueOn: string | null;
  respondedOn: string | null;
  outcome: RecommendationOutcome | null;
}

const AS_OF = 'Tính đến: when the city last changed it, of what has come back.';

@ObjectType('RecommendationHandling', {
  description: 'Tình hình xử lý kiến nghị tại thành phố: how far a passed-up recommendation has come in the city.',
  simpleResolvers: true,
})
export class RecommendationHandling {
  @Field(() => RecommendationState, { nullable: true, description: 'Trạng thái tại thành phố: its state there.' })
  state!: RecommendationState;

  @Field(() => String, { nullable: true, description: 'Cơ quan giải quyết: the body that must answer.' })
  responsibleBody!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Hạn giải quyết: the last day for a response.' })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày có kết quả: the day of the response.' })
  respondedOn!: string | null;

  @Field(() => RecommendationOutcome, { nullable: true, description: 'Kết quả giải quyết: what came of it.' })
  outcome!: RecommendationOutcome | null;

  @Field(() => DateTimeScalar, { nullable: true, description: AS_OF })
  asOf!: Date;

  static of(record: HandledRecommendation): RecommendationHandling | null {
    const { handlingState: state, handlingAsOf: asOf, responsibleBody, dueOn, respondedOn, outcome } = record;
    if (state === null || asOf === null) return null;
    return Object.assign(new RecommendationHandling(), { state, asOf, responsibleBody, dueOn, respondedOn, outcome });
  }
}

interface HandledPetition {
  handlingState: PetitionState | null;
  handlingDisposition: PetitionDisposition | null;
  handlingAsOf: Date | null;
  dueOn: string | null;
  resultOn: string | null;
}

/** Which body has it is no part of this: the petition itself says so, to those who may know. */
@ObjectType('PetitionHandling', {
  description: 'Tình hình xử lý đơn tại thành phố: how far a passed-up petition has come in the city.',
  simpleResolvers: true,
})
export class PetitionHandling {
  @Field(() => PetitionState, { nullable: true, description: 'Trạng thái tại thành phố: its state there.' })
  state!: PetitionState;

  @Field(() => PetitionDisposition, {
    nullable: true,
    description: 'Hướng xử lý tại thành phố: what was done with it.',
  })
  disposition!: PetitionDisposition | null;

  @Field(() => DateScalar, { nullable: true, description: 'Hạn trả lời: the last day for the result.' })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày có kết quả: the day the result came in.' })
  resultOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: AS_OF })
  asOf!: Date;

  static of(record: HandledPetition): PetitionHandling | null {
    const { handlingState: state, handlingDisposition: disposition, handlingAsOf: asOf, dueOn, resultOn } = record;
    if (state === null || asOf === null) return null;
    return Object.assign(new PetitionHandling(), { state, disposition, asOf, dueOn, resultOn });
  }
}
