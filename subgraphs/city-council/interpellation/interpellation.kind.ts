import { inCurrentLanguage } from '../../../platform/language/current-language';
import { Field } from 'type-graphql';
import { basisOf, INTERPELLATION_ANSWER, lastDay, ruleOn } from '../../council/legal-deadline/legal-deadline.policy';
import { daysAhead } from '../../council/days-ahead.policy';
import { findLive } from '../../council/other-records';
import type { CouncilSession } from '../../council/session/session.kind';
import { DeclaredRecord, Entered, Late, State } from '../../kinds/declared-record';
import { defineKind, stepFields } from '../../kinds/define-kind';
import { recordEnum, type ValueOf } from '../../kinds/record-enum';
import { date, optional, reference, text } from '../../recording/field';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { councilRecordPolicy } from '../council/council-record.policy';

const InterpellationState = recordEnum('InterpellationState', 'Trạng thái chất vấn.', {
  ASKED: 'Chưa trả lời: asked and not answered.',
  ANSWERED: 'Đã trả lời: answered.',
});

export class Interpellation extends DeclaredRecord {
  @Entered(text('Nội dung chất vấn', 'what is asked'))
  subject!: string;

  @Entered(text('Người bị chất vấn', 'the post that must answer'))
  addressee!: string;

  @Entered(date('Ngày chất vấn', 'the day it was asked'))
  askedOn!: string;

  @Entered(optional(date('Hạn trả lời', 'the last day for the answer; empty for what the law of the day says')), {
    read: 'Hạn trả lời: the last day for the answer.',
  })
  dueOn!: string | null;

  @State(InterpellationState, 'Whether it has been answered.', { default: InterpellationState.ASKED })
  state!: ValueOf<typeof InterpellationState>;

  @Late(date('Ngày trả lời', 'the day it was answered', 'Ngày của hội nghị mà cử tri được trả lời.'))
  answeredOn!: string | null;

  @Entered(optional(reference('Kỳ họp', 'the session it was put at; empty outside sessions')), {
    reference: {
      to: 'council_session',
      link: { field: 'session', description: 'The session it was put at; null outside sessions.' },
    },
  })
  sessionId!: string | null;

  @Entered(optional(reference('Đại biểu', 'the deputy who asks; empty if not known')), {
    reference: { to: 'deputy', link: { field: 'deputy', description: 'The deputy who asked.' } },
  })
  deputyId!: string | null;

  @Field(() => String, {
    description: 'Căn cứ của hạn trả lời: the law that the deadline follows from, or that none is known for this day.',
  })
  get dueBy(): string {
    return inCurrentLanguage(basisOf(ruleOn(INTERPELLATION_ANSWER, this.askedOn)));
  }
}

export const interpellation = defineKind(Interpellation, {
  table: 'interpellation',
  noun: 'interpellation',
  vi: 'Chất vấn',
  en: 'interpellation',
  description: 'Chất vấn: a question that a deputy puts to somebody who must answer for it.',
  day: 'askedOn',
  summary: ({ addressee, subject }) => `Chất vấn ${addressee}: ${subject}`,
  readBy: councilRecordPolicy,
  list: { field: 'interpellations', description: 'Chất vấn: what deputies asked those who must answer.' },
  rules: [
    {
      column: 'due_on',
      code: 'ENDS_BEFORE_START',
      holds: ({ askedOn, dueOn }) => dueOn === null || dueOn >= askedOn,
      vi: 'Hạn trả lời không được trước ngày chất vấn.',
      expected: 'a day not before asked_on',
    },
    {
      column: 'answered_on',
      code: 'ENDS_BEFORE_START',
      holds: ({ askedOn, answeredOn }) => answeredOn === null || answeredOn >= askedOn,
      vi: 'Ngày trả lời không được trước ngày chất vấn.',
      expected: 'a day not before asked_on',
    },
    {
      column: 'answered_on',
      code: 'INCONSISTENT',
      holds: ({ state, answeredOn }) => (state === InterpellationState.ANSWERED) === (answeredOn !== null),
      vi: 'Chỉ và luôn ghi ngày trả lời khi chất vấn đã được trả lời.',
      expected: 'a day if the state is ANSWERED, else empty',
    },
  ],
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
        fields: stepFields(Interpellation, 'answeredOn'),
        day: 'answeredOn',
      },
    ],
  },
  complete: (record) => {
    const rule = ruleOn(INTERPELLATION_ANSWER, record.askedOn);
    if (rule && record.askedOn) record.dueOn ??= lastDay(rule, record.askedOn);
  },
  turnsWith: ['council_session'],
  check: async (record, { tx, today }) => [
    ...daysAhead({ answeredOn: record.answeredOn }, today),
    ...againstTheLaw(record),
    ...(await askedBeforeItsSession(tx, record)),
  ],
});

/** A deadline that stood when the day was another one, or that somebody counted differently. */
function againstTheLaw({ askedOn, dueOn }: Interpellation): UserError[] {
  const rule = ruleOn(INTERPELLATION_ANSWER, askedOn);
  if (!rule || dueOn === lastDay(rule, askedOn)) return [];
  const last = lastDay(rule, askedOn);
  const vi = `Hạn trả lời theo luật là {expected} (${basisOf(rule).vi}); hãy để trống để hệ thống tính.`;
  const en = `"dueOn": by law it is {expected} (${basisOf(rule).en}); leave it empty.`;
  return [userError('INCONSISTENT', 'dueOn', vi, en, { saysNext: true, facts: { expected: last } })];
}

async function askedBeforeItsSession(tx: Sight['tx'], { sessionId, askedOn }: Interpellation): Promise<UserError[]> {
  const where = 'r.id = $1 and $2 not between r.opened_on and coalesce(r.closed_on, $2)';
  const session = sessionId
    ? await findLive<CouncilSession>(tx, 'council_session', where, [sessionId, askedOn])
    : undefined;
  if (!session) return [];
  const days = `${session.openedOn} – ${session.closedOn ?? ''}`;
  const vi = `Ngày chất vấn không nằm trong thời gian của kỳ họp (${days}).`;
  return [userError('INCONSISTENT', 'askedOn', vi, `"askedOn": the session lasted ${days}.`)];
}
