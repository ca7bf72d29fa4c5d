import { Period, PeriodScalar } from '../../indicators/period';
import { date, optional, text, typed } from '../../recording/field';
import { onceRecorded, type RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { WardIdScalar } from '../../records/ward-id';
import { addressees, faultsOfAddressees } from '../ward/addressees.service';
import { collectedReturnKind } from './collected-return.kind';
import { noteReturn } from './collected-return.service';
import { ReturnRequest, returnRequestRules } from './return-request.model';

/** The city asks wards for their returns: those in force at the end of the period, unless told. */
export const returnRequestKind: RecordKind<ReturnRequest> = {
  record: ReturnRequest,
  noun: 'returnRequest',
  vi: 'Yêu cầu báo cáo số liệu',
  en: 'request for the returns of wards',
  extra: {
    period: typed(PeriodScalar, text('Kỳ số liệu', 'the days that the returns are about')),
    wardIds: optional(
      typed([WardIdScalar], text('Xã, phường', 'who is asked; all in force at the end of the period unless told')),
    ),
  },
  fields: {
    dueOn: date('Hạn gửi', 'the last day to submit a return'),
    note: optional(text('Ghi chú', 'what wards should know')),
  },
  rules: returnRequestRules,
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
};

async function ask(request: ReturnRequest, wardId: string, sight: Sight): Promise<void> {
  const { id, period, requestedOn, dueOn, note } = request;
  const key = { wardId, period: Period.parse(period) };
  // A later request gives a new day; whether the ward has taken note is then of this one.
  await noteReturn(collectedReturnKind, key, () => ({ requestId: id, dueOn, acknowledgedAt: null }), sight);
  await sight.send({
    kind: 'RETURN_REQUESTED',
    to: `ward-council/${wardId}`,
    payload: { requestId: id, period, requestedOn, dueOn, note },
    about: { type: 'ReturnRequest', id },
  });
}
