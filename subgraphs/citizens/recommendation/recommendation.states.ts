import { recordEnum, type ValueOf } from '../../kinds/record-enum';

export const RecommendationState = recordEnum(
  'RecommendationState',
  'Trạng thái kiến nghị: how far a recommendation has come.',
  {
    CAPTURED: 'Đã ghi nhận: captured.',
    ANSWERED_AT_MEETING: 'Đã trả lời tại hội nghị: answered on the spot.',
    CONSOLIDATED: 'Đã tổng hợp: consolidated into the digest.',
    CLASSIFIED: 'Đã phân loại: its competent level is known.',
    TRANSFERRED: 'Đã chuyển: sent to the body that must answer.',
    IN_RESOLUTION: 'Đang giải quyết: being dealt with.',
    RESPONDED: 'Đã có kết quả: responded to.',
    UNDER_OVERSIGHT: 'Đang giám sát việc giải quyết: the response is being watched.',
    CLOSED: 'Kết thúc: closed.',
    RETURNED: 'Trả lại: given back.',
    DUPLICATE: 'Trùng: merged into another; it still counts as raised.',
    CARRIED_OVER: 'Chuyển kỳ sau: carried over.',
  },
);
export type RecommendationState = ValueOf<typeof RecommendationState>;

export const CompetentLevel = recordEnum('CompetentLevel', 'Cấp có thẩm quyền: the level that may answer.', {
  WARD: 'Xã, phường: ward.',
  CITY: 'Thành phố: city.',
  PROVINCE: 'Tỉnh: province.',
  CENTRAL: 'Trung ương: central government.',
});
export type CompetentLevel = ValueOf<typeof CompetentLevel>;

export const RecommendationOutcome = recordEnum(
  'RecommendationOutcome',
  'Kết quả giải quyết: what came of a recommendation.',
  {
    EXPLAINED: 'Đã giải trình, cung cấp thông tin: explained.',
    RESOLVED_BY_DOCUMENT: 'Giải quyết bằng văn bản: by a document.',
    RESOLVED_BY_INSPECTION: 'Giải quyết bằng thanh tra, kiểm tra: by an inspection.',
    RESOLVED_BY_WORKS: 'Giải quyết bằng công trình: by works.',
    IN_PROGRESS_WITH_ROADMAP: 'Đang giải quyết, có lộ trình: in progress with a roadmap.',
    IN_PROGRESS_WITHOUT_ROADMAP: 'Đang giải quyết, chưa có lộ trình: in progress without one.',
    AWAITING_RESOURCES: 'Chờ nguồn lực: awaiting resources.',
    DEPENDS_ON_HIGHER_LEVEL: 'Phụ thuộc cấp trên: depends on a higher level.',
    NOT_RESOLVABLE_AT_ONCE: 'Chưa thể giải quyết ngay: not resolvable at once.',
    OTHER: 'Khác: other.',
  },
);
export type RecommendationOutcome = ValueOf<typeof RecommendationOutcome>;

/** States in which somebody still has to find, or give, a result. */
export const RECOMMENDATIONS_WITHOUT_RESULT: RecommendationState[] = [
  RecommendationState.CAPTURED,
  RecommendationState.CONSOLIDATED,
  RecommendationState.CLASSIFIED,
  RecommendationState.TRANSFERRED,
  RecommendationState.IN_RESOLUTION,
  RecommendationState.CARRIED_OVER,
];
