import type { RecordKind } from '../../recording/record-kind';
import { ReturnRequestState, WardReturnRequest } from './ward-return-request.model';

/** What a ward's officers do with a request for a return: they take note of it. It comes as a crossing. */
export const wardReturnRequestKind: RecordKind<WardReturnRequest> = {
  record: WardReturnRequest,
  noun: 'returnRequest',
  vi: 'Yêu cầu báo cáo số liệu',
  en: 'request for a return',
  fields: {},
  rules: [],
  isOutsidePeriods: true,
  lifeCycle: {
    state: 'state',
    initial: ReturnRequestState.ARRIVED,
    transitions: [
      {
        verb: 'acknowledge',
        mutation: 'acknowledgeReturnRequest',
        vi: 'Tiếp nhận yêu cầu báo cáo số liệu',
        en: 'takes note of a request for a return',
        from: [ReturnRequestState.ARRIVED],
        to: ReturnRequestState.ACKNOWLEDGED,
        apply(request, { now, viewer }) {
          request.acknowledgedAt = now;
          request.acknowledgedBy = viewer.subject;
        },
        effect: async ({ id, acknowledgedAt }, { send }) => {
          await send({
            kind: 'RETURN_REQUEST_ACKNOWLEDGED',
            to: 'city-council',
            payload: { requestId: id, acknowledgedAt },
            about: { type: 'WardReturnRequest', id },
          });
        },
        undoing: {
          instead: {
            vi: 'Thành phố đã biết xã, phường tiếp nhận yêu cầu; hãy lập báo cáo.',
            en: 'The city knows that the request has been taken note of; start the return.',
          },
        },
      },
    ],
  },
  mutations: {},
};
