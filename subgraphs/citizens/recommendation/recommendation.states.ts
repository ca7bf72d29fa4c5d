import { registerEnumType } from 'type-graphql';

export enum RecommendationState {
  CAPTURED = 'CAPTURED',
  ANSWERED_AT_MEETING = 'ANSWERED_AT_MEETING',
  CONSOLIDATED = 'CONSOLIDATED',
  CLASSIFIED = 'CLASSIFIED',
  TRANSFERRED = 'TRANSFERRED',
  IN_RESOLUTION = 'IN_RESOLUTION',
  RESPONDED = 'RESPONDED',
  UNDER_OVERSIGHT = 'UNDER_OVERSIGHT',
  CLOSED = 'CLOSED',
  RETURNED = 'RETURNED',
  DUPLICATE = 'DUPLICATE',
  CARRIED_OVER = 'CARRIED_OVER',
}

registerEnumType(RecommendationState, {
  name: 'RecommendationState',
  description: 'Trạng thái kiến nghị: how far a recommendation has come.',
  valuesConfig: {
    CAPTURED: { description: 'Đã ghi nhận: captured.' },
    ANSWERED_AT_MEETING: { description: 'Đã trả lời tại hội nghị: answered on the spot.' },
    CONSOLIDATED: { description: 'Đã tổng hợp: consolidated into the digest.' },
    CLASSIFIED: { description: 'Đã phân loại: its competent level is known.' },
    TRANSFERRED: { description: 'Đã chuyển: sent to the body that must answer.' },
    IN_RESOLUTION: { description: 'Đang giải quyết: being dealt with.' },
    RESPONDED: { description: 'Đã có kết quả: responded to.' },
    UNDER_OVERSIGHT: { description: 'Đang giám sát việc giải quyết: the response is being watched.' },
    CLOSED: { description: 'Kết thúc: closed.' },
    RETURNED: { description: 'Trả lại: given back.' },
    DUPLICATE: { description: 'Trùng: merged into another; it still counts as raised.' },
    CARRIED_OVER: { description: 'Chuyển kỳ sau: carried over.' },
  },
});

export enum CompetentLevel {
  WARD = 'WARD',
  CITY = 'CITY',
  PROVINCE = 'PROVINCE',
  CENTRAL = 'CENTRAL',
}

registerEnumType(CompetentLevel, {
  name: 'CompetentLevel',
  description: 'Cấp có thẩm quyền: the level that may answer.',
  valuesConfig: {
    WARD: { description: 'Xã, phường: ward.' },
    CITY: { description: 'Thành phố: city.' },
    PROVINCE: { description: 'Tỉnh: province.' },
    CENTRAL: { description: 'Trung ương: central government.' },
  },
});

export enum RecommendationOutcome {
  EXPLAINED = 'EXPLAINED',
  RESOLVED_BY_DOCUMENT = 'RESOLVED_BY_DOCUMENT',
  RESOLVED_BY_INSPECTION = 'RESOLVED_BY_INSPECTION',
  RESOLVED_BY_WORKS = 'RESOLVED_BY_WORKS',
  IN_PROGRESS_WITH_ROADMAP = 'IN_PROGRESS_WITH_ROADMAP',
  IN_PROGRESS_WITHOUT_ROADMAP = 'IN_PROGRESS_WITHOUT_ROADMAP',
  AWAITING_RESOURCES = 'AWAITING_RESOURCES',
  DEPENDS_ON_HIGHER_LEVEL = 'DEPENDS_ON_HIGHER_LEVEL',
  NOT_RESOLVABLE_AT_ONCE = 'NOT_RESOLVABLE_AT_ONCE',
  OTHER = 'OTHER',
}

registerEnumType(RecommendationOutcome, {
  name: 'RecommendationOutcome',
  description: 'Kết quả giải quyết: what came of a recommendation.',
  valuesConfig: {
    EXPLAINED: { description: 'Đã giải trình, cung cấp thông tin: explained.' },
    RESOLVED_BY_DOCUMENT: { description: 'Giải quyết bằng văn bản: by a document.' },
    RESOLVED_BY_INSPECTION: { description: 'Giải quyết bằng thanh tra, kiểm tra: by an inspection.' },
    RESOLVED_BY_WORKS: { description: 'Giải quyết bằng công trình: by works.' },
    IN_PROGRESS_WITH_ROADMAP: { description: 'Đang giải quyết, có lộ trình: in progress with a roadmap.' },
    IN_PROGRESS_WITHOUT_ROADMAP: { description: 'Đang giải quyết, chưa có lộ trình: in progress without one.' },
    AWAITING_RESOURCES: { description: 'Chờ nguồn lực: awaiting resources.' },
    DEPENDS_ON_HIGHER_LEVEL: { description: 'Phụ thuộc cấp trên: depends on a higher level.' },
    NOT_RESOLVABLE_AT_ONCE: { description: 'Chưa thể giải quyết ngay: not resolvable at once.' },
    OTHER: { description: 'Khác: other.' },
  },
});

/** States in which somebody still has to find, or give, a result. */
export const RECOMMENDATIONS_WITHOUT_RESULT: RecommendationState[] = [
  RecommendationState.CAPTURED,
  RecommendationState.CONSOLIDATED,
  RecommendationState.CLASSIFIED,
  RecommendationState.TRANSFERRED,
  RecommendationState.IN_RESOLUTION,
  RecommendationState.CARRIED_OVER,
];
