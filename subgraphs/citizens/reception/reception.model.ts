import { Field, Int, InterfaceType } from 'type-graphql';
import { Column, Index } from 'typeorm';
import { DateTimeScalar } from '../../../platform/graphql/scalars/dates';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';

/** One record is one turn; a turn may bring several people. Who they are is not kept here. */
@InterfaceType('CitizenReceptionRecord', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Lượt tiếp công dân: one turn of receiving citizens.',
})
export abstract class CitizenReceptionRecord extends CouncilRecord {
  static readonly eventColumn = 'received_on';

  @Field(() => DateTimeScalar, { description: 'Thời điểm tiếp: the instant the turn began.' })
  @Column('timestamptz')
  receivedAt!: Date;

  /** The day in Viet Nam, kept by the database: at 00:10 on 1 October it is still 30 September in UTC. */
  @Index()
  @Column({
    type: 'date',
    generatedType: 'STORED',
    asExpression: `((received_at at time zone 'Asia/Ho_Chi_Minh')::date)`,
  })
  receivedOn!: string;

  @Field(() => Int, { description: 'Số công dân: how many people came.' })
  @Column('int')
  citizenCount!: number;

  @Field(() => String, { nullable: true, description: 'Người tiếp: the post of who received them.' })
  @Column('text', { nullable: true })
  receivedBy!: string | null;

  protected eventDate(): string {
    return this.receivedOn;
  }

  protected describe(): string {
    return `Tiếp công dân: ${this.citizenCount} người`;
  }
}

export const receptionRules: RecordRule<CitizenReceptionRecord>[] = [
  {
    column: 'citizen_count',
    code: 'OUT_OF_RANGE',
    holds: (reception) => reception.citizenCount >= 1,
    vi: 'Mỗi lượt tiếp có ít nhất 1 công dân.',
    expected: 'at least 1',
  },
];
