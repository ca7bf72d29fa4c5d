import { Field, InputType, Int, InterfaceType, registerEnumType } from 'type-graphql';
import { Column, ForeignKey, Index } from 'typeorm';
import { DateScalar, YearMonthScalar } from '../../../platform/graphql/scalars/dates';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';
import { conditionsOf } from '../../records/record-list.resolver';
import type { Condition } from '../../records/record-list.sql';

export enum OversightState {
  PLANNED = 'PLANNED',
  IN_PROGRESS = 'IN_PROGRESS',
  COMPLETED = 'COMPLETED',
  REPORTED = 'REPORTED',
}

registerEnumType(OversightState, {
  name: 'OversightState',
  description: 'Trạng thái giám sát chuyên đề.',
  valuesConfig: {
    PLANNED: { description: 'Trong kế hoạch: planned.' },
    IN_PROGRESS: { description: 'Đang tiến hành: in progress.' },
    COMPLETED: { description: 'Hoàn thành: completed.' },
    REPORTED: { description: 'Đã báo cáo: reported to a session.' },
  },
});

export enum OversightMandate {
  COUNCIL = 'COUNCIL',
  STANDING_COMMITTEE = 'STANDING_COMMITTEE',
  COMMITTEE = 'COMMITTEE',
}

registerEnumType(OversightMandate, {
  name: 'OversightMandate',
  description: 'Chủ thể giao giám sát: who mandated an oversight.',
  valuesConfig: {
    COUNCIL: { description: 'HĐND: the council.' },
    STANDING_COMMITTEE: { description: 'Thường trực HĐND: the Standing Committee.' },
    COMMITTEE: { description: 'Ban của HĐND: a committee.' },
  },
});

@InterfaceType('ThematicOversight', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Giám sát chuyên đề: oversight of one theme over units that answer for it.',
})
export abstract class ThematicOversight extends CouncilRecord {
  static readonly eventColumn = 'started_on';

  @Field(() => String, { description: 'Chuyên đề: the theme.' })
  @Column('text')
  title!: string;

  @Field(() => OversightMandate, { description: 'Who mandated it.' })
  @Column({ type: 'enum', enum: OversightMandate, enumName: 'oversight_mandate' })
  mandatedBy!: OversightMandate;

  @Field(() => OversightState, { description: 'How far it has come.' })
  @Column({ type: 'enum', enum: OversightState, enumName: 'oversight_state' })
  state!: OversightState;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the time looked at; null if not bounded.' })
  @Column('date', { nullable: true })
  scopeFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the time looked at; null if not bounded.' })
  @Column('date', { nullable: true })
  scopeTo!: string | null;

  @Field(() => DateScalar, { description: 'The day it began, or is planned to begin.' })
  @Index()
  @Column('date')
  startedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was completed; null before.' })
  @Column('date', { nullable: true })
  completedOn!: string | null;

  @Field(() => YearMonthScalar, { nullable: true, description: 'The month it is expected to be completed in.' })
  @Column('text', { nullable: true })
  expectedCompletion!: string | null;

  @Field(() => Int, { nullable: true, description: 'Ordinal of the session that its report is due at.' })
  @Column('int', { nullable: true })
  reportDueAtSession!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was reported to a session; null before.' })
  @Column('date', { nullable: true })
  reportedOn!: string | null;

  /** The session that it was reported to. */
  @Index()
  @ForeignKey('council_session')
  @Column('text', { nullable: true })
  reportedSessionId!: string | null;

  protected eventDate(): string {
    return this.startedOn;
  }

  protected describe(): string {
    return `Giám sát chuyên đề: ${this.title}`;
  }
}

const isOver = ({ state }: ThematicOversight): boolean =>
  state === OversightState.COMPLETED || state === OversightState.REPORTED;

export const oversightRules: RecordRule<ThematicOversight>[] = [
  {
    column: 'scope_to',
    code: 'ENDS_BEFORE_START',
    holds: ({ scopeFrom, scopeTo }) => scopeFrom === null || scopeTo === null || scopeTo >= scopeFrom,
    vi: 'Thời điểm cuối của phạm vi giám sát không được trước thời điểm đầu.',
    expected: 'a day not before scope_from',
  },
  {
    column: 'completed_on',
    code: 'INCONSISTENT',
    holds: (oversight) => isOver(oversight) === (oversight.completedOn !== null),
    vi: 'Chỉ và luôn ghi ngày hoàn thành khi giám sát đã hoàn thành hoặc đã báo cáo.',
    expected: 'a day if the state is COMPLETED or REPORTED, else empty',
  },
  {
    column: 'completed_on',
    code: 'ENDS_BEFORE_START',
    holds: (oversight) => oversight.completedOn === null || oversight.completedOn >= oversight.startedOn,
    vi: 'Ngày hoàn thành không được trước ngày bắt đầu.',
    expected: 'a day not before started_on',
  },
  {
    column: 'reported_on',
    code: 'INCONSISTENT',
    holds: ({ state, reportedOn, reportedSessionId }) =>
      state === OversightState.REPORTED || (reportedOn === null && reportedSessionId === null),
    vi: 'Chỉ ghi ngày báo cáo và kỳ họp nghe báo cáo khi giám sát đã được báo cáo.',
    expected: 'no day and no session unless the state is REPORTED',
  },
  {
    column: 'reported_on',
    code: 'ENDS_BEFORE_START',
    holds: ({ completedOn, reportedOn }) => completedOn === null || reportedOn === null || reportedOn >= completedOn,
    vi: 'Ngày báo cáo không được trước ngày hoàn thành.',
    expected: 'a day not before completed_on',
  },
  {
    column: 'expected_completion',
    code: 'OUT_OF_RANGE',
    holds: ({ expectedCompletion: month }) => month === null || /^\d{4}-(0[1-9]|1[0-2])$/.test(month),
    vi: 'Tháng dự kiến hoàn thành phải viết theo dạng YYYY-MM.',
    expected: 'a month, written YYYY-MM',
  },
  {
    column: 'report_due_at_session',
    code: 'OUT_OF_RANGE',
    holds: ({ reportDueAtSession: ordinal }) => ordinal === null || ordinal > 0,
    vi: 'Số thứ tự kỳ họp nghe báo cáo phải từ 1 trở lên.',
    expected: 'the ordinal of a session, at least 1',
  },
];

@InputType({ description: 'Which oversights.' })
export class OversightFilter {
  @Field(() => [OversightState], { nullable: true, description: 'In one of these states.' })
  states?: OversightState[] | null;
}

/** What the filter means in columns. */
export const oversightConditions = (filter: OversightFilter): Condition[] => conditionsOf({ state: filter.states });
