import { date, integer, month, oneOf, optional, reference, text } from '../../recording/field';
import type { LifeCycle } from '../../recording/life-cycle';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import type { RecordClass } from '../../records/council-record.model';
import { daysAhead } from '../days-ahead.policy';
import { findLive } from '../other-records';
import type { CouncilSession } from '../session/session.model';
import { OversightMandate, oversightRules, OversightState, type ThematicOversight } from './oversight.model';

/** The kinds of record of the same council that an oversight has to agree with. */
interface OversightRecords {
  oversight: RecordClass<ThematicOversight>;
  session: RecordClass<CouncilSession>;
}

const COMPLETED_ON = date('Ngày hoàn thành', 'the day it was completed');
const REPORTED_ON = date('Ngày báo cáo', 'the day it was reported to a session');
const REPORTED_SESSION = reference('Kỳ họp nghe báo cáo', 'the session that it was reported to');

const LIFE_CYCLE: LifeCycle<ThematicOversight> = {
  state: 'state',
  initial: OversightState.PLANNED,
  transitions: [
    {
      verb: 'start',
      vi: 'Bắt đầu giám sát',
      en: 'says that the oversight has begun',
      from: [OversightState.PLANNED],
      to: OversightState.IN_PROGRESS,
      fields: { startedOn: date('Ngày bắt đầu', 'the day it began') },
      day: 'startedOn',
    },
    {
      verb: 'complete',
      vi: 'Hoàn thành giám sát',
      en: 'says that the oversight is completed',
      from: [OversightState.IN_PROGRESS],
      to: OversightState.COMPLETED,
      fields: { completedOn: COMPLETED_ON },
      day: 'completedOn',
    },
    {
      verb: 'report',
      vi: 'Báo cáo kết quả giám sát',
      en: 'says which session heard its report',
      from: [OversightState.COMPLETED],
      to: OversightState.REPORTED,
      fields: { reportedOn: REPORTED_ON, reportedSessionId: REPORTED_SESSION },
      day: 'reportedOn',
    },
  ],
};

/** What people write of a thematic oversight, in either tier. */
export const oversightKind = ({ oversight, session }: OversightRecords): RecordKind<ThematicOversight> => ({
  record: oversight,
  noun: 'oversight',
  vi: 'Giám sát chuyên đề',
  en: 'thematic oversight',
  fields: {
    title: text('Chuyên đề', 'the theme'),
    mandatedBy: oneOf(OversightMandate, 'Chủ thể giám sát', 'who mandated it'),
    scopeFrom: optional(date('Phạm vi từ ngày', 'the first day of the time looked at; empty if not bounded')),
    scopeTo: optional(date('Phạm vi đến ngày', 'the last day of the time looked at; empty if not bounded')),
    startedOn: date('Ngày bắt đầu', 'the day it began, or is planned to begin'),
    expectedCompletion: optional(month('Dự kiến hoàn thành', 'the month it is expected to be completed in')),
    reportDueAtSession: optional(integer('Báo cáo tại kỳ họp thứ', 'ordinal of the session that its report is due at')),
  },
  lateFields: {
    completedOn: optional(COMPLETED_ON),
    reportedOn: optional(REPORTED_ON),
    reportedSessionId: optional(REPORTED_SESSION),
  },
  rules: oversightRules,
  lifeCycle: LIFE_CYCLE,
  mayLieAhead: true,
  alsoCountedOn: (record) => Promise.resolve([record.completedOn]),
  countedThrough: ({ state, startedOn: from, completedOn: to }) =>
    state === OversightState.PLANNED ? null : { from, to },
  turnsWith: [session],
  check: async (record, { tx, today }) => [
    ...daysAhead(daysOf(record), today),
    ...(await reportedOutsideItsSession(tx, record, session)),
  ],
});

/** The days that have been: one that is only planned begins when it will. */
const daysOf = ({ state, startedOn, completedOn, reportedOn }: ThematicOversight) => ({
  ...(state === OversightState.IN_PROGRESS ? { startedOn } : {}),
  ...{ completedOn, reportedOn },
});

async function reportedOutsideItsSession(
  tx: Sight['tx'],
  { reportedOn, reportedSessionId }: ThematicOversight,
  kind: RecordClass<CouncilSession>,
): Promise<UserError[]> {
  if (reportedOn === null || reportedSessionId === null) return [];
  const session = await findLive(tx, kind, 'r.id = $1', [reportedSessionId]);
  if (!session || (reportedOn >= session.openedOn && (session.closedOn === null || reportedOn <= session.closedOn)))
    return [];
  const days = `${session.openedOn} – ${session.closedOn ?? ''}`;
  const vi = `Ngày báo cáo không nằm trong thời gian của kỳ họp (${days}).`;
  return [userError('INCONSISTENT', 'reportedOn', vi, `"reportedOn": the session lasted ${days}.`)];
}
