import { Field } from 'type-graphql';
import { Period, PeriodScalar } from '../../indicators/period';
import { DeclaredRecord, Entered, Kept } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { date, optional, text, typed } from '../../recording/field';
import { onceRecorded } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { WardIdScalar } from '../../records/ward-id';
import { councilRecordPolicy } from '../council/council-record.policy';
import { addressees, faultsOfAddressees } from '../ward/addressees.service';
import { noteReturn } from './collected-return.service';

class ReturnRequest extends DeclaredRecord {
  @Kept('DATE', false)
  periodFrom!: string;

  @Kept('DATE', false)
  periodTo!: string;

  @Kept('DATE', 'Ngày yêu cầu.')
  requestedOn!: string;

  @Entered(date('Hạn gửi', 'the last day to submit a return'))
  dueOn!: string;

  @Entered(optional(text('Ghi chú', 'what wards should know')))
  note!: string | null;

  @Field(() => PeriodScalar, { description: 'Kỳ số liệu: the days that the returns are about.' })
  get period(): string {
    return `${this.periodFrom}/${this.periodTo}`;
  }
}

/** The city asks wards for their returns: those in force at the end of the period, unless told. */
export const returnRequest = defineKind(ReturnRequest, {
  table: 'return_request',
  noun: 'returnRequest',
  vi: 'Yêu cầu báo cáo số liệu',
  en: 'request for the returns of wards',
  description: 'Yêu cầu báo cáo số liệu: the city asks wards for their returns for a period.',
  day: 'requestedOn',
  summary: ({ period, dueOn }) => `Yêu cầu báo cáo số liệu ${period}, hạn ${dueOn}`,
  readBy: councilRecordPolicy,
  list: {
    field: 'returnRequests',
    description: 'Yêu cầu báo cáo số liệu: what returns the city has asked for.',
    isRoot: true,
  },
  extra: {
    period: typed(PeriodScalar, text('Kỳ số liệu', 'the days that the returns are about')),
    wardIds: optional(
      typed([WardIdScalar], text('Xã, phường', 'who is asked; all in force at the end of the period unless told')),
    ),
  },
  rules: [
    {
      column: 'due_on',
      code: 'ENDS_BEFORE_START',
      holds: ({ dueOn, periodTo }) => dueOn > periodTo,
      vi: 'Hạn gửi phải sau ngày cuối của kỳ: chưa hết kỳ thì chưa chốt được số liệu.',
      expected: 'a day after the last day of the period',
    },
  ],
  isOutsidePeriods: true,
  complete(record, { extra, today }) {
    const { period } = extra;
    if (period instanceof Period)
      Object.assign(record, { periodFrom: period.from, periodTo: period.to, requestedOn: today });
  },
  check: ({ periodTo }, sight) => faultsOfAddressees(sight, periodTo),
  effect: onceRecorded(async (request, sight) => {
    for (const wardId of await addressees(sight, request.periodTo)) await ask(request, wardId, sight);
  }),
  mutations: { record: 'requestReturns' },
});

async function ask(request: ReturnRequest, wardId: string, sight: Sight): Promise<void> {
  const { id, period, requestedOn, dueOn, note } = request;
  const key = { wardId, period: Period.parse(period) };
  // A later request gives a new day; whether the ward has taken note is then of this one.
  await noteReturn(key, () => ({ requestId: id, dueOn, acknowledgedAt: null }), sight);
  await sight.send({
    kind: 'RETURN_REQUESTED',
    to: `ward-council/${wardId}`,
    payload: { requestId: id, period, requestedOn, dueOn, note },
    about: { type: 'ReturnRequest', id },
  });
}
