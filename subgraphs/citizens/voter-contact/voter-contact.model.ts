import { Field, Int, InterfaceType } from 'type-graphql';
import { Column, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';

/** One conference with voters. A voter who speaks is an ordinal, never a name. */
@InterfaceType('VoterContactRecord', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Điểm tiếp xúc cử tri: one conference of deputies with voters.',
})
export abstract class VoterContactRecord extends CouncilRecord {
  static readonly eventColumn = 'held_on';

  @Field(() => DateScalar, { description: 'Ngày tiếp xúc: the day it was held.' })
  @Index()
  @Column('date')
  heldOn!: string;

  @Field(() => String, { nullable: true, description: 'Địa điểm: the place.' })
  @Column('text', { nullable: true })
  place!: string | null;

  @Field(() => Int, { description: 'Số cử tri tham dự: voters attending.' })
  @Column('int')
  attending!: number;

  @Field(() => Int, { description: 'Số cử tri phát biểu: voters speaking, at most those attending.' })
  @Column('int')
  speaking!: number;

  protected eventDate(): string {
    return this.heldOn;
  }

  protected describe(): string {
    return ['Tiếp xúc cử tri', this.place].filter(Boolean).join(' tại ');
  }
}

export const voterContactRules: RecordRule<VoterContactRecord>[] = [
  {
    column: 'attending',
    code: 'OUT_OF_RANGE',
    holds: (contact) => contact.attending >= 0,
    vi: 'Số cử tri tham dự không được âm.',
    expected: 'at least 0',
  },
  {
    column: 'speaking',
    code: 'OUT_OF_RANGE',
    holds: (contact) => contact.speaking >= 0,
    vi: 'Số cử tri phát biểu không được âm.',
    expected: 'at least 0',
  },
  {
    column: 'speaking',
    code: 'EXCEEDS_WHOLE',
    holds: (contact) => contact.speaking <= contact.attending,
    vi: 'Số cử tri phát biểu không được nhiều hơn số cử tri tham dự.',
    expected: 'at most as many as attending',
  },
];
