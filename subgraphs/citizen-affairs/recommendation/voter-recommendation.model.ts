import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { VoterRecommendationRecord } from '../../citizens/recommendation/recommendation.model';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';

const ORIGIN_ID =
  'Hồ sơ gốc: the id of the record in the ward that passed it up; null for one of the city. Counted there, and not here.';

@Entity('voter_recommendation')
@Index(['originWardId', 'originId'], { unique: true })
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

  /** The digest it was sent on with. No foreign key: one that is called off lets go of what it held. */
  @Index()
  @Column('text', { nullable: true })
  digestId!: string | null;

  /** The ward that passed it up; null where it was raised at a contact of the city's own deputies. */
  @Column('text', { nullable: true })
  originWardId!: string | null;

  @Field(() => ID, { nullable: true, description: ORIGIN_ID })
  @Column('text', { nullable: true })
  originId!: string | null;
}

/** It was raised at a contact of the city's, or in a ward that passed it up. */
export const voterRecommendationRules: RecordRule<VoterRecommendation>[] = [
  {
    column: 'contact_id',
    code: 'INCONSISTENT',
    holds: ({ contactId, originId }) => (contactId === null) !== (originId === null),
    vi: 'Kiến nghị phải nêu điểm tiếp xúc cử tri, trừ kiến nghị do xã, phường chuyển lên.',
    expected: 'the contact it was raised at, or empty if a ward passed it up',
  },
];
