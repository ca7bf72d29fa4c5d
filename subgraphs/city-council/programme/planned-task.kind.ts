import { daysAhead } from '../../council/days-ahead.policy';
import { findLive, findOther } from '../../council/other-records';
import { DeclaredRecord, Entered, Late, State } from '../../kinds/declared-record';
import { defineKind, stepFields } from '../../kinds/define-kind';
import { recordEnum, type ValueOf } from '../../kinds/record-enum';
import { date, integer, optional, reference, text } from '../../recording/field';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { BriefingConference } from '../conference/briefing-conference.kind';
import { plannedTaskPolicy } from '../conference/conference.policy';
import { WorkProgramme } from './work-programme.kind';

const PlannedTaskState = recordEnum('PlannedTaskState', 'Trạng thái nhiệm vụ.', {
  PLANNED: 'Trong kế hoạch: planned.',
  IN_PROGRESS: 'Đang thực hiện: in progress.',
  DONE: 'Hoàn thành: done.',
});

export class PlannedTask extends DeclaredRecord {
  @Entered(integer('Số thứ tự', 'its place among the tasks set together'))
  ordinal!: number;

  @Entered(text('Nội dung nhiệm vụ', 'what is to be done', 'Ghi việc phải làm, như trong báo cáo kết quả giám sát.'))
  title!: string;

  @State(PlannedTaskState, 'How far it has come.')
  state!: ValueOf<typeof PlannedTaskState>;

  @Entered(date('Thực hiện từ ngày', 'the first day of the time it is planned for'))
  plannedFrom!: string;

  @Entered(date('Thực hiện đến ngày', 'the last day of the time it is planned for'))
  plannedTo!: string;

  @Late(date('Ngày bắt đầu thực hiện', 'the day work on it began'))
  startedOn!: string | null;

  @Late(date('Ngày hoàn thành', 'the day it was done', 'Ngày việc này được thực hiện.'))
  doneOn!: string | null;

  @Entered(optional(text('Đơn vị, người thực hiện', 'who is to do it')))
  assignedTo!: string | null;

  @Entered(optional(reference('Hội nghị giao ban', 'the conference that set it; empty if none')), {
    reference: {
      to: BriefingConference,
      link: { field: 'conference', description: 'The conference that set it.' },
      back: { field: 'tasks', description: 'The tasks it set.', atMost: 200 },
    },
  })
  conferenceId!: string | null;

  @Entered(optional(reference('Chương trình, kế hoạch', 'the work programme it is part of; empty if none')), {
    reference: {
      to: WorkProgramme,
      link: { field: 'programme', description: 'The work programme it is part of.' },
      back: { field: 'tasks', description: 'The tasks of the programme.', atMost: 200 },
    },
  })
  programmeId!: string | null;
}

export const plannedTask = defineKind(PlannedTask, {
  table: 'planned_task',
  noun: 'plannedTask',
  vi: 'Nhiệm vụ trọng tâm',
  en: 'planned task',
  description: 'Nhiệm vụ trọng tâm: a task set for a period to come.',
  day: 'plannedFrom',
  summary: ({ title }) => title,
  readBy: plannedTaskPolicy,
  list: { field: 'plannedTasks', description: 'Nhiệm vụ trọng tâm: tasks set for periods to come.' },
  rules: [
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
  ],
  mayLieAhead: true,
  lifeCycle: {
    state: 'state',
    initial: PlannedTaskState.PLANNED,
    transitions: [
      {
        verb: 'start',
        vi: 'Bắt đầu thực hiện nhiệm vụ',
        en: 'says that work on the task has begun',
        from: [PlannedTaskState.PLANNED],
        to: PlannedTaskState.IN_PROGRESS,
        fields: stepFields(PlannedTask, 'startedOn'),
        day: 'startedOn',
      },
      {
        verb: 'finish',
        vi: 'Hoàn thành nhiệm vụ',
        en: 'says that the task is done',
        from: [PlannedTaskState.IN_PROGRESS],
        to: PlannedTaskState.DONE,
        fields: stepFields(PlannedTask, 'doneOn'),
        day: 'doneOn',
      },
    ],
  },
  turnsWith: [BriefingConference],
  check: async (record, { tx, today }) => [
    ...daysAhead({ startedOn: record.startedOn, doneOn: record.doneOn }, today),
    ...(await placeTaken(tx, record)),
    ...(await outsideWhatIsPlanned(tx, record)),
  ],
});

/** A programme's own tasks are numbered by themselves, those of a conference with all that it set. */
async function placeTaken(tx: Sight['tx'], task: PlannedTask): Promise<UserError[]> {
  const column = task.conferenceId === null ? 'programme_id' : 'conference_id';
  const together = task.conferenceId ?? task.programmeId;
  const alone = task.conferenceId === null ? 'and r.conference_id is null' : '';
  const where = `r.ordinal = $2 and r.${column} = $3 ${alone}`;
  const other = await findOther(tx, task, where, [task.ordinal, together]);
  if (!other) return [];
  const vi = `Số thứ tự ${task.ordinal} đã là của nhiệm vụ: ${other.title}.`;
  return [userError('ALREADY_USED', 'ordinal', vi, `"ordinal": another task has ${task.ordinal} already.`)];
}

async function outsideWhatIsPlanned(tx: Sight['tx'], task: PlannedTask): Promise<UserError[]> {
  const { conferenceId, plannedFrom, plannedTo } = task;
  const outside = 'r.id = $1 and (r.plans_to < $2 or r.plans_from > $3)';
  const conference = conferenceId
    ? await findLive(tx, BriefingConference, outside, [conferenceId, plannedFrom, plannedTo])
    : undefined;
  if (!conference) return [];
  const vi = `Hội nghị này giao nhiệm vụ cho thời gian ${conference.plans}; nhiệm vụ nằm ngoài thời gian đó.`;
  return [userError('INCONSISTENT', 'plannedFrom', vi, `"plannedFrom": the conference plans ${conference.plans}.`)];
}
