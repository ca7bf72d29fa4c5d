import { recordEnum, type ValueOf } from '../kinds/record-enum';

/** The states of a ward's return, as the ward and the city see it. */
export const ReturnState = recordEnum('ReturnState', "Trạng thái báo cáo số liệu: how far a ward's return is.", {
  DRAFT: 'Bản nháp: the ward is at it; its figures are live.',
  SUBMITTED: 'Đã gửi: its figures are frozen; the city has yet to decide.',
  RETURNED: 'Trả lại: the city gave it back with a note; the ward submits it again.',
  ACCEPTED: 'Đã chấp nhận: the city accepted the frozen figures.',
});
export type ReturnState = ValueOf<typeof ReturnState>;

/** How far a ward is with something the city sent it. */
export const GuidanceState = recordEnum(
  'GuidanceState',
  'Tiến độ thực hiện: how far a ward is with guidance or a task.',
  {
    SENT: 'Đã gửi: it has left the city.',
    ARRIVED: "Đã đến: it is in the ward's database.",
    ACKNOWLEDGED: 'Đã tiếp nhận: an officer of the ward has taken note of it.',
    IN_PROGRESS: 'Đang thực hiện: the ward has reported progress.',
    DONE: 'Hoàn thành: the ward has done it.',
  },
);
export type GuidanceState = ValueOf<typeof GuidanceState>;

/** What the city sends to wards besides requests. */
export const GuidanceKind = recordEnum('GuidanceKind', 'Loại văn bản chỉ đạo: what the city sends to wards.', {
  GUIDANCE: 'Hướng dẫn: guidance on how something is to be done.',
  TASK: 'Nhiệm vụ: a task that is to be done.',
});
export type GuidanceKind = ValueOf<typeof GuidanceKind>;
