import { daysAhead } from '../../council/days-ahead.policy';
import { findLive, findOther } from '../../council/other-records';
import { date, integer, optional, reference, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { BriefingConference } from '../conference/briefing-conference.model';
import { PlannedTask, plannedTaskRules, PlannedTaskState } from './planned-task.model';

const STARTED_ON = date('Ngày bắt đầu thực hiện', 'the day work on it began');
const DONE_ON = date('Ngày hoàn thành', 'the day it was done');

/** What people write of a planned task. */
export const plannedTaskKind: RecordKind<PlannedTask> = {
  record: PlannedTask,
  noun: 'plannedTask',
  vi: 'Nhiệm vụ trọng tâm',
  en: 'planned task',
  fields: {
    ordinal: integer('Số thứ tự', 'its place among the tasks set together'),
    title: text('Nội dung nhiệm vụ', 'what is to be done'),
    plannedFrom: date('Thực hiện từ ngày', 'the first day of the time it is planned for'),
    plannedTo: date('Thực hiện đến ngày', 'the last day of the time it is planned for'),
    assignedTo: optional(text('Đơn vị, người thực hiện', 'who is to do it')),
    conferenceId: optional(reference('Hội nghị giao ban', 'the conference that set it; empty if none')),
    programmeId: optional(reference('Chương trình, kế hoạch', 'the work programme it is part of; empty if none')),
  },
  lateFields: { startedOn: optional(STARTED_ON), doneOn: optional(DONE_ON) },
  rules: plannedTaskRules,
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
        fields: { startedOn: STARTED_ON },
        day: 'startedOn',
      },
      {
        verb: 'finish',
        vi: 'Hoàn thành nhiệm vụ',
        en: 'says that the task is done',
        from: [PlannedTaskState.IN_PROGRESS],
        to: PlannedTaskState.DONE,
        fields: { doneOn: DONE_ON },
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
};

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
