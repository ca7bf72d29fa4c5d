import { basisOf, INTERPELLATION_ANSWER, lastDay, ruleOn } from '../../council/legal-deadline/legal-deadline.policy';
import { daysAhead } from '../../council/days-ahead.policy';
import { findLive } from '../../council/other-records';
import { date, optional, reference, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { CitySession } from '../session/city-session.model';
import { Interpellation, interpellationRules, InterpellationState } from './interpellation.model';

const ANSWERED_ON = date('Ngày trả lời', 'the day it was answered');

/** What people write of an interpellation. */
export const interpellationKind: RecordKind<Interpellation> = {
  record: Interpellation,
  noun: 'interpellation',
  vi: 'Chất vấn',
  en: 'interpellation',
  fields: {
    subject: text('Nội dung chất vấn', 'what is asked'),
    addressee: text('Người bị chất vấn', 'the post that must answer'),
    askedOn: date('Ngày chất vấn', 'the day it was asked'),
    dueOn: optional(date('Hạn trả lời', 'the last day for the answer; empty for what the law of the day says')),
    sessionId: optional(reference('Kỳ họp', 'the session it was put at; empty outside sessions')),
    deputyId: optional(reference('Đại biểu', 'the deputy who asks; empty if not known')),
  },
  lateFields: { answeredOn: optional(ANSWERED_ON) },
  rules: interpellationRules,
  lifeCycle: {
    state: 'state',
    initial: InterpellationState.ASKED,
    transitions: [
      {
        verb: 'answer',
        vi: 'Trả lời chất vấn',
        en: 'says when it was answered',
        from: [InterpellationState.ASKED],
        to: InterpellationState.ANSWERED,
        fields: { answeredOn: ANSWERED_ON },
        day: 'answeredOn',
      },
    ],
  },
  complete: (record) => {
    const rule = ruleOn(INTERPELLATION_ANSWER, record.askedOn);
    if (rule && record.askedOn) record.dueOn ??= lastDay(rule, record.askedOn);
  },
  turnsWith: [CitySession],
  check: async (record, { tx, today }) => [
    ...daysAhead({ answeredOn: record.answeredOn }, today),
    ...againstTheLaw(record),
    ...(await askedBeforeItsSession(tx, record)),
  ],
};

/** A deadline that stood when the day was another one, or that somebody counted differently. */
function againstTheLaw({ askedOn, dueOn }: Interpellation): UserError[] {
  const rule = ruleOn(INTERPELLATION_ANSWER, askedOn);
  if (!rule || dueOn === lastDay(rule, askedOn)) return [];
  const last = lastDay(rule, askedOn);
  const vi = `Hạn trả lời theo luật là ${last} (${basisOf(rule)}); hãy để trống để hệ thống tính.`;
  return [userError('INCONSISTENT', 'dueOn', vi, `"dueOn": by law it is ${last}; leave it empty.`)];
}

async function askedBeforeItsSession(tx: Sight['tx'], { sessionId, askedOn }: Interpellation): Promise<UserError[]> {
  const where = 'r.id = $1 and $2 not between r.opened_on and coalesce(r.closed_on, $2)';
  const session = sessionId ? await findLive(tx, CitySession, where, [sessionId, askedOn]) : undefined;
  if (!session) return [];
  const days = `${session.openedOn} – ${session.closedOn ?? ''}`;
  const vi = `Ngày chất vấn không nằm trong thời gian của kỳ họp (${days}).`;
  return [userError('INCONSISTENT', 'askedOn', vi, `"askedOn": the session lasted ${days}.`)];
}
