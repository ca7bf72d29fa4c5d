import { Directive, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { VoterRecommendationRecord } from '../../citizens/recommendation/recommendation.model';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('voter_recommendation')
@Directive('@key(fields: "id")')
@ObjectType('VoterRecommendation', {
  implements: [CouncilRecord, VoterRecommendationRecord],
  description: "Kiến nghị của cử tri với thành phố: raised at a contact of the city's deputies.",
  simpleResolvers: true,
})
export class VoterRecommendation extends VoterRecommendationRecord {
  /** The ward it was raised in. */
  @Index()
  @Column('text')
  wardId!: string;
}
