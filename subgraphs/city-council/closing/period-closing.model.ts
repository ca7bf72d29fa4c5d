import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars/dates';
import { PeriodScalar } from '../../indicators/period';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';

export enum PeriodClosingState {
  CLOSED = 'CLOSED',
  REOPENED = 'REOPENED',
}

registerEnumType(PeriodClosingState, {
  name: 'PeriodClosingState',
  description: 'Trạng thái khóa kỳ: whether a period is still closed.',
  valuesConfig: {
    CLOSED: { description: 'Đã khóa: records of the period cannot be changed in either tier.' },
    REOPENED: { description: 'Đã mở lại: the Standing Committee reopened it.' },
  },
});

@Entity('period_closing')
@Directive('@key(fields: "id")')
@ObjectType('PeriodClosing', {
  implements: CouncilRecord,
  description: 'Khóa kỳ số liệu: the Standing Committee locks the records of a period in every tier.',
  simpleResolvers: true,
})
export class PeriodClosing extends CouncilRecord {
  static readonly eventColumn = 'closed_on';

  @Column('date')
  periodFrom!: string;

  @Column('date')
  periodTo!: string;

  @Field(() => PeriodClosingState, { description: 'Whether it is still closed.' })
  @Column({ type: 'enum', enum: PeriodClosingState, enumName: 'period_closing_state' })
  state!: PeriodClosingState;

  @Field(() => DateScalar, { description: 'Ngày khóa.' })
  @Index()
  @Column('date')
  closedOn!: string;

  @Field(() => DateTimeScalar, { description: 'When it was closed.' })
  @Column('timestamptz')
  closedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Ghi chú.' })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was reopened; null while it is closed.' })
  @Column('timestamptz', { nullable: true })
  reopenedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Lý do mở lại.' })
  @Column('text', { nullable: true })
  reopenReason!: string | null;

  @Field(() => PeriodScalar, { description: 'Kỳ số liệu: the days whose records are locked.' })
  get period(): string {
    return `${this.periodFrom}/${this.periodTo}`;
  }

  protected eventDate(): string {
    return this.closedOn;
  }

  protected describe(): string {
    return `Khóa kỳ số liệu ${this.period}`;
  }
}

export const periodClosingRules: RecordRule<PeriodClosing>[] = [
  {
    column: 'closed_on',
    code: 'IN_FUTURE',
    holds: ({ closedOn, periodTo }) => closedOn > periodTo,
    vi: 'Chưa hết kỳ nên chưa khóa được.',
    expected: 'a day after the last day of the period: it is not over',
  },
];
