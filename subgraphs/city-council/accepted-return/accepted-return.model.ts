import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { RowRule } from '../../../platform/loading/row-rule';
import type { Counted } from '../../indicators/counted';
import { CouncilRecord } from '../../records/council-record.model';
import { KnownBy, RECORD_KEYS } from '../../records/record-key';

@Entity('accepted_return')
@KnownBy(RECORD_KEYS)
@ObjectType('AcceptedReturn', {
  implements: CouncilRecord,
  description: "Báo cáo số liệu đã được chấp nhận: a ward's return for a period that the city accepted.",
  simpleResolvers: true,
})
export class AcceptedReturn extends CouncilRecord {
  static readonly eventColumn = 'accepted_on';

  @Index()
  @ForeignKey('ward')
  @Column('text')
  wardId!: string;

  @Column('date')
  periodFrom!: string;

  @Column('date')
  periodTo!: string;

  @Field(() => DateScalar, { description: 'Ngày chấp nhận.' })
  @Index()
  @Column('date')
  acceptedOn!: string;

  protected eventDate(): string {
    return this.acceptedOn;
  }

  protected describe(): string {
    return `Báo cáo số liệu ${this.periodFrom}/${this.periodTo}`;
  }
}

export const acceptedReturnRules: RowRule<AcceptedReturn>[] = [
  {
    column: 'period_to',
    holds: ({ periodFrom, periodTo }) => periodTo >= periodFrom,
    expected: 'a day not before period_from',
  },
];

/** A ward whose return is recorded twice is one ward. */
const FIRST_OF_WARD = `not exists (select 1 from accepted_return earlier
  where earlier.ward_id = r.ward_id and earlier.period_from = r.period_from and earlier.period_to = r.period_to
    and earlier.id < r.id and earlier.deleted_at is null and earlier.cancelled_at is null and earlier.shared_at is not null)`;

/** A return may be accepted after its period is over, so it is the return's period that counts, not the day of acceptance. */
export const acceptedReturnFigures: Counted[] = [
  { code: 'TC.03', record: AcceptedReturn, within: 'r.period_from = $1 and r.period_to = $2', where: FIRST_OF_WARD },
];
