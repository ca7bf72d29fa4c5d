import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { Counted } from '../../indicators/counted';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';

/** Which committees a council has is law of the day, so the kind is data with an interval. */
@Entity('council_committee')
@Directive('@key(fields: "id")')
@ObjectType('CouncilCommittee', {
  implements: CouncilRecord,
  description: 'Ban của HĐND: a committee of the council.',
  simpleResolvers: true,
})
export class CouncilCommittee extends CouncilRecord {
  static readonly eventColumn = 'in_force_from';

  @Field(() => String, { description: 'Tên Ban, such as "Ban Pháp chế".' })
  @Column('text')
  name!: string;

  @Field(() => String, { description: 'Lĩnh vực: its field, such as LEGAL or SOCIO_ECONOMIC.' })
  @Column('text')
  kind!: string;

  @Field(() => DateScalar, { description: 'The first day in force.' })
  @Index()
  @Column('date')
  inForceFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day no longer in force; null while it is.' })
  @Column('date', { nullable: true })
  inForceTo!: string | null;

  protected eventDate(): string {
    return this.inForceFrom;
  }

  protected describe(): string {
    return this.name;
  }
}

export const committeeRules: RecordRule<CouncilCommittee>[] = [
  {
    column: 'in_force_to',
    code: 'ENDS_BEFORE_START',
    holds: (committee) => committee.inForceTo === null || committee.inForceTo > committee.inForceFrom,
    vi: 'Ngày thôi hoạt động của Ban phải sau ngày thành lập.',
    expected: 'a day after in_force_from',
  },
];

export const committeeFigures: Counted[] = [
  {
    code: 'TC.01',
    record: CouncilCommittee,
    standing: { from: 'r.in_force_from', until: 'r.in_force_to' },
  },
];
