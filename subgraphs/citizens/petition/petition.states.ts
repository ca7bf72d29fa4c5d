import { registerEnumType } from 'type-graphql';

export enum PetitionKind {
  COMPLAINT = 'COMPLAINT',
  DENUNCIATION = 'DENUNCIATION',
  RECOMMENDATION = 'RECOMMENDATION',
  FEEDBACK = 'FEEDBACK',
  REQUEST = 'REQUEST',
}

registerEnumType(PetitionKind, {
  name: 'PetitionKind',
  description: 'Loại đơn.',
  valuesConfig: {
    COMPLAINT: { description: 'Đơn khiếu nại: a complaint.' },
    DENUNCIATION: { description: 'Đơn tố cáo: a denunciation.' },
    RECOMMENDATION: { description: 'Đơn kiến nghị: a recommendation.' },
    FEEDBACK: { description: 'Đơn phản ánh: feedback.' },
    REQUEST: { description: 'Đơn đề nghị: a request.' },
  },
});

export enum PetitionState {
  RECEIVED = 'RECEIVED',
  CLASSIFIED = 'CLASSIFIED',
  TRANSFERRED = 'TRANSFERRED',
  AWAITING_RESULT = 'AWAITING_RESULT',
  RESULT_RECEIVED = 'RESULT_RECEIVED',
  RETURNED = 'RETURNED',
  GUIDED = 'GUIDED',
  ANSWERED = 'ANSWERED',
  FILED = 'FILED',
  CLOSED = 'CLOSED',
}

registerEnumType(PetitionState, {
  name: 'PetitionState',
  description: 'Trạng thái đơn: how far a petition has come.',
  valuesConfig: {
    RECEIVED: { description: 'Đã tiếp nhận: received.' },
    CLASSIFIED: { description: 'Đã phân loại: classified.' },
    TRANSFERRED: { description: 'Đã chuyển: transferred to the competent body.' },
    AWAITING_RESULT: { description: 'Chờ kết quả: its result is awaited.' },
    RESULT_RECEIVED: { description: 'Đã có kết quả: its result is in.' },
    RETURNED: { description: 'Đã trả lại: returned with a reason.' },
    GUIDED: { description: 'Đã hướng dẫn: the citizen was told where to turn.' },
    ANSWERED: { description: 'Đã trả lời: answered.' },
    FILED: { description: 'Lưu đơn: filed.' },
    CLOSED: { description: 'Kết thúc: closed.' },
  },
});

export enum PetitionDisposition {
  PENDING = 'PENDING',
  TRANSFERRED = 'TRANSFERRED',
  RETURNED = 'RETURNED',
  GUIDED = 'GUIDED',
  ANSWERED = 'ANSWERED',
  FILED = 'FILED',
}

registerEnumType(PetitionDisposition, {
  name: 'PetitionDisposition',
  description: 'Hướng xử lý đơn: what was done with a petition.',
  valuesConfig: {
    PENDING: { description: 'Đang xem xét: nothing yet.' },
    TRANSFERRED: { description: 'Chuyển đơn: transferred to the competent body.' },
    RETURNED: { description: 'Trả lại đơn: returned.' },
    GUIDED: { description: 'Hướng dẫn: the citizen was told where to turn.' },
    ANSWERED: { description: 'Trả lời: answered.' },
    FILED: { description: 'Lưu đơn: filed.' },
  },
});

export enum PetitionReturnReason {
  OUT_OF_JURISDICTION = 'OUT_OF_JURISDICTION',
  ANONYMOUS = 'ANONYMOUS',
  DUPLICATE = 'DUPLICATE',
  NO_NEW_FACTS = 'NO_NEW_FACTS',
  ALREADY_SETTLED = 'ALREADY_SETTLED',
  NOT_ELIGIBLE = 'NOT_ELIGIBLE',
}

registerEnumType(PetitionReturnReason, {
  name: 'PetitionReturnReason',
  description: 'Lý do trả lại đơn.',
  valuesConfig: {
    OUT_OF_JURISDICTION: { description: 'Không thuộc thẩm quyền: out of jurisdiction.' },
    ANONYMOUS: { description: 'Nặc danh: anonymous.' },
    DUPLICATE: { description: 'Trùng đơn: a duplicate.' },
    NO_NEW_FACTS: { description: 'Không có tình tiết mới: no new facts.' },
    ALREADY_SETTLED: { description: 'Đã được giải quyết: settled already.' },
    NOT_ELIGIBLE: { description: 'Không đủ điều kiện: not eligible.' },
  },
});

/** States in which the citizen still waits for a result. */
export const PETITIONS_WITHOUT_RESULT: PetitionState[] = [
  PetitionState.RECEIVED,
  PetitionState.CLASSIFIED,
  PetitionState.TRANSFERRED,
  PetitionState.AWAITING_RESULT,
];
