import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { CouncilRecord } from '../../records/council-record.model';
import { KnownBy, RECORD_KEYS } from '../../records/record-key';

export enum SuccessionExtent {
  WHOLE = 'WHOLE',
  PART = 'PART',
}

registerEnumType(SuccessionExtent, {
  name: 'SuccessionExtent',
  description: 'Phạm vi sắp xếp: how much of a unit went over into another.',
  valuesConfig: {
    WHOLE: { description: 'Toàn bộ: all of it.' },
    PART: { description: 'Một phần: a part; its figures of before are of no one successor.' },
  },
});

/** One arrow of a change of units: all or a part of one became all or a part of another. */
@Entity('ward_succession')
@KnownBy(RECORD_KEYS)
@ObjectType('WardSuccession', {
  implements: CouncilRecord,
  description: 'Sắp xếp đơn vị hành chính: one unit that went over into another.',
  simpleResolvers: true,
})
export class WardSuccession extends CouncilRecord {
  static readonly eventColumn = 'effective_on';

  @Index()
  @ForeignKey('ward')
  @Column('text')
  predecessorId!: string;

  @Index()
  @ForeignKey('ward')
  @Column('text')
  successorId!: string;

  @Field(() => SuccessionExtent, { description: 'Phạm vi: whether all of the predecessor went over, or a part.' })
  @Column({
    type: 'enum',
    enum: SuccessionExtent,
    enumName: 'succession_extent',
    default: SuccessionExtent.WHOLE,
  })
  extent!: SuccessionExtent;

  @Field(() => DateScalar, { description: 'Ngày có hiệu lực: the first day of the successor.' })
  @Index()
  @Column('date')
  effectiveOn!: string;

  @Field(() => String, { description: 'Căn cứ pháp lý: the legal basis.' })
  @Column('text')
  legalBasis!: string;

  protected eventDate(): string {
    return this.effectiveOn;
  }

  protected describe(): string {
    return this.legalBasis;
  }
}
