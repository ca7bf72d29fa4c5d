import { type Declaration, stepFields } from '../../kinds/define-kind';
import { equal, recordFilter } from '../../kinds/record-filter';
import { date } from '../../recording/field';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { daysAhead } from '../days-ahead.policy';
import { findLive } from '../other-records';
import type { CouncilSession } from '../session/session.kind';
import { OversightState, ThematicOversight } from './oversight.model';

const isOver = ({ state }: ThematicOversight): boolean =>
  state === OversightState.COMPLETED || state === OversightState.REPORTED;

/** What both tiers say of their thematic oversight. */
export const THEMATIC_OVERSIGHT = {
  table: 'thematic_oversight',
  noun: 'oversight',
  vi: 'Giám sát chuyên đề',
  en: 'thematic oversight',
  interface: ThematicOversight,
  day: 'startedOn',
  summary: ({ title }: ThematicOversight) => `Giám sát chuyên đề: ${title}`,
  list: {
    field: 'oversights',
    description: 'Giám sát chuyên đề: its thematic oversight.',
    filter: recordFilter('OversightFilter', 'Which oversights.', {
      states: equal('state', [OversightState], 'In one of these states.'),
    }),
  },
  figures: {
    'GS.01': { on: 'completed_on' },
    'GS.02': {
      on: undefined,
      where: `r.state <> 'PLANNED'`,
      standing: { from: 'r.started_on', until: 'r.completed_on' },
    },
  },
  rules: [
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
      holds: ({ startedOn, completedOn }) => completedOn === null || completedOn >= startedOn,
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
      holds: ({ expectedCompletion: at }) => at === null || /^\d{4}-(0[1-9]|1[0-2])$/.test(at),
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
  ],
  lifeCycle: {
    state: 'state',
    initial: OversightState.PLANNED,
    transitions: [
      {
        ...{ verb: 'start', vi: 'Bắt đầu giám sát', en: 'says that the oversight has begun' },
        ...{ from: [OversightState.PLANNED], to: OversightState.IN_PROGRESS, day: 'startedOn' },
        fields: { startedOn: date('Ngày bắt đầu', 'the day it began', 'Ngày bắt đầu giám sát trên thực tế.') },
      },
      {
        ...{ verb: 'complete', vi: 'Hoàn thành giám sát', en: 'says that the oversight is completed' },
        ...{ from: [OversightState.IN_PROGRESS], to: OversightState.COMPLETED, day: 'completedOn' },
        fields: stepFields(ThematicOversight, 'completedOn'),
      },
      {
        ...{ verb: 'report', vi: 'Báo cáo kết quả giám sát', en: 'says which session heard its report' },
        ...{ from: [OversightState.COMPLETED], to: OversightState.REPORTED, day: 'reportedOn' },
        fields: stepFields(ThematicOversight, 'reportedOn', 'reportedSessionId'),
      },
    ],
  },
  mayLieAhead: true,
  alsoCountedOn: ({ completedOn }) => Promise.resolve([completedOn]),
  countedThrough: ({ state, startedOn: from, completedOn: to }) =>
    state === OversightState.PLANNED ? null : { from, to },
  turnsWith: ['council_session'],
  check: async (record, { tx, today }) => [
    ...daysAhead(daysOf(record), today),
    ...(await reportedOutsideItsSession(tx, record)),
  ],
} satisfies Partial<Declaration<ThematicOversight>>;

/** The days that have been: one that is only planned begins when it will. */
const daysOf = ({ state, startedOn, completedOn, reportedOn }: ThematicOversight) => ({
  ...(state === OversightState.IN_PROGRESS ? { startedOn } : {}),
  ...{ completedOn, reportedOn },
});

async function reportedOutsideItsSession(
  tx: Sight['tx'],
  { reportedOn, reportedSessionId }: ThematicOversight,
): Promise<UserError[]> {
  if (reportedOn === null || reportedSessionId === null) return [];
  const session = await findLive<CouncilSession>(tx, 'council_session', 'r.id = $1', [reportedSessionId]);
  if (!session || (reportedOn >= session.openedOn && (session.closedOn === null || reportedOn <= session.closedOn)))
    return [];
  const days = `${session.openedOn} – ${session.closedOn ?? ''}`;
  const vi = `Ngày báo cáo không nằm trong thời gian của kỳ họp (${days}).`;
  return [userError('INCONSISTENT', 'reportedOn', vi, `"reportedOn": the session lasted ${days}.`)];
}
