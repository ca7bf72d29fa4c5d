import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars/dates';
import { PeriodScalar } from '../../indicators/period';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';

export enum BriefingReportState {
  DRAFT = 'DRAFT',
  ISSUED = 'ISSUED',
  SUPERSEDED = 'SUPERSEDED',
}

registerEnumType(BriefingReportState, {
  name: 'BriefingReportState',
  description: 'Trạng thái báo cáo giao ban.',
  valuesConfig: {
    DRAFT: { description: 'Dự thảo: it can still be corrected; it holds no figures of its own.' },
    ISSUED: { description: 'Đã ban hành: nothing of it is ever changed.' },
    SUPERSEDED: { description: 'Đã thay thế: a later report was issued in its place.' },
  },
});

@Entity('briefing_report')
@Directive('@key(fields: "id")')
@ObjectType('BriefingReport', {
  implements: CouncilRecord,
  description:
    'Báo cáo giao ban: the official report on a period, with every figure as it was when the report was issued.',
  simpleResolvers: true,
})
export class BriefingReport extends CouncilRecord {
  static readonly eventColumn = 'drafted_on';

  @Column('date')
  periodFrom!: string;

  @Column('date')
  periodTo!: string;

  @Field(() => BriefingReportState, { description: 'Whether it is issued.' })
  @Column({ type: 'enum', enum: BriefingReportState, enumName: 'briefing_report_state' })
  state!: BriefingReportState;

  @Field(() => DateScalar, { description: 'Ngày dự thảo.' })
  @Index()
  @Column('date')
  draftedOn!: string;

  @Field(() => String, { description: 'Tên báo cáo.' })
  @Column('text')
  title!: string;

  @Index()
  @ForeignKey('briefing_conference')
  @Column('text', { nullable: true })
  conferenceId!: string | null;

  @Index()
  @ForeignKey('briefing_report')
  @Column('text', { nullable: true })
  supersedesId!: string | null;

  @Field(() => String, { nullable: true, description: 'Đánh giá chung.' })
  @Column('text', { nullable: true })
  assessment!: string | null;

  @Field(() => String, { nullable: true, description: 'Phương hướng, nhiệm vụ.' })
  @Column('text', { nullable: true })
  direction!: string | null;

  @Field(() => String, { nullable: true, description: 'Đề xuất, kiến nghị.' })
  @Column('text', { nullable: true })
  proposals!: string | null;

  @Column('text', { nullable: true })
  affairsFigures!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When citizen affairs counted the figures that it sent for the report; null until they are in.',
  })
  @Column('timestamptz', { nullable: true })
  affairsCountedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Số: its number, such as "27/BC-HĐND"; null until issued.' })
  @Column('text', { nullable: true })
  number!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày ban hành.' })
  @Column('date', { nullable: true })
  issuedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Người ký.' })
  @Column('text', { nullable: true })
  signerName!: string | null;

  @Field(() => String, { nullable: true, description: 'Chức vụ of the signer.' })
  @Column('text', { nullable: true })
  signerTitle!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was issued here.' })
  @Column('timestamptz', { nullable: true })
  issuedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Account of whoever issued it; no name.' })
  @Column('text', { nullable: true })
  issuedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Toàn văn đã chốt: text and figures as JSON, the text that is hashed; null until issued.',
  })
  @Column('text', { nullable: true })
  frozen!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the frozen text; null until issued.' })
  @Column('text', { nullable: true })
  sha256!: string | null;

  @Field(() => PeriodScalar, { description: 'Kỳ báo cáo.' })
  get period(): string {
    return `${this.periodFrom}/${this.periodTo}`;
  }

  protected eventDate(): string {
    return this.draftedOn;
  }

  protected describe(): string {
    return this.number ? `Báo cáo số ${this.number}` : `Dự thảo: ${this.title}`;
  }
}

export const briefingReportRules: RecordRule<BriefingReport>[] = [
  {
    column: 'issued_on',
    code: 'ENDS_BEFORE_START',
    holds: ({ issuedOn, periodTo }) => issuedOn === null || issuedOn > periodTo,
    vi: 'Ngày ban hành phải sau ngày cuối của kỳ báo cáo.',
    expected: 'a day after the last day of the period',
  },
];
