import { recordEnum, type ValueOf } from '../../kinds/record-enum';

export const PetitionKind = recordEnum('PetitionKind', 'Loại đơn.', {
  COMPLAINT: 'Đơn khiếu nại: a complaint.',
  DENUNCIATION: 'Đơn tố cáo: a denunciation.',
  RECOMMENDATION: 'Đơn kiến nghị: a recommendation.',
  FEEDBACK: 'Đơn phản ánh: feedback.',
  REQUEST: 'Đơn đề nghị: a request.',
});
export type PetitionKind = ValueOf<typeof PetitionKind>;

export const PetitionState = recordEnum('PetitionState', 'Trạng thái đơn: how far a petition has come.', {
  RECEIVED: 'Đã tiếp nhận: received.',
  CLASSIFIED: 'Đã phân loại: classified.',
  TRANSFERRED: 'Đã chuyển: transferred to the competent body.',
  AWAITING_RESULT: 'Chờ kết quả: its result is awaited.',
  RESULT_RECEIVED: 'Đã có kết quả: its result is in.',
  RETURNED: 'Đã trả lại: returned with a reason.',
  GUIDED: 'Đã hướng dẫn: the citizen was told where to turn.',
  ANSWERED: 'Đã trả lời: answered.',
  FILED: 'Lưu đơn: filed.',
  CLOSED: 'Kết thúc: closed.',
});
export type PetitionState = ValueOf<typeof PetitionState>;

export const PetitionDisposition = recordEnum(
  'PetitionDisposition',
  'Hướng xử lý đơn: what was done with a petition.',
  {
    PENDING: 'Đang xem xét: nothing yet.',
    TRANSFERRED: 'Chuyển đơn: transferred to the competent body.',
    RETURNED: 'Trả lại đơn: returned.',
    GUIDED: 'Hướng dẫn: the citizen was told where to turn.',
    ANSWERED: 'Trả lời: answered.',
    FILED: 'Lưu đơn: filed.',
  },
);
export type PetitionDisposition = ValueOf<typeof PetitionDisposition>;

export const PetitionReturnReason = recordEnum('PetitionReturnReason', 'Lý do trả lại đơn.', {
  OUT_OF_JURISDICTION: 'Không thuộc thẩm quyền: out of jurisdiction.',
  ANONYMOUS: 'Nặc danh: anonymous.',
  DUPLICATE: 'Trùng đơn: a duplicate.',
  NO_NEW_FACTS: 'Không có tình tiết mới: no new facts.',
  ALREADY_SETTLED: 'Đã được giải quyết: settled already.',
  NOT_ELIGIBLE: 'Không đủ điều kiện: not eligible.',
});
export type PetitionReturnReason = ValueOf<typeof PetitionReturnReason>;

/** States in which the citizen still waits for a result. */
export const PETITIONS_WITHOUT_RESULT: PetitionState[] = [
  PetitionState.RECEIVED,
  PetitionState.CLASSIFIED,
  PetitionState.TRANSFERRED,
  PetitionState.AWAITING_RESULT,
];
