import { Field } from 'type-graphql';
import { PeriodScalar } from '../../indicators/period';
import { DeclaredRecord, Kept, State } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { recordEnum, type ValueOf } from '../../kinds/record-enum';
import { withTheCity } from '../council/coordination-filter.model';
import { WARD_RECORD_KEYS } from '../../records/record-key';
import { ofWard } from '../ward-record';
import { ownRecordPolicy } from '../ward-record.policy';

const ReturnRequestState = recordEnum('ReturnRequestState', 'Trạng thái tiếp nhận yêu cầu báo cáo.', {
  ARRIVED: 'Đã đến: nobody has taken note of it yet.',
  ACKNOWLEDGED: 'Đã tiếp nhận: an officer of the ward has taken note of it.',
});

class WardReturnRequest extends ofWard(DeclaredRecord) {
  @Kept('DATE', false)
  periodFrom!: string;

  @Kept('DATE', false)
  periodTo!: string;

  @State(ReturnRequestState, 'Whether the ward has taken note of it.')
  state!: ValueOf<typeof ReturnRequestState>;

  @Kept('DATE', 'Ngày yêu cầu.')
  requestedOn!: string;

  @Kept('DATE', 'Hạn gửi: the last day to submit the return.')
  dueOn!: string;

  @Kept('TEXT', 'Ghi chú của thành phố.', { nullable: true })
  note!: string | null;

  @Kept('INSTANT', 'When an officer of the ward took note of it.', { nullable: true })
  acknowledgedAt!: Date | null;

  @Kept('TEXT', 'Người tiếp nhận: the account of that officer; no name.', { nullable: true })
  acknowledgedBy!: string | null;

  @Field(() => PeriodScalar, { description: 'Kỳ số liệu.' })
  get period(): string {
    return `${this.periodFrom}/${this.periodTo}`;
  }
}

/** What a ward's officers do with a request for a return: they take note of it. It comes as a crossing. */
export const wardReturnRequest = defineKind(WardReturnRequest, {
  table: 'return_request',
  noun: 'returnRequest',
  vi: 'Yêu cầu báo cáo số liệu',
  en: 'request for a return',
  description:
    "Yêu cầu báo cáo số liệu gửi đến xã, phường: the city asks this ward for its return, under the city's id.",
  day: 'requestedOn',
  summary: ({ period, dueOn }) => `Yêu cầu báo cáo số liệu ${period}, hạn ${dueOn}`,
  keys: WARD_RECORD_KEYS,
  readBy: ownRecordPolicy,
  list: {
    field: 'returnRequests',
    description: 'Yêu cầu báo cáo số liệu: what returns the city has asked for.',
    filter: withTheCity('requested_on'),
  },
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
});
