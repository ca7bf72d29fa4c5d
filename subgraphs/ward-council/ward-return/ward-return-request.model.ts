import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars/dates';
import { PeriodScalar } from '../../indicators/period';
import { CouncilRecord } from '../../records/council-record.model';
import { WARD_RECORD_KEY, WardOwnRecord } from '../ward-record';

export enum ReturnRequestState {
  ARRIVED = 'ARRIVED',
  ACKNOWLEDGED = 'ACKNOWLEDGED',
}

registerEnumType(ReturnRequestState, {
  name: 'ReturnRequestState',
  description: 'Trạng thái tiếp nhận yêu cầu báo cáo.',
  valuesConfig: {
    ARRIVED: { description: 'Đã đến: nobody has taken note of it yet.' },
    ACKNOWLEDGED: { description: 'Đã tiếp nhận: an officer of the ward has taken note of it.' },
  },
});

@Entity('return_request')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardReturnRequest', {
  implements: CouncilRecord,
  description:
    "Yêu cầu báo cáo số liệu gửi đến xã, phường: the city asks this ward for its return, under the city's id.",
  simpleResolvers: true,
})
export class WardReturnRequest extends WardOwnRecord {
  static override readonly eventColumn = 'requested_on';

  @Column('date')
  periodFrom!: string;

  @Column('date')
  periodTo!: string;

  @Field(() => ReturnRequestState, { description: 'Whether the ward has taken note of it.' })
  @Column({ type: 'enum', enum: ReturnRequestState, enumName: 'return_request_state' })
  state!: ReturnRequestState;

  @Field(() => DateScalar, { description: 'Ngày yêu cầu.' })
  @Index()
  @Column('date')
  requestedOn!: string;

  @Field(() => DateScalar, { description: 'Hạn gửi: the last day to submit the return.' })
  @Column('date')
  dueOn!: string;

  @Field(() => String, { nullable: true, description: 'Ghi chú của thành phố.' })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When an officer of the ward took note of it.' })
  @Column('timestamptz', { nullable: true })
  acknowledgedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Người tiếp nhận: the account of that officer; no name.' })
  @Column('text', { nullable: true })
  acknowledgedBy!: string | null;

  @Field(() => PeriodScalar, { description: 'Kỳ số liệu.' })
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
