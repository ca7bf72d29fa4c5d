import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { RowRule } from '../../../platform/loading/row-rule';
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

export const plannedTaskRules: RowRule<PlannedTask>[] = [
  { column: 'ordinal', holds: (task) => task.ordinal > 0, expected: 'at least 1' },
  {
    column: 'planned_to',
    holds: (task) => task.plannedTo >= task.plannedFrom,
    expected: 'a day not before planned_from',
  },
];
