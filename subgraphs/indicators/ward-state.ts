import { registerEnumType } from 'type-graphql';

/** What came of asking a ward. The gateway's ward routing writes all but the first and the last two; the city council reads them. */
export enum WardState {
  ANSWERED = 'ANSWERED',
  UNREACHABLE = 'UNREACHABLE',
  TIMED_OUT = 'TIMED_OUT',
  REFUSED = 'REFUSED',
  SCHEMA_BEHIND = 'SCHEMA_BEHIND',
  NOT_ACCEPTED = 'NOT_ACCEPTED',
  NOT_KEPT = 'NOT_KEPT',
}

registerEnumType(WardState, {
  name: 'WardState',
  description: 'Tình trạng trả lời của xã, phường: what came of asking a ward.',
  valuesConfig: {
    ANSWERED: { description: 'Đã trả lời: it answered.' },
    UNREACHABLE: { description: 'Không kết nối được: its server could not be reached, failed, or is not known.' },
    TIMED_OUT: { description: 'Quá thời gian: it did not answer in time.' },
    REFUSED: { description: 'Từ chối: it refused to answer.' },
    SCHEMA_BEHIND: {
      description:
        'Phiên bản cũ: its server does not know what was asked, or its return is from before the figure was counted.',
    },
    NOT_ACCEPTED: {
      description: 'Chưa có báo cáo được chấp nhận: it was not asked, and the city has accepted no return of it.',
    },
    NOT_KEPT: {
      description: 'Chưa lưu hồ sơ: it keeps such records only from a later day than the first of the period.',
    },
  },
});
