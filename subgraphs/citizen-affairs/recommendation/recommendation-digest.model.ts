import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { countedByDate, type Counted } from '../../indicators/counted';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('recommendation_digest')
@Directive('@key(fields: "id")')
@ObjectType('RecommendationDigest', {
  implements: CouncilRecord,
  description: 'Văn bản tổng hợp: the recommendations of a round, sent on to those who must answer.',
  simpleResolvers: true,
})
export class RecommendationDigest extends CouncilRecord {
  static readonly eventColumn = 'sent_on';

  @Index()
  @ForeignKey('voter_contact_round')
  @Column('text')
  roundId!: string;

  @Field(() => String, { nullable: true, description: 'Số, ký hiệu văn bản.' })
  @Column('text', { nullable: true })
  number!: string | null;

  @Field(() => String, { description: 'Nơi nhận: whom it was sent to.' })
  @Column('text')
  recipient!: string;

  @Field(() => DateScalar, { description: 'Ngày chuyển: the day it was sent.' })
  @Index()
  @Column('date')
  sentOn!: string;

  protected eventDate(): string {
    return this.sentOn;
  }

  protected describe(): string {
    return `Văn bản tổng hợp kiến nghị gửi ${this.recipient}`;
  }
}

export const digestFigures: Counted[] = countedByDate(RecommendationDigest, { 'TX.05': {} });
