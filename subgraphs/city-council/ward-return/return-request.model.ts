import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { PeriodScalar } from '../../indicators/period';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('return_request')
@Directive('@key(fields: "id")')
@ObjectType('ReturnRequest', {
  implements: CouncilRecord,
  description: 'Yêu cầu báo cáo số liệu: the city asks wards for their returns for a period.',
  simpleResolvers: true,
})
export class ReturnRequest extends CouncilRecord {
  static readonly eventColumn = 'requested_on';

  @Column('date')
  periodFrom!: string;

  @Column('date')
  periodTo!: string;

  @Field(() => DateScalar, { description: 'Ngày yêu cầu.' })
  @Index()
  @Column('date')
  requestedOn!: string;

  @Field(() => DateScalar, { description: 'Hạn gửi: the last day to submit the return.' })
  @Column('date')
  dueOn!: string;

  @Field(() => String, { nullable: true, description: 'Ghi chú: what wards should know.' })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => PeriodScalar, { description: 'Kỳ số liệu: the days that the returns are about.' })
  get period(): string {
    return `${this.periodFrom}/${this.periodTo}`;
  }

  protected eventDate(): string {
    return this.requestedOn;
  }

  protected describe(): string {
    return `Yêu cầu báo cáo số liệu ${this.period}, hạn ${this.dueOn}`;
  }
}

export const returnRequestRules: RecordRule<ReturnRequest>[] = [
  {
    column: 'due_on',
    code: 'ENDS_BEFORE_START',
    holds: ({ dueOn, periodTo }) => dueOn > periodTo,
    vi: 'Hạn gửi phải sau ngày cuối của kỳ: chưa hết kỳ thì chưa chốt được số liệu.',
    expected: 'a day after the last day of the period',
  },
];
