import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';

export enum PlannedTaskState {
  PLANNED = 'PLANNED',
  IN_PROGRESS = 'IN_PROGRESS',
  DONE = 'DONE',
}

registerEnumType(PlannedTaskState, {
  name: 'PlannedTaskState',
  description: 'Trạng thái nhiệm vụ.',
  valuesConfig: {
    PLANNED: { description: 'Trong kế hoạch: planned.' },
    IN_PROGRESS: { description: 'Đang thực hiện: in progress.' },
    DONE: { description: 'Hoàn thành: done.' },
  },
});

@Entity('planned_task')
@Directive('@key(fields: "id")')
@ObjectType('PlannedTask', {
  implements: CouncilRecord,
  description: 'Nhiệm vụ trọng tâm: a task set for a period to come.',
  simpleResolvers: true,
})
export class PlannedTask extends CouncilRecord {
  static readonly eventColumn = 'planned_from';

  @Field(() => Int, { description: 'Its place among the tasks set together.' })
  @Column('int')
  ordinal!: number;

  @Field(() => String, { description: 'Nội dung nhiệm vụ.' })
  @Column('text')
  title!: string;

  @Field(() => PlannedTaskState, { description: 'How far it has come.' })
  @Column({ type: 'enum', enum: PlannedTaskState, enumName: 'planned_task_state' })
  state!: PlannedTaskState;

  @Field(() => DateScalar, { description: 'The first day of the time it is planned for.' })
  @Index()
  @Column('date')
  plannedFrom!: string;

  @Field(() => DateScalar, { description: 'The last day of the time it is planned for.' })
  @Column('date')
  plannedTo!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day work on it began; null if not known.' })
  @Column('date', { nullable: true })
  startedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done; null if not known.' })
  @Column('date', { nullable: true })
  doneOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Đơn vị, người thực hiện: who is to do it; null where it was not entered.',
  })
  @Column('text', { nullable: true })
  assignedTo!: string | null;

  /** The conference that set it. */
  @Index()
  @ForeignKey('briefing_conference')
  @Column('text', { nullable: true })
  conferenceId!: string | null;

  /** The work programme it is part of. */
  @Index()
  @ForeignKey('work_programme')
  @Column('text', { nullable: true })
  programmeId!: string | null;

  protected eventDate(): string {
    return this.plannedFrom;
  }

  protected describe(): string {
    return this.title;
  }
}

export const plannedTaskRules: RecordRule<PlannedTask>[] = [
  {
    column: 'ordinal',
    code: 'OUT_OF_RANGE',
    holds: (task) => task.ordinal > 0,
    vi: 'Số thứ tự nhiệm vụ phải từ 1 trở lên.',
    expected: 'at least 1',
  },
  {
    column: 'planned_to',
    code: 'ENDS_BEFORE_START',
    holds: (task) => task.plannedTo >= task.plannedFrom,
    vi: 'Ngày cuối của thời gian thực hiện không được trước ngày đầu.',
    expected: 'a day not before planned_from',
  },
  {
    column: 'conference_id',
    code: 'REQUIRED',
    holds: (task) => task.conferenceId !== null || task.programmeId !== null,
    vi: 'Nhiệm vụ phải thuộc một hội nghị giao ban hoặc một chương trình, kế hoạch.',
    expected: 'a conference or a work programme that the task belongs to',
  },
  {
    column: 'started_on',
    code: 'INCONSISTENT',
    holds: (task) => task.startedOn === null || task.state !== PlannedTaskState.PLANNED,
    vi: 'Chỉ ghi ngày bắt đầu khi nhiệm vụ đã được thực hiện.',
    expected: 'no day while the task is only planned',
  },
  {
    column: 'done_on',
    code: 'INCONSISTENT',
    holds: (task) => task.doneOn === null || task.state === PlannedTaskState.DONE,
    vi: 'Chỉ ghi ngày hoàn thành khi nhiệm vụ đã hoàn thành.',
    expected: 'no day unless the task is DONE',
  },
  {
    column: 'done_on',
    code: 'ENDS_BEFORE_START',
    holds: (task) => task.startedOn === null || task.doneOn === null || task.doneOn >= task.startedOn,
    vi: 'Ngày hoàn thành nhiệm vụ không được trước ngày bắt đầu.',
    expected: 'a day not before started_on',
  },
];
