/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Trạng thái báo cáo giao ban. */
export type BriefingReportState =
  /** Dự thảo: it can still be corrected; it holds no figures of its own. */
  | 'DRAFT'
  /** Đã ban hành: nothing of it is ever changed. */
  | 'ISSUED'
  /** Đã thay thế: a later report was issued in its place. */
  | 'SUPERSEDED';

/** Which record is called off, and why. */
export type CancelRecordInput = {
  /** Phiên bản: the version of the record that you have seen; if it has changed since, CONFLICT comes with its present state. */
  expectedVersion: number;
  /** The record, by its global id or its record id. */
  id: string | number;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Lý do: why, for the history of the record; no personal data. */
  reason: string;
};

/** Cấp có thẩm quyền: the level that may answer. */
export type CompetentLevel =
  /** Trung ương: central government. */
  | 'CENTRAL'
  /** Thành phố: city. */
  | 'CITY'
  /** Tỉnh: province. */
  | 'PROVINCE'
  /** Xã, phường: ward. */
  | 'WARD';

/** Hội nghị giao ban: what is to be changed of a briefing conference. */
export type CorrectBriefingConferenceInput = {
  /** Chương trình: what it deals with, an item a line. */
  agenda?: string | null | undefined;
  /** Chủ trì: full name of the chair. */
  chairName?: string | null | undefined;
  /** Chức vụ của chủ trì: post of the chair. */
  chairTitle?: string | null | undefined;
  /** Phiên bản: the version of the record that you have seen; if it has changed since, CONFLICT comes with its present state. */
  expectedVersion: number;
  /** Ngày tổ chức: the day it is held. */
  heldOn?: string | null | undefined;
  /** The record, by its global id or its record id. */
  id: string | number;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Địa điểm: where it is held. */
  place?: string | null | undefined;
  /** Kỳ kế hoạch từ ngày: the first day of the period it sets tasks for. */
  plansFrom?: string | null | undefined;
  /** Kỳ kế hoạch đến ngày: the last day of the period it sets tasks for. */
  plansTo?: string | null | undefined;
  /** Lý do: why, for the history of the record; no personal data. */
  reason?: string | null | undefined;
  /** Kỳ đánh giá từ ngày: the first day of the period it looks back on. */
  reviewsFrom?: string | null | undefined;
  /** Kỳ đánh giá đến ngày: the last day of the period it looks back on. */
  reviewsTo?: string | null | undefined;
  /** Tên hội nghị: title. */
  title?: string | null | undefined;
};

/** Đại biểu dự hội nghị: what is to be changed of a guest of a conference. */
export type CorrectConferenceGuestInput = {
  /** Hội nghị giao ban: the conference. */
  conferenceId?: string | number | null | undefined;
  /** Phiên bản: the version of the record that you have seen; if it has changed since, CONFLICT comes with its present state. */
  expectedVersion: number;
  /** The record, by its global id or its record id. */
  id: string | number;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Ngày mời: the day of the invitation. */
  invitedOn?: string | null | undefined;
  /** Họ và tên: full name. */
  name?: string | null | undefined;
  /** Lý do: why, for the history of the record; no personal data. */
  reason?: string | null | undefined;
  /** Chức vụ: post of the guest. */
  title?: string | null | undefined;
};

/** Nhiệm vụ trọng tâm: what is to be changed of a planned task. */
export type CorrectPlannedTaskInput = {
  /** Đơn vị, người thực hiện: who is to do it. */
  assignedTo?: string | null | undefined;
  /** Hội nghị giao ban: the conference that set it; empty if none. */
  conferenceId?: string | number | null | undefined;
  /** Ngày hoàn thành: the day it was done. */
  doneOn?: string | null | undefined;
  /** Phiên bản: the version of the record that you have seen; if it has changed since, CONFLICT comes with its present state. */
  expectedVersion: number;
  /** The record, by its global id or its record id. */
  id: string | number;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Số thứ tự: its place among the tasks set together. */
  ordinal?: number | null | undefined;
  /** Thực hiện từ ngày: the first day of the time it is planned for. */
  plannedFrom?: string | null | undefined;
  /** Thực hiện đến ngày: the last day of the time it is planned for. */
  plannedTo?: string | null | undefined;
  /** Chương trình, kế hoạch: the work programme it is part of; empty if none. */
  programmeId?: string | number | null | undefined;
  /** Lý do: why, for the history of the record; no personal data. */
  reason?: string | null | undefined;
  /** Ngày bắt đầu thực hiện: the day work on it began. */
  startedOn?: string | null | undefined;
  /** Nội dung nhiệm vụ: what is to be done. */
  title?: string | null | undefined;
};

/** Báo cáo giao ban: what is to be changed of a briefing report. */
export type CorrectReportInput = {
  /** Đánh giá chung: the general assessment of the period. */
  assessment?: string | null | undefined;
  /** Hội nghị giao ban: the conference that it is for. */
  conferenceId?: string | number | null | undefined;
  /** Phương hướng, nhiệm vụ: the direction and tasks for the time to come. */
  direction?: string | null | undefined;
  /** Phiên bản: the version of the record that you have seen; if it has changed since, CONFLICT comes with its present state. */
  expectedVersion: number;
  /** The record, by its global id or its record id. */
  id: string | number;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Đề xuất, kiến nghị: proposals and requests. */
  proposals?: string | null | undefined;
  /** Lý do: why, for the history of the record; no personal data. */
  reason?: string | null | undefined;
  /** Thay thế báo cáo: the issued report that it is to take the place of. */
  supersedesId?: string | number | null | undefined;
  /** Tên báo cáo: its title. */
  title?: string | null | undefined;
};

/** Báo cáo giao ban: what is known of a briefing report. */
export type DraftReportInput = {
  /** Đánh giá chung: the general assessment of the period. */
  assessment?: string | null | undefined;
  /** Hội nghị giao ban: the conference that it is for. */
  conferenceId?: string | number | null | undefined;
  /** Phương hướng, nhiệm vụ: the direction and tasks for the time to come. */
  direction?: string | null | undefined;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Kỳ báo cáo: the days that are reported on. */
  period: string;
  /** Đề xuất, kiến nghị: proposals and requests. */
  proposals?: string | null | undefined;
  /** Thay thế báo cáo: the issued report that it is to take the place of. */
  supersedesId?: string | number | null | undefined;
  /** Tên báo cáo: its title. */
  title: string;
};

/** Cơ sở số liệu: what the figures of wards rest on. Those of the city tier are live either way. */
export type FigureBasis =
  /** Số liệu đã chấp nhận: the returns that the city accepted for exactly this period; no ward is asked. */
  | 'ACCEPTED'
  /** Số liệu hiện thời: the records of each ward as they are now. */
  | 'LIVE';

/** Hoàn thành nhiệm vụ: says that the task is done. */
export type FinishPlannedTaskInput = {
  /** Ngày hoàn thành: the day it was done. */
  doneOn: string;
  /** Phiên bản: the version of the record that you have seen; if it has changed since, CONFLICT comes with its present state. */
  expectedVersion: number;
  /** The record, by its global id or its record id. */
  id: string | number;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Lý do: why, for the history of the record; no personal data. */
  reason?: string | null | undefined;
};

/** Ban hành báo cáo: freezes text and figures under a number, for good. */
export type IssueReportInput = {
  /** Phiên bản: the version of the record that you have seen; if it has changed since, CONFLICT comes with its present state. */
  expectedVersion: number;
  /** The record, by its global id or its record id. */
  id: string | number;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Ban hành khi còn thiếu: issues it although not every ward has an accepted return; false unless told. */
  issueIncomplete?: boolean | null | undefined;
  /** Ngày ban hành: the day on the report. */
  issuedOn: string;
  /** Số: its number, such as "27/BC-HĐND". */
  number: string;
  /** Lý do: why, for the history of the record; no personal data. */
  reason?: string | null | undefined;
  /** Người ký: who signs it. */
  signerName: string;
  /** Chức vụ người ký: the office of the signer. */
  signerTitle: string;
};

/** Chủ thể giao giám sát: who mandated an oversight. */
export type OversightMandate =
  /** Ban của HĐND: a committee. */
  | 'COMMITTEE'
  /** HĐND: the council. */
  | 'COUNCIL'
  /** Thường trực HĐND: the Standing Committee. */
  | 'STANDING_COMMITTEE';

/** Hướng xử lý đơn: what was done with a petition. */
export type PetitionDisposition =
  /** Trả lời: answered. */
  | 'ANSWERED'
  /** Lưu đơn: filed. */
  | 'FILED'
  /** Hướng dẫn: the citizen was told where to turn. */
  | 'GUIDED'
  /** Đang xem xét: nothing yet. */
  | 'PENDING'
  /** Trả lại đơn: returned. */
  | 'RETURNED'
  /** Chuyển đơn: transferred to the competent body. */
  | 'TRANSFERRED';

/** Which petitions. */
export type PetitionFilter = {
  /** With this disposition. */
  disposition?: PetitionDisposition | null | undefined;
  /** Cơ quan: transferred to this body, or answered by it. FORBIDDEN for an analyst, whom it may tell the ward. */
  handledBy?: string | null | undefined;
  /** Only these records, each by its global id or its record id. */
  ids?: Array<string | number> | null | undefined;
  /** Of this kind. */
  kind?: PetitionKind | null | undefined;
  /** Quá hạn: overdue today, or not. */
  overdue?: boolean | null | undefined;
  /** Received in this period. */
  receivedIn?: string | null | undefined;
  /** In one of these states. */
  states?: Array<PetitionState> | null | undefined;
};

/** Loại đơn. */
export type PetitionKind =
  /** Đơn khiếu nại: a complaint. */
  | 'COMPLAINT'
  /** Đơn tố cáo: a denunciation. */
  | 'DENUNCIATION'
  /** Đơn phản ánh: feedback. */
  | 'FEEDBACK'
  /** Đơn kiến nghị: a recommendation. */
  | 'RECOMMENDATION'
  /** Đơn đề nghị: a request. */
  | 'REQUEST';

/** Lý do trả lại đơn. */
export type PetitionReturnReason =
  /** Đã được giải quyết: settled already. */
  | 'ALREADY_SETTLED'
  /** Nặc danh: anonymous. */
  | 'ANONYMOUS'
  /** Trùng đơn: a duplicate. */
  | 'DUPLICATE'
  /** Không đủ điều kiện: not eligible. */
  | 'NOT_ELIGIBLE'
  /** Không có tình tiết mới: no new facts. */
  | 'NO_NEW_FACTS'
  /** Không thuộc thẩm quyền: out of jurisdiction. */
  | 'OUT_OF_JURISDICTION';

/** Trạng thái đơn: how far a petition has come. */
export type PetitionState =
  /** Đã trả lời: answered. */
  | 'ANSWERED'
  /** Chờ kết quả: its result is awaited. */
  | 'AWAITING_RESULT'
  /** Đã phân loại: classified. */
  | 'CLASSIFIED'
  /** Kết thúc: closed. */
  | 'CLOSED'
  /** Lưu đơn: filed. */
  | 'FILED'
  /** Đã hướng dẫn: the citizen was told where to turn. */
  | 'GUIDED'
  /** Đã tiếp nhận: received. */
  | 'RECEIVED'
  /** Đã có kết quả: its result is in. */
  | 'RESULT_RECEIVED'
  /** Đã trả lại: returned with a reason. */
  | 'RETURNED'
  /** Đã chuyển: transferred to the competent body. */
  | 'TRANSFERRED';

/** Trạng thái nhiệm vụ. */
export type PlannedTaskState =
  /** Hoàn thành: done. */
  | 'DONE'
  /** Đang thực hiện: in progress. */
  | 'IN_PROGRESS'
  /** Trong kế hoạch: planned. */
  | 'PLANNED';

/** Cơ quan: the body of the council that a post belongs to. */
export type PostBody =
  /** Ban của HĐND: a committee of the council. */
  | 'COMMITTEE'
  /** Tổ đại biểu: a deputies' group. */
  | 'DEPUTY_GROUP'
  /** Thường trực HĐND: the Standing Committee. */
  | 'STANDING_COMMITTEE';

/** Which recommendations. */
export type RecommendationFilter = {
  /** For this level to answer. */
  competentLevel?: CompetentLevel | null | undefined;
  /** Only these records, each by its global id or its record id. */
  ids?: Array<string | number> | null | undefined;
  /** Quá hạn: overdue today, or not. */
  overdue?: boolean | null | undefined;
  /** Raised in this period. */
  raisedIn?: string | null | undefined;
  /** Cơ quan giải quyết: for this body to answer. */
  responsibleBody?: string | null | undefined;
  /** In one of these states. */
  states?: Array<RecommendationState> | null | undefined;
  /** Tìm không dấu: every word of it begins a word of the content or of the responsible body; accents and case do not matter. At most 200 characters. */
  text?: string | null | undefined;
};

/** Kết quả giải quyết: what came of a recommendation. */
export type RecommendationOutcome =
  /** Chờ nguồn lực: awaiting resources. */
  | 'AWAITING_RESOURCES'
  /** Phụ thuộc cấp trên: depends on a higher level. */
  | 'DEPENDS_ON_HIGHER_LEVEL'
  /** Đã giải trình, cung cấp thông tin: explained. */
  | 'EXPLAINED'
  /** Đang giải quyết, chưa có lộ trình: in progress without one. */
  | 'IN_PROGRESS_WITHOUT_ROADMAP'
  /** Đang giải quyết, có lộ trình: in progress with a roadmap. */
  | 'IN_PROGRESS_WITH_ROADMAP'
  /** Chưa thể giải quyết ngay: not resolvable at once. */
  | 'NOT_RESOLVABLE_AT_ONCE'
  /** Khác: other. */
  | 'OTHER'
  /** Giải quyết bằng văn bản: by a document. */
  | 'RESOLVED_BY_DOCUMENT'
  /** Giải quyết bằng thanh tra, kiểm tra: by an inspection. */
  | 'RESOLVED_BY_INSPECTION'
  /** Giải quyết bằng công trình: by works. */
  | 'RESOLVED_BY_WORKS';

/** Trạng thái kiến nghị: how far a recommendation has come. */
export type RecommendationState =
  /** Đã trả lời tại hội nghị: answered on the spot. */
  | 'ANSWERED_AT_MEETING'
  /** Đã ghi nhận: captured. */
  | 'CAPTURED'
  /** Chuyển kỳ sau: carried over. */
  | 'CARRIED_OVER'
  /** Đã phân loại: its competent level is known. */
  | 'CLASSIFIED'
  /** Kết thúc: closed. */
  | 'CLOSED'
  /** Đã tổng hợp: consolidated into the digest. */
  | 'CONSOLIDATED'
  /** Trùng: merged into another; it still counts as raised. */
  | 'DUPLICATE'
  /** Đang giải quyết: being dealt with. */
  | 'IN_RESOLUTION'
  /** Đã có kết quả: responded to. */
  | 'RESPONDED'
  /** Trả lại: given back. */
  | 'RETURNED'
  /** Đã chuyển: sent to the body that must answer. */
  | 'TRANSFERRED'
  /** Đang giám sát việc giải quyết: the response is being watched. */
  | 'UNDER_OVERSIGHT';

/** Thao tác: what was done with a record. */
export type RecordAction =
  /** Chuyển trạng thái: it took a step of its life. */
  | 'ADVANCED'
  /** Hủy: it was called off. */
  | 'CANCELLED'
  /** Sửa: it was corrected. */
  | 'CORRECTED'
  /** Nạp từ tệp: it came from a file. */
  | 'LOADED'
  /** Ghi mới: it was entered. */
  | 'RECORDED'
  /** Xóa: it was removed as entered in error. */
  | 'REMOVED'
  /** Khôi phục: it was called off by mistake, and stands again. */
  | 'RESTORED'
  /** Công bố: it is a draft no longer. */
  | 'SHARED'
  /** Sửa bước: what was said of one of its steps was corrected. */
  | 'STEP_CORRECTED'
  /** Hủy bước: its latest step was undone, and the record is as it was before. */
  | 'STEP_UNDONE'
  /** Tiếp nhận: it came, or its progress came, from another council. */
  | 'TAKEN_IN'
  /** Sắp xếp đơn vị hành chính: it began or ceased by a change of units. */
  | 'UNITS_CHANGED';

/** Hội nghị giao ban: what is known of a briefing conference. */
export type RecordBriefingConferenceInput = {
  /** Chương trình: what it deals with, an item a line. */
  agenda?: string | null | undefined;
  /** Chủ trì: full name of the chair. */
  chairName: string;
  /** Chức vụ của chủ trì: post of the chair. */
  chairTitle: string;
  /** Ngày tổ chức: the day it is held. */
  heldOn: string;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Bản nháp: whether only its own council sees it for now, and no figure counts it. */
  isDraft?: boolean;
  /** Địa điểm: where it is held. */
  place?: string | null | undefined;
  /** Kỳ kế hoạch từ ngày: the first day of the period it sets tasks for. */
  plansFrom: string;
  /** Kỳ kế hoạch đến ngày: the last day of the period it sets tasks for. */
  plansTo: string;
  /** Kỳ đánh giá từ ngày: the first day of the period it looks back on. */
  reviewsFrom: string;
  /** Kỳ đánh giá đến ngày: the last day of the period it looks back on. */
  reviewsTo: string;
  /** Tên hội nghị: title. */
  title: string;
};

/** Đại biểu dự hội nghị: what is known of a guest of a conference. */
export type RecordConferenceGuestInput = {
  /** Hội nghị giao ban: the conference. */
  conferenceId: string | number;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Ngày mời: the day of the invitation. */
  invitedOn: string;
  /** Bản nháp: whether only its own council sees it for now, and no figure counts it. */
  isDraft?: boolean;
  /** Họ và tên: full name. */
  name: string;
  /** Chức vụ: post of the guest. */
  title: string;
};

/** Thứ tự: how a list of records is ordered. Records of the same day or instant follow their id. */
export type RecordOrder =
  /** Mới nhất trước: by the day it happened, latest first. */
  | 'NEWEST_FIRST'
  /** Cũ nhất trước: by the day it happened, earliest first. */
  | 'OLDEST_FIRST'
  /** Mới sửa trước: by the last change, latest first. */
  | 'RECENTLY_CHANGED_FIRST';

/** Nhiệm vụ trọng tâm: what is known of a planned task. */
export type RecordPlannedTaskInput = {
  /** Đơn vị, người thực hiện: who is to do it. */
  assignedTo?: string | null | undefined;
  /** Hội nghị giao ban: the conference that set it; empty if none. */
  conferenceId?: string | number | null | undefined;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Bản nháp: whether only its own council sees it for now, and no figure counts it. */
  isDraft?: boolean;
  /** Số thứ tự: its place among the tasks set together. */
  ordinal: number;
  /** Thực hiện từ ngày: the first day of the time it is planned for. */
  plannedFrom: string;
  /** Thực hiện đến ngày: the last day of the time it is planned for. */
  plannedTo: string;
  /** Chương trình, kế hoạch: the work programme it is part of; empty if none. */
  programmeId?: string | number | null | undefined;
  /** Nội dung nhiệm vụ: what is to be done. */
  title: string;
};

/** Công văn đôn đốc: what is known of a reminder. */
export type RecordReminderInput = {
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Bản nháp: whether only its own council sees it for now, and no figure counts it. */
  isDraft?: boolean;
  /** Số, ký hiệu: number of the letter. */
  number?: string | null | undefined;
  /** Về đơn: the petition it is about. */
  petitionId?: string | number | null | undefined;
  /** Nơi nhận: the body that is reminded. */
  recipient: string;
  /** Về kiến nghị: the recommendation it is about. */
  recommendationId?: string | number | null | undefined;
  /** Ngày gửi: the day it was sent. */
  sentOn: string;
};

/** Trạng thái báo cáo số liệu: how far a ward's return is. */
export type ReturnState =
  /** Đã chấp nhận: the city accepted the frozen figures. */
  | 'ACCEPTED'
  /** Bản nháp: the ward is at it; its figures are live. */
  | 'DRAFT'
  /** Trả lại: the city gave it back with a note; the ward submits it again. */
  | 'RETURNED'
  /** Đã gửi: its figures are frozen; the city has yet to decide. */
  | 'SUBMITTED';

/** Tình trạng gửi báo cáo số liệu: how far a ward is with its return, on the board. */
export type ReturnsBoardState =
  /** Đã chấp nhận. */
  | 'ACCEPTED'
  /** Đang làm. */
  | 'DRAFT'
  /** Quá hạn: the due day has passed, and it was not submitted. */
  | 'LATE'
  /** Chưa làm. */
  | 'NOT_STARTED'
  /** Trả lại để sửa. */
  | 'RETURNED'
  /** Đã gửi, chờ duyệt. */
  | 'SUBMITTED';

/** Thời điểm của đợt tiếp xúc: how a round stands to a session. */
export type RoundPhase =
  /** Sau kỳ họp: after the session. */
  | 'AFTER_SESSION'
  /** Trước kỳ họp: before the session. */
  | 'BEFORE_SESSION'
  /** Khác: on a theme, or by residence or work place. */
  | 'OTHER';

/** Bắt đầu thực hiện nhiệm vụ: says that work on the task has begun. */
export type StartPlannedTaskInput = {
  /** Phiên bản: the version of the record that you have seen; if it has changed since, CONFLICT comes with its present state. */
  expectedVersion: number;
  /** The record, by its global id or its record id. */
  id: string | number;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Lý do: why, for the history of the record; no personal data. */
  reason?: string | null | undefined;
  /** Ngày bắt đầu thực hiện: the day work on it began. */
  startedOn: string;
};

/** Phạm vi sắp xếp: how much of a unit went over into another. */
export type SuccessionExtent =
  /** Một phần: a part; its figures of before are of no one successor. */
  | 'PART'
  /** Toàn bộ: all of it. */
  | 'WHOLE';

/** Nhóm số liệu: a group of figures, named as its field in a tally. */
export type TallyGroup =
  /** Đối thoại: dialogues with citizens. */
  | 'DIALOGUES'
  /** Tổ chức: committees, wards and their returns. */
  | 'ORGANIZATION'
  /** Giám sát chuyên đề: thematic oversight. */
  | 'OVERSIGHT'
  /** Đơn: petitions and what was done with them by the end of the period, or by today while it is not over. */
  | 'PETITIONS'
  /** Tiếp công dân: citizen receptions. */
  | 'RECEPTIONS'
  /** Kiến nghị của cử tri: what has become of them by the end of the period, or by today while it is not over. */
  | 'RECOMMENDATIONS'
  /** Nghị quyết: resolutions issued. */
  | 'RESOLUTIONS'
  /** Kỳ họp: sessions of the council. */
  | 'SESSIONS'
  /** Phiên họp: meetings of the Standing Committee. */
  | 'STANDING_MEETINGS'
  /** Khảo sát: field surveys. */
  | 'SURVEYS'
  /** Tiếp xúc cử tri: contacts with voters and what they raised. */
  | 'VOTER_CONTACTS';

/** Loại đơn vị hành chính của HĐND cấp trên: what kind of unit the council of the upper tier is of. */
export type UpperTierKind =
  /** Thành phố: city, under the central government or of a province. */
  | 'CITY'
  /** Tỉnh: province. */
  | 'PROVINCE'
  /** Huyện: rural district, until 2025. */
  | 'RURAL_DISTRICT'
  /** Thị xã: town, until 2025. */
  | 'TOWN'
  /** Quận: urban district, until 2025. */
  | 'URBAN_DISTRICT';

/** Mã lỗi nhập liệu: what is wrong with what was to be written. */
export type UserErrorCode =
  /** Đã được dùng: another record has this ordinal or number. */
  | 'ALREADY_USED'
  /** Đã lưu trữ: the ward is no longer in force, and its records are an archive that can be read and not changed. */
  | 'ARCHIVED'
  /** Đã được người khác sửa: the record has changed since it was read; its present state comes with the answer. */
  | 'CONFLICT'
  /** Kết thúc trước khi bắt đầu: something ends, or is done, before it begins. */
  | 'ENDS_BEFORE_START'
  /** Phần lớn hơn tổng: a part is larger than the whole, such as more speakers than voters. */
  | 'EXCEEDS_WHOLE'
  /** Khóa đã dùng cho dữ liệu khác: this idempotency key came with another input before. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** Không thống nhất: values do not go together. */
  | 'INCONSISTENT'
  /** Ngày trong tương lai: what is recorded as done lies ahead. */
  | 'IN_FUTURE'
  /** Không tìm thấy: there is no such record, or it was removed. */
  | 'NOT_FOUND'
  /** Ngoài giới hạn: a value is too small, too large or too long. */
  | 'OUT_OF_RANGE'
  /** Hồ sơ cấp trên còn là bản nháp: what belongs to a draft is a draft. */
  | 'PARENT_IS_DRAFT'
  /** Kỳ đã khóa: the day lies in a period that the Standing Committee has closed. */
  | 'PERIOD_CLOSED'
  /** Không tìm thấy hồ sơ liên quan: the record referred to is not there, was removed or called off. */
  | 'REFERENCE_NOT_FOUND'
  /** Thiếu dữ liệu: a value is missing. */
  | 'REQUIRED'
  /** Không hủy được bước này: what followed from the step cannot be taken back, or nobody knows how the record was before it; the message says what to do instead. */
  | 'STEP_NOT_UNDOABLE'
  /** Còn hồ sơ khác thuộc về: live records belong to this one. */
  | 'STILL_REFERRED_TO'
  /** Chưa có danh sách đơn vị hành chính: the city council has not told this server of the units yet; the same works later. */
  | 'UNITS_UNKNOWN'
  /** Đơn vị không có hiệu lực: the ward never was, or was not in force on the day of the record. */
  | 'UNIT_NOT_IN_FORCE'
  /** Sai trạng thái: the record is not in a state from which this can be done. */
  | 'WRONG_STATE';

/** Vai trò: in which role somebody asks. */
export type ViewerRole =
  /** Cán bộ phân tích: an analyst. */
  | 'ANALYST'
  /** Cán bộ dân nguyện: an officer of citizen affairs. */
  | 'CITIZEN_AFFAIRS_OFFICER'
  /** Hệ thống: a program that works without a person. */
  | 'SERVICE'
  /** Thường trực HĐND thành phố: the Standing Committee of the city council. */
  | 'STANDING_COMMITTEE'
  /** Cán bộ HĐND xã, phường: an officer of one ward. */
  | 'WARD_OFFICER';

/** Loại đơn vị hành chính cấp xã. */
export type WardKind =
  /** Xã: commune. */
  | 'COMMUNE'
  /** Đặc khu: special zone. */
  | 'SPECIAL_ZONE'
  /** Thị trấn: township. */
  | 'TOWNSHIP'
  /** Phường: ward. */
  | 'WARD';

/** Tình trạng trả lời của xã, phường: what came of asking a ward. */
export type WardState =
  /** Đã trả lời: it answered. */
  | 'ANSWERED'
  /** Chưa có báo cáo được chấp nhận: it was not asked, and the city has accepted no return of it. */
  | 'NOT_ACCEPTED'
  /** Chưa lưu hồ sơ: it keeps such records only from a later day than the first of the period. */
  | 'NOT_KEPT'
  /** Từ chối: it refused to answer. */
  | 'REFUSED'
  /** Phiên bản cũ: its server does not know what was asked, or its return is from before the figure was counted. */
  | 'SCHEMA_BEHIND'
  /** Quá thời gian: it did not answer in time. */
  | 'TIMED_OUT'
  /** Không kết nối được: its server could not be reached, failed, or is not known. */
  | 'UNREACHABLE';

export type UpperTierQueryVariables = Exact<{ [key: string]: never; }>;


export type UpperTierQuery = { city: { id: string, kind: UpperTierKind } };

export type FigureOfPeriodQueryVariables = Exact<{
  period: string;
  codes: Array<string> | string;
}>;


export type FigureOfPeriodQuery = { report: { period: string, indicators: Array<{ code: string, city: number | null, wards: number | null, coverage: { missing: Array<{ ward: { wardId: string, name: string, nameEn: string } }> } }> } };

export type RecommendationStatesQueryVariables = Exact<{
  period: string;
  captured: Array<RecommendationState> | RecommendationState;
  transferred: Array<RecommendationState> | RecommendationState;
  inResolution: Array<RecommendationState> | RecommendationState;
  answered: Array<RecommendationState> | RecommendationState;
  responded: Array<RecommendationState> | RecommendationState;
  closed: Array<RecommendationState> | RecommendationState;
  givenBack: Array<RecommendationState> | RecommendationState;
}>;


export type RecommendationStatesQuery = { captured: { totalCount: number } | null, transferred: { totalCount: number } | null, inResolution: { totalCount: number } | null, answered: { totalCount: number } | null, responded: { totalCount: number } | null, closed: { totalCount: number } | null, givenBack: { totalCount: number } | null };

export type CityFiguresQueryVariables = Exact<{
  period: string;
}>;


export type CityFiguresQuery = { report: { period: string, city: { sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { rounds: number | null, points: number | null, attending: number | null, speaking: number | null, recommendations: number | null, digests: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null, guided: number | null, filed: number | null, pending: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null, organization: { committees: number | null, wards: number | null, returns: number | null } | null } } };

export type WardFiguresQueryVariables = Exact<{
  period: string;
}>;


export type WardFiguresQuery = { report: { period: string, coverage: { expected: number, answered: number, complete: boolean, asOf: string, cityLacking: Array<string>, missing: Array<{ reason: WardState, ward: { wardId: string, name: string, nameEn: string, server: { lastAnsweredAt: string | null, silentSince: string | null } | null } }>, lacking: Array<{ reason: WardState, codes: Array<string>, ward: { wardId: string, name: string, nameEn: string } }> }, wards: Array<{ inForce: { from: string, to: string } | null, ward: { wardId: string, code: string, name: string, nameEn: string }, tally: { suppressed: Array<TallyGroup>, sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { points: number | null, attending: number | null, speaking: number | null, recommendations: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null, guided: number | null, filed: number | null, pending: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null } | null }>, wardTotal: { complete: boolean, partial: Array<string>, sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { points: number | null, attending: number | null, speaking: number | null, recommendations: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null, guided: number | null, filed: number | null, pending: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null } | null } };

export type CoverageOfFiguresFragment = { expected: number, answered: number, complete: boolean, asOf: string, cityLacking: Array<string>, missing: Array<{ reason: WardState, ward: { wardId: string, name: string, nameEn: string, server: { lastAnsweredAt: string | null, silentSince: string | null } | null } }>, lacking: Array<{ reason: WardState, codes: Array<string>, ward: { wardId: string, name: string, nameEn: string } }> };

export type WardFigureFragment = { sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { points: number | null, attending: number | null, speaking: number | null, recommendations: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null, guided: number | null, filed: number | null, pending: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null };

export type WardTotalFiguresFragment = { complete: boolean, partial: Array<string>, sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { points: number | null, attending: number | null, speaking: number | null, recommendations: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null, guided: number | null, filed: number | null, pending: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null };

export type WardTotalsQueryVariables = Exact<{
  period: string;
}>;


export type WardTotalsQuery = { report: { period: string, coverage: { expected: number, answered: number, complete: boolean }, wardTotal: { complete: boolean, partial: Array<string>, sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { points: number | null, attending: number | null, speaking: number | null, recommendations: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null, guided: number | null, filed: number | null, pending: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null } | null } };

export type RecordConferenceMutationVariables = Exact<{
  input: RecordBriefingConferenceInput;
}>;


export type RecordConferenceMutation = { written: { record: { id: string, version: number, sharedAt: string | null, title: string, heldOn: string, place: string | null, chairName: string, chairTitle: string, agenda: string | null, reviews: string, plans: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, path: Array<string> | null, message: string }> } };

export type CorrectConferenceMutationVariables = Exact<{
  input: CorrectBriefingConferenceInput;
}>;


export type CorrectConferenceMutation = { written: { record: { id: string, version: number, sharedAt: string | null, title: string, heldOn: string, place: string | null, chairName: string, chairTitle: string, agenda: string | null, reviews: string, plans: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, path: Array<string> | null, message: string }> } };

export type RecordGuestMutationVariables = Exact<{
  input: RecordConferenceGuestInput;
}>;


export type RecordGuestMutation = { written: { record: { id: string, version: number, name: string, title: string, happenedOn: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, path: Array<string> | null, message: string }> } };

export type CorrectGuestMutationVariables = Exact<{
  input: CorrectConferenceGuestInput;
}>;


export type CorrectGuestMutation = { written: { record: { id: string, version: number, name: string, title: string, happenedOn: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, path: Array<string> | null, message: string }> } };

export type CancelGuestMutationVariables = Exact<{
  input: CancelRecordInput;
}>;


export type CancelGuestMutation = { written: { record: { id: string, version: number, name: string, title: string, happenedOn: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, path: Array<string> | null, message: string }> } };

export type RecordTaskMutationVariables = Exact<{
  input: RecordPlannedTaskInput;
}>;


export type RecordTaskMutation = { written: { record: { id: string, version: number, ordinal: number, title: string, state: PlannedTaskState, assignedTo: string | null, plannedFrom: string, plannedTo: string, startedOn: string | null, doneOn: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, path: Array<string> | null, message: string }> } };

export type CorrectTaskMutationVariables = Exact<{
  input: CorrectPlannedTaskInput;
}>;


export type CorrectTaskMutation = { written: { record: { id: string, version: number, ordinal: number, title: string, state: PlannedTaskState, assignedTo: string | null, plannedFrom: string, plannedTo: string, startedOn: string | null, doneOn: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, path: Array<string> | null, message: string }> } };

export type StartTaskMutationVariables = Exact<{
  input: StartPlannedTaskInput;
}>;


export type StartTaskMutation = { written: { record: { id: string, version: number, ordinal: number, title: string, state: PlannedTaskState, assignedTo: string | null, plannedFrom: string, plannedTo: string, startedOn: string | null, doneOn: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, path: Array<string> | null, message: string }> } };

export type FinishTaskMutationVariables = Exact<{
  input: FinishPlannedTaskInput;
}>;


export type FinishTaskMutation = { written: { record: { id: string, version: number, ordinal: number, title: string, state: PlannedTaskState, assignedTo: string | null, plannedFrom: string, plannedTo: string, startedOn: string | null, doneOn: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, path: Array<string> | null, message: string }> } };

export type ConferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type ConferencesQuery = { conferences: { nodes: Array<{ id: string, title: string, heldOn: string }> } | null };

export type ConferencesOfDayQueryVariables = Exact<{
  day: string;
}>;


export type ConferencesOfDayQuery = { conferences: { nodes: Array<{ id: string, version: number, sharedAt: string | null, title: string, heldOn: string, place: string | null, chairName: string, chairTitle: string, agenda: string | null, reviews: string, plans: string, guests: Array<{ id: string, version: number, name: string, title: string, happenedOn: string }>, tasks: Array<{ id: string, version: number, ordinal: number, title: string, state: PlannedTaskState, assignedTo: string | null, plannedFrom: string, plannedTo: string, startedOn: string | null, doneOn: string | null }> }> } | null };

export type ReturnsBoardOfQueryVariables = Exact<{
  period: string;
}>;


export type ReturnsBoardOfQuery = { returnsBoard: { period: string, expected: number, accepted: number, lines: Array<{ state: ReturnsBoardState, since: string | null, dueOn: string | null, ward: { wardId: string, name: string, nameEn: string } }> } | null };

export type ConferenceFactsFragment = { id: string, version: number, sharedAt: string | null, title: string, heldOn: string, place: string | null, chairName: string, chairTitle: string, agenda: string | null, reviews: string, plans: string };

export type GuestFactsFragment = { id: string, version: number, name: string, title: string, happenedOn: string };

export type TaskFactsFragment = { id: string, version: number, ordinal: number, title: string, state: PlannedTaskState, assignedTo: string | null, plannedFrom: string, plannedTo: string, startedOn: string | null, doneOn: string | null };

export type IndicatorFiguresQueryVariables = Exact<{
  period: string;
}>;


export type IndicatorFiguresQuery = { report: { period: string, indicators: Array<{ code: string, city: number | null, wards: number | null, total: number | null }> } };

export type FiguresQueryVariables = Exact<{
  period: string;
}>;


export type FiguresQuery = { report: { period: string, indicators: Array<{ code: string, label: string, unit: string, city: number | null, wards: number | null, total: number | null, coverage: { complete: boolean, expected: number, answered: number } }> } };

export type FiguresOfIndicatorsQueryVariables = Exact<{
  period: string;
  codes?: Array<string> | string | null | undefined;
}>;


export type FiguresOfIndicatorsQuery = { report: { period: string, indicators: Array<{ code: string, label: string, unit: string, city: number | null, wards: number | null, total: number | null, coverage: { complete: boolean, expected: number, answered: number }, byWard: Array<{ value: number | null, ward: { wardId: string, name: string } }> }> } };

export type LatestConferenceQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestConferenceQuery = { conferences: { nodes: Array<{ id: string, reviews: string }> } | null };

export type CityRecommendationsQueryVariables = Exact<{
  filter?: RecommendationFilter | null | undefined;
  orderBy: RecordOrder;
  after?: string | null | undefined;
}>;


export type CityRecommendationsQuery = { recommendations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'VoterRecommendation', id: string, content: string, state: RecommendationState, competentLevel: CompetentLevel | null, responsibleBody: string | null, raisedOn: string, dueOn: string | null, daysOverdue: number | null, ward: { wardId: string, name: string, nameEn: string } | null }> } | null };

export type CityPetitionsQueryVariables = Exact<{
  filter?: PetitionFilter | null | undefined;
  orderBy: RecordOrder;
  after?: string | null | undefined;
  knowsWard: boolean;
}>;


export type CityPetitionsQuery = { petitions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Petition', id: string, kind: PetitionKind, state: PetitionState, handledBy?: string | null, receivedOn: string, dueOn: string | null, daysOverdue: number | null, ward?: { wardId: string, name: string, nameEn: string } | null }> } | null };

export type CityMatterCountsQueryVariables = Exact<{
  openRecommendations?: Array<RecommendationState> | RecommendationState | null | undefined;
  openPetitions?: Array<PetitionState> | PetitionState | null | undefined;
}>;


export type CityMatterCountsQuery = { openRecommendations: { totalCount: number } | null, overdueRecommendations: { totalCount: number } | null, allRecommendations: { totalCount: number } | null, openPetitions: { totalCount: number } | null, overduePetitions: { totalCount: number } | null, allPetitions: { totalCount: number } | null };

export type ResponsibleBodiesQueryVariables = Exact<{ [key: string]: never; }>;


export type ResponsibleBodiesQuery = { responsibleBodies: Array<{ name: string, openRecommendations: number, overdueRecommendations: number, openPetitions: number | null, overduePetitions: number | null }> | null };

type RecommendationLine_VoterRecommendation_Fragment = { __typename: 'VoterRecommendation', id: string, content: string, state: RecommendationState, competentLevel: CompetentLevel | null, responsibleBody: string | null, raisedOn: string, dueOn: string | null, daysOverdue: number | null };

type RecommendationLine_WardRecommendation_Fragment = { __typename: 'WardRecommendation', id: string, content: string, state: RecommendationState, competentLevel: CompetentLevel | null, responsibleBody: string | null, raisedOn: string, dueOn: string | null, daysOverdue: number | null };

export type RecommendationLineFragment =
  | RecommendationLine_VoterRecommendation_Fragment
  | RecommendationLine_WardRecommendation_Fragment
;

type PetitionLine_Petition_Fragment = { __typename: 'Petition', id: string, kind: PetitionKind, state: PetitionState, handledBy?: string | null, receivedOn: string, dueOn: string | null, daysOverdue: number | null };

type PetitionLine_WardPetition_Fragment = { __typename: 'WardPetition', id: string, kind: PetitionKind, state: PetitionState, handledBy?: string | null, receivedOn: string, dueOn: string | null, daysOverdue: number | null };

export type PetitionLineFragment =
  | PetitionLine_Petition_Fragment
  | PetitionLine_WardPetition_Fragment
;

export type OwedRecommendationsQueryVariables = Exact<{
  filter?: RecommendationFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type OwedRecommendationsQuery = { city: { id: string, name: string }, recommendations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, content: string, raisedOn: string, transferredOn: string | null, dueOn: string | null, daysOverdue: number | null, ward: { wardId: string, name: string, nameEn: string } | null, reminders: Array<{ id: string, number: string | null, sentOn: string, recipient: string }> }> } | null };

export type OwedPetitionsQueryVariables = Exact<{
  filter?: PetitionFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type OwedPetitionsQuery = { petitions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: PetitionKind, receivedOn: string, disposedOn: string | null, dueOn: string | null, daysOverdue: number | null, reminders: Array<{ id: string, number: string | null, sentOn: string, recipient: string }> }> } | null };

export type RecordReminderSentMutationVariables = Exact<{
  input: RecordReminderInput;
}>;


export type RecordReminderSentMutation = { recordReminder: { reminder: { id: string, number: string | null, sentOn: string, recipient: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } };

export type OneRecommendationQueryVariables = Exact<{
  ids?: Array<string | number> | string | number | null | undefined;
  seesHistory: boolean;
}>;


export type OneRecommendationQuery = { recommendations: { nodes: Array<{ __typename: 'VoterRecommendation', originId: string | null, id: string, cancelledAt: string | null, content: string, state: RecommendationState, stateOn: string | null, competentLevel: CompetentLevel | null, responsibleBody: string | null, raisedOn: string, answeredOn: string | null, transferredOn: string | null, dueOn: string | null, extensionCount: number, respondedOn: string | null, outcome: RecommendationOutcome | null, response: string | null, overdueSince: string | null, daysOverdue: number | null, ward: { wardId: string, name: string, nameEn: string } | null, contact: { id: string, heldOn: string } | null, digest: { id: string, number: string | null, recipient: string, sentOn: string } | null, mergedInto: { id: string, content: string } | null, reminders: Array<{ id: string, number: string | null, sentOn: string, recipient: string }>, history?: { totalCount: number, nodes: Array<{ version: number, action: RecordAction, step: string | null, at: string, actorRole: ViewerRole, reason: string | null }> } | null }> } | null };

export type OnePetitionQueryVariables = Exact<{
  ids?: Array<string | number> | string | number | null | undefined;
  seesHistory: boolean;
  knowsWard: boolean;
}>;


export type OnePetitionQuery = { petitions: { nodes: Array<{ __typename: 'Petition', originId?: string | null, id: string, cancelledAt: string | null, kind: PetitionKind, state: PetitionState, stateOn: string | null, receivedOn: string, disposition: PetitionDisposition, disposedOn: string | null, handledBy?: string | null, returnReason: PetitionReturnReason | null, dueOn: string | null, extensionCount: number, resultOn: string | null, overdueSince: string | null, daysOverdue: number | null, ward?: { wardId: string, name: string, nameEn: string } | null, reminders?: Array<{ id: string, number: string | null, sentOn: string, recipient: string }>, history?: { totalCount: number, nodes: Array<{ version: number, action: RecordAction, step: string | null, at: string, actorRole: ViewerRole, reason: string | null }> } | null }> } | null };

export type OneWardRecommendationQueryVariables = Exact<{
  wardId: string;
  ids?: Array<string | number> | string | number | null | undefined;
  seesHistory: boolean;
}>;


export type OneWardRecommendationQuery = { ward: { wardId: string, name: string, nameEn: string, council: { recommendations: { nodes: Array<{ __typename: 'WardRecommendation', wardId: string, passedUpAt: string | null, id: string, cancelledAt: string | null, content: string, state: RecommendationState, stateOn: string | null, competentLevel: CompetentLevel | null, responsibleBody: string | null, raisedOn: string, answeredOn: string | null, transferredOn: string | null, dueOn: string | null, extensionCount: number, respondedOn: string | null, outcome: RecommendationOutcome | null, response: string | null, overdueSince: string | null, daysOverdue: number | null, handling: { state: RecommendationState | null, responsibleBody: string | null, dueOn: string | null, respondedOn: string | null, outcome: RecommendationOutcome | null, asOf: string | null } | null, contact: { wardId: string, id: string, heldOn: string } | null, mergedInto: { wardId: string, id: string, content: string } | null, reminders: Array<{ wardId: string, id: string, number: string | null, sentOn: string, recipient: string }>, history?: { totalCount: number, nodes: Array<{ version: number, action: RecordAction, step: string | null, at: string, actorRole: ViewerRole, reason: string | null }> } | null }> } | null } | null } | null };

export type OneWardPetitionQueryVariables = Exact<{
  wardId: string;
  ids?: Array<string | number> | string | number | null | undefined;
  seesHistory: boolean;
  knowsWard: boolean;
}>;


export type OneWardPetitionQuery = { ward: { wardId: string, name: string, nameEn: string, council: { petitions: { nodes: Array<{ __typename: 'WardPetition', wardId: string, passedUpAt: string | null, id: string, cancelledAt: string | null, kind: PetitionKind, state: PetitionState, stateOn: string | null, receivedOn: string, disposition: PetitionDisposition, disposedOn: string | null, handledBy?: string | null, returnReason: PetitionReturnReason | null, dueOn: string | null, extensionCount: number, resultOn: string | null, overdueSince: string | null, daysOverdue: number | null, handling: { state: PetitionState | null, dueOn: string | null, resultOn: string | null, asOf: string | null } | null, reminders?: Array<{ wardId: string, id: string, number: string | null, sentOn: string, recipient: string }>, history?: { totalCount: number, nodes: Array<{ version: number, action: RecordAction, step: string | null, at: string, actorRole: ViewerRole, reason: string | null }> } | null }> } | null } | null } | null };

type RecommendationLife_VoterRecommendation_Fragment = { __typename: 'VoterRecommendation', id: string, cancelledAt: string | null, content: string, state: RecommendationState, stateOn: string | null, competentLevel: CompetentLevel | null, responsibleBody: string | null, raisedOn: string, answeredOn: string | null, transferredOn: string | null, dueOn: string | null, extensionCount: number, respondedOn: string | null, outcome: RecommendationOutcome | null, response: string | null, overdueSince: string | null, daysOverdue: number | null };

type RecommendationLife_WardRecommendation_Fragment = { __typename: 'WardRecommendation', id: string, cancelledAt: string | null, content: string, state: RecommendationState, stateOn: string | null, competentLevel: CompetentLevel | null, responsibleBody: string | null, raisedOn: string, answeredOn: string | null, transferredOn: string | null, dueOn: string | null, extensionCount: number, respondedOn: string | null, outcome: RecommendationOutcome | null, response: string | null, overdueSince: string | null, daysOverdue: number | null };

export type RecommendationLifeFragment =
  | RecommendationLife_VoterRecommendation_Fragment
  | RecommendationLife_WardRecommendation_Fragment
;

type PetitionLife_Petition_Fragment = { __typename: 'Petition', id: string, cancelledAt: string | null, kind: PetitionKind, state: PetitionState, stateOn: string | null, receivedOn: string, disposition: PetitionDisposition, disposedOn: string | null, handledBy?: string | null, returnReason: PetitionReturnReason | null, dueOn: string | null, extensionCount: number, resultOn: string | null, overdueSince: string | null, daysOverdue: number | null };

type PetitionLife_WardPetition_Fragment = { __typename: 'WardPetition', id: string, cancelledAt: string | null, kind: PetitionKind, state: PetitionState, stateOn: string | null, receivedOn: string, disposition: PetitionDisposition, disposedOn: string | null, handledBy?: string | null, returnReason: PetitionReturnReason | null, dueOn: string | null, extensionCount: number, resultOn: string | null, overdueSince: string | null, daysOverdue: number | null };

export type PetitionLifeFragment =
  | PetitionLife_Petition_Fragment
  | PetitionLife_WardPetition_Fragment
;

export type MatterHistoryFragment = { totalCount: number, nodes: Array<{ version: number, action: RecordAction, step: string | null, at: string, actorRole: ViewerRole, reason: string | null }> };

export type WardsWithRecommendationsQueryVariables = Exact<{
  during: string;
  filter?: RecommendationFilter | null | undefined;
  open?: Array<RecommendationState> | RecommendationState | null | undefined;
}>;


export type WardsWithRecommendationsQuery = { wards: Array<{ wardId: string, name: string, nameEn: string, validTo: string | null, wentInto: Array<{ id: string, successor: { wardId: string } | null }>, council: { matching: { totalCount: number } | null, open: { totalCount: number } | null, overdue: { totalCount: number } | null } | null }> };

export type WardsWithPetitionsQueryVariables = Exact<{
  during: string;
  filter?: PetitionFilter | null | undefined;
  open?: Array<PetitionState> | PetitionState | null | undefined;
}>;


export type WardsWithPetitionsQuery = { wards: Array<{ wardId: string, name: string, nameEn: string, validTo: string | null, wentInto: Array<{ id: string, successor: { wardId: string } | null }>, council: { matching: { totalCount: number } | null, open: { totalCount: number } | null, overdue: { totalCount: number } | null } | null }> };

export type WardRecommendationsQueryVariables = Exact<{
  wardId: string;
  filter?: RecommendationFilter | null | undefined;
  orderBy: RecordOrder;
  after?: string | null | undefined;
}>;


export type WardRecommendationsQuery = { ward: { wardId: string, name: string, nameEn: string, council: { recommendations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'WardRecommendation', wardId: string, id: string, content: string, state: RecommendationState, competentLevel: CompetentLevel | null, responsibleBody: string | null, raisedOn: string, dueOn: string | null, daysOverdue: number | null }> } | null } | null } | null };

export type WardPetitionsQueryVariables = Exact<{
  wardId: string;
  filter?: PetitionFilter | null | undefined;
  orderBy: RecordOrder;
  after?: string | null | undefined;
  knowsWard: boolean;
}>;


export type WardPetitionsQuery = { ward: { wardId: string, name: string, nameEn: string, council: { petitions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'WardPetition', wardId: string, id: string, kind: PetitionKind, state: PetitionState, handledBy?: string | null, receivedOn: string, dueOn: string | null, daysOverdue: number | null }> } | null } | null } | null };

export type WardNamesQueryVariables = Exact<{
  during: string;
}>;


export type WardNamesQuery = { wards: Array<{ wardId: string, name: string, nameEn: string, validTo: string | null }> };

export type CityFigureRecordsQueryVariables = Exact<{
  period: string;
  code: string;
  after?: string | null | undefined;
}>;


export type CityFigureRecordsQuery = { report: { period: string, indicators: Array<{ code: string, cityFigure:
        | { value: number | null, records: { totalCount: number, sum: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ amount: number, node:
                | { __typename: 'AcceptedReturn', id: string, happenedOn: string, summary: string }
                | { __typename: 'BriefingConference', id: string, happenedOn: string, summary: string }
                | { __typename: 'BriefingReport', id: string, happenedOn: string, summary: string }
                | { __typename: 'CitizenDialogue', id: string, happenedOn: string, summary: string }
                | { __typename: 'CitizenReception', id: string, happenedOn: string, summary: string }
                | { __typename: 'City', id: string, happenedOn: string, summary: string }
                | { __typename: 'CityDeputy', id: string, happenedOn: string, summary: string }
                | { __typename: 'CityOverseenUnit', id: string, happenedOn: string, summary: string }
                | { __typename: 'CityOversight', id: string, happenedOn: string, summary: string }
                | { __typename: 'CityOversightRecommendation', id: string, happenedOn: string, summary: string }
                | { __typename: 'CityPost', id: string, happenedOn: string, summary: string }
                | { __typename: 'CityResolution', id: string, happenedOn: string, summary: string }
                | { __typename: 'CitySession', id: string, happenedOn: string, summary: string }
                | { __typename: 'CityStandingMeeting', id: string, happenedOn: string, summary: string }
                | { __typename: 'CitySurveyVisit', id: string, happenedOn: string, summary: string }
                | { __typename: 'CollectedReturn', id: string, happenedOn: string, summary: string }
                | { __typename: 'ConferenceGuest', id: string, happenedOn: string, summary: string }
                | { __typename: 'CouncilCommittee', id: string, happenedOn: string, summary: string }
                | { __typename: 'CouncilTerm', id: string, happenedOn: string, summary: string }
                | { __typename: 'DeputyGroup', id: string, happenedOn: string, summary: string }
                | { __typename: 'ExplanationHearing', id: string, happenedOn: string, summary: string }
                | { __typename: 'Guidance', id: string, happenedOn: string, summary: string }
                | { __typename: 'GuidanceReceipt', id: string, happenedOn: string, summary: string }
                | { __typename: 'Interpellation', id: string, happenedOn: string, summary: string }
                | { __typename: 'PeriodClosing', id: string, happenedOn: string, summary: string }
                | { __typename: 'Petition', id: string, happenedOn: string, summary: string }
                | { __typename: 'PlannedTask', id: string, happenedOn: string, summary: string }
                | { __typename: 'RecommendationDigest', id: string, happenedOn: string, summary: string }
                | { __typename: 'Reminder', id: string, happenedOn: string, summary: string }
                | { __typename: 'ReturnRequest', id: string, happenedOn: string, summary: string }
                | { __typename: 'VoterContact', id: string, happenedOn: string, summary: string }
                | { __typename: 'VoterContactRound', id: string, happenedOn: string, summary: string }
                | { __typename: 'VoterRecommendation', id: string, happenedOn: string, summary: string }
                | { __typename: 'Ward', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardDeputy', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardDialogue', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardGuidance', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardOverseenUnit', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardOversight', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardOversightRecommendation', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardPetition', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardPost', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardReception', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardRecommendation', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardReminder', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardResolution', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardReturn', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardReturnRequest', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardSession', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardStandingMeeting', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardSuccession', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardSurveyVisit', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardTerm', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardVoterContact', id: string, happenedOn: string, summary: string }
                | { __typename: 'WorkProgramme', id: string, happenedOn: string, summary: string }
               }> } | null }
        | { value: number | null, records: { totalCount: number, sum: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ amount: number, node:
                | { __typename: 'AcceptedReturn', id: string, happenedOn: string, summary: string }
                | { __typename: 'BriefingConference', id: string, happenedOn: string, summary: string }
                | { __typename: 'BriefingReport', id: string, happenedOn: string, summary: string }
                | { __typename: 'CitizenDialogue', id: string, happenedOn: string, summary: string }
                | { __typename: 'CitizenReception', id: string, happenedOn: string, summary: string }
                | { __typename: 'City', id: string, happenedOn: string, summary: string }
                | { __typename: 'CityDeputy', id: string, happenedOn: string, summary: string }
                | { __typename: 'CityOverseenUnit', id: string, happenedOn: string, summary: string }
                | { __typename: 'CityOversight', id: string, happenedOn: string, summary: string }
                | { __typename: 'CityOversightRecommendation', id: string, happenedOn: string, summary: string }
                | { __typename: 'CityPost', id: string, happenedOn: string, summary: string }
                | { __typename: 'CityResolution', id: string, happenedOn: string, summary: string }
                | { __typename: 'CitySession', id: string, happenedOn: string, summary: string }
                | { __typename: 'CityStandingMeeting', id: string, happenedOn: string, summary: string }
                | { __typename: 'CitySurveyVisit', id: string, happenedOn: string, summary: string }
                | { __typename: 'CollectedReturn', id: string, happenedOn: string, summary: string }
                | { __typename: 'ConferenceGuest', id: string, happenedOn: string, summary: string }
                | { __typename: 'CouncilCommittee', id: string, happenedOn: string, summary: string }
                | { __typename: 'CouncilTerm', id: string, happenedOn: string, summary: string }
                | { __typename: 'DeputyGroup', id: string, happenedOn: string, summary: string }
                | { __typename: 'ExplanationHearing', id: string, happenedOn: string, summary: string }
                | { __typename: 'Guidance', id: string, happenedOn: string, summary: string }
                | { __typename: 'GuidanceReceipt', id: string, happenedOn: string, summary: string }
                | { __typename: 'Interpellation', id: string, happenedOn: string, summary: string }
                | { __typename: 'PeriodClosing', id: string, happenedOn: string, summary: string }
                | { __typename: 'Petition', id: string, happenedOn: string, summary: string }
                | { __typename: 'PlannedTask', id: string, happenedOn: string, summary: string }
                | { __typename: 'RecommendationDigest', id: string, happenedOn: string, summary: string }
                | { __typename: 'Reminder', id: string, happenedOn: string, summary: string }
                | { __typename: 'ReturnRequest', id: string, happenedOn: string, summary: string }
                | { __typename: 'VoterContact', id: string, happenedOn: string, summary: string }
                | { __typename: 'VoterContactRound', id: string, happenedOn: string, summary: string }
                | { __typename: 'VoterRecommendation', id: string, happenedOn: string, summary: string }
                | { __typename: 'Ward', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardDeputy', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardDialogue', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardGuidance', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardOverseenUnit', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardOversight', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardOversightRecommendation', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardPetition', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardPost', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardReception', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardRecommendation', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardReminder', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardResolution', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardReturn', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardReturnRequest', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardSession', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardStandingMeeting', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardSuccession', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardSurveyVisit', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardTerm', id: string, happenedOn: string, summary: string }
                | { __typename: 'WardVoterContact', id: string, happenedOn: string, summary: string }
                | { __typename: 'WorkProgramme', id: string, happenedOn: string, summary: string }
               }> } | null }
       }> } };

export type WardFigureRecordsQueryVariables = Exact<{
  period: string;
  code: string;
  wardId: string;
  after?: string | null | undefined;
}>;


export type WardFigureRecordsQuery = { report: { period: string, indicators: Array<{ code: string, byWard: Array<{ value: number | null, ward: { wardId: string, name: string, nameEn: string }, records: { totalCount: number, sum: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ amount: number, node:
              | { __typename: 'AcceptedReturn', id: string, happenedOn: string, summary: string }
              | { __typename: 'BriefingConference', id: string, happenedOn: string, summary: string }
              | { __typename: 'BriefingReport', id: string, happenedOn: string, summary: string }
              | { __typename: 'CitizenDialogue', id: string, happenedOn: string, summary: string }
              | { __typename: 'CitizenReception', id: string, happenedOn: string, summary: string }
              | { __typename: 'City', id: string, happenedOn: string, summary: string }
              | { __typename: 'CityDeputy', id: string, happenedOn: string, summary: string }
              | { __typename: 'CityOverseenUnit', id: string, happenedOn: string, summary: string }
              | { __typename: 'CityOversight', id: string, happenedOn: string, summary: string }
              | { __typename: 'CityOversightRecommendation', id: string, happenedOn: string, summary: string }
              | { __typename: 'CityPost', id: string, happenedOn: string, summary: string }
              | { __typename: 'CityResolution', id: string, happenedOn: string, summary: string }
              | { __typename: 'CitySession', id: string, happenedOn: string, summary: string }
              | { __typename: 'CityStandingMeeting', id: string, happenedOn: string, summary: string }
              | { __typename: 'CitySurveyVisit', id: string, happenedOn: string, summary: string }
              | { __typename: 'CollectedReturn', id: string, happenedOn: string, summary: string }
              | { __typename: 'ConferenceGuest', id: string, happenedOn: string, summary: string }
              | { __typename: 'CouncilCommittee', id: string, happenedOn: string, summary: string }
              | { __typename: 'CouncilTerm', id: string, happenedOn: string, summary: string }
              | { __typename: 'DeputyGroup', id: string, happenedOn: string, summary: string }
              | { __typename: 'ExplanationHearing', id: string, happenedOn: string, summary: string }
              | { __typename: 'Guidance', id: string, happenedOn: string, summary: string }
              | { __typename: 'GuidanceReceipt', id: string, happenedOn: string, summary: string }
              | { __typename: 'Interpellation', id: string, happenedOn: string, summary: string }
              | { __typename: 'PeriodClosing', id: string, happenedOn: string, summary: string }
              | { __typename: 'Petition', id: string, happenedOn: string, summary: string }
              | { __typename: 'PlannedTask', id: string, happenedOn: string, summary: string }
              | { __typename: 'RecommendationDigest', id: string, happenedOn: string, summary: string }
              | { __typename: 'Reminder', id: string, happenedOn: string, summary: string }
              | { __typename: 'ReturnRequest', id: string, happenedOn: string, summary: string }
              | { __typename: 'VoterContact', id: string, happenedOn: string, summary: string }
              | { __typename: 'VoterContactRound', id: string, happenedOn: string, summary: string }
              | { __typename: 'VoterRecommendation', id: string, happenedOn: string, summary: string }
              | { __typename: 'Ward', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardDeputy', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardDialogue', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardGuidance', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardOverseenUnit', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardOversight', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardOversightRecommendation', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardPetition', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardPost', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardReception', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardRecommendation', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardReminder', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardResolution', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardReturn', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardReturnRequest', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardSession', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardStandingMeeting', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardSuccession', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardSurveyVisit', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardTerm', id: string, happenedOn: string, summary: string }
              | { __typename: 'WardVoterContact', id: string, happenedOn: string, summary: string }
              | { __typename: 'WorkProgramme', id: string, happenedOn: string, summary: string }
             }> } | null }> }> } };

export type FigureByWardQueryVariables = Exact<{
  period: string;
  code: string;
}>;


export type FigureByWardQuery = { report: { period: string, indicators: Array<{ code: string, wards: number | null, byWard: Array<{ value: number | null, ward: { wardId: string, name: string, nameEn: string } }> }> } };

export type RecordsOfFigureFragment = { totalCount: number, sum: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ amount: number, node:
      | { __typename: 'AcceptedReturn', id: string, happenedOn: string, summary: string }
      | { __typename: 'BriefingConference', id: string, happenedOn: string, summary: string }
      | { __typename: 'BriefingReport', id: string, happenedOn: string, summary: string }
      | { __typename: 'CitizenDialogue', id: string, happenedOn: string, summary: string }
      | { __typename: 'CitizenReception', id: string, happenedOn: string, summary: string }
      | { __typename: 'City', id: string, happenedOn: string, summary: string }
      | { __typename: 'CityDeputy', id: string, happenedOn: string, summary: string }
      | { __typename: 'CityOverseenUnit', id: string, happenedOn: string, summary: string }
      | { __typename: 'CityOversight', id: string, happenedOn: string, summary: string }
      | { __typename: 'CityOversightRecommendation', id: string, happenedOn: string, summary: string }
      | { __typename: 'CityPost', id: string, happenedOn: string, summary: string }
      | { __typename: 'CityResolution', id: string, happenedOn: string, summary: string }
      | { __typename: 'CitySession', id: string, happenedOn: string, summary: string }
      | { __typename: 'CityStandingMeeting', id: string, happenedOn: string, summary: string }
      | { __typename: 'CitySurveyVisit', id: string, happenedOn: string, summary: string }
      | { __typename: 'CollectedReturn', id: string, happenedOn: string, summary: string }
      | { __typename: 'ConferenceGuest', id: string, happenedOn: string, summary: string }
      | { __typename: 'CouncilCommittee', id: string, happenedOn: string, summary: string }
      | { __typename: 'CouncilTerm', id: string, happenedOn: string, summary: string }
      | { __typename: 'DeputyGroup', id: string, happenedOn: string, summary: string }
      | { __typename: 'ExplanationHearing', id: string, happenedOn: string, summary: string }
      | { __typename: 'Guidance', id: string, happenedOn: string, summary: string }
      | { __typename: 'GuidanceReceipt', id: string, happenedOn: string, summary: string }
      | { __typename: 'Interpellation', id: string, happenedOn: string, summary: string }
      | { __typename: 'PeriodClosing', id: string, happenedOn: string, summary: string }
      | { __typename: 'Petition', id: string, happenedOn: string, summary: string }
      | { __typename: 'PlannedTask', id: string, happenedOn: string, summary: string }
      | { __typename: 'RecommendationDigest', id: string, happenedOn: string, summary: string }
      | { __typename: 'Reminder', id: string, happenedOn: string, summary: string }
      | { __typename: 'ReturnRequest', id: string, happenedOn: string, summary: string }
      | { __typename: 'VoterContact', id: string, happenedOn: string, summary: string }
      | { __typename: 'VoterContactRound', id: string, happenedOn: string, summary: string }
      | { __typename: 'VoterRecommendation', id: string, happenedOn: string, summary: string }
      | { __typename: 'Ward', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardDeputy', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardDialogue', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardGuidance', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardOverseenUnit', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardOversight', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardOversightRecommendation', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardPetition', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardPost', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardReception', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardRecommendation', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardReminder', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardResolution', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardReturn', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardReturnRequest', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardSession', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardStandingMeeting', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardSuccession', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardSurveyVisit', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardTerm', id: string, happenedOn: string, summary: string }
      | { __typename: 'WardVoterContact', id: string, happenedOn: string, summary: string }
      | { __typename: 'WorkProgramme', id: string, happenedOn: string, summary: string }
     }> };

export type RecommendationsOfStatesQueryVariables = Exact<{
  period: string;
  states: Array<RecommendationState> | RecommendationState;
  after?: string | null | undefined;
}>;


export type RecommendationsOfStatesQuery = { recommendations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, raisedOn: string, content: string, state: RecommendationState, responsibleBody: string | null, dueOn: string | null, isOverdue: boolean | null, daysOverdue: number | null }> } | null };

export type ListedRecommendationsFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, raisedOn: string, content: string, state: RecommendationState, responsibleBody: string | null, dueOn: string | null, isOverdue: boolean | null, daysOverdue: number | null }> };

export type BriefingReportsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BriefingReportsQuery = { page: { nodes: Array<{ id: string, version: number, state: BriefingReportState, period: string, draftedOn: string, title: string, assessment: string | null, direction: string | null, proposals: string | null, number: string | null, issuedOn: string | null, affairsCountedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type FrozenReportsQueryVariables = Exact<{
  draftedOn: string;
  after?: string | null | undefined;
}>;


export type FrozenReportsQuery = { page: { nodes: Array<{ id: string, state: BriefingReportState, frozen: string | null, sha256: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DraftReportMutationVariables = Exact<{
  input: DraftReportInput;
}>;


export type DraftReportMutation = { saved: { briefingReport: { id: string } | null, userErrors: Array<{ message: string }> } };

export type CorrectReportMutationVariables = Exact<{
  input: CorrectReportInput;
}>;


export type CorrectReportMutation = { saved: { briefingReport: { id: string } | null, userErrors: Array<{ message: string }> } };

export type IssueReportMutationVariables = Exact<{
  input: IssueReportInput;
}>;


export type IssueReportMutation = { written: { record: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, path: Array<string> | null, message: string }> } };

export type ReportContactsQueryVariables = Exact<{
  period: string;
  after?: string | null | undefined;
}>;


export type ReportContactsQuery = { page: { nodes: Array<{ sharedAt: string | null, attending: number, speaking: number, round: { id: string, name: string, phase: RoundPhase, sessionOrdinal: number | null, startsOn: string } | null, ward: { wardId: string } | null, recommendations: { totalCount: number } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReportRoundsQueryVariables = Exact<{
  period: string;
  after?: string | null | undefined;
}>;


export type ReportRoundsQuery = { page: { nodes: Array<{ id: string, digests: Array<{ sharedAt: string | null, sentOn: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReportOversightsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ReportOversightsQuery = { city: { council: { page: { nodes: Array<{ id: string, sharedAt: string | null, title: string, mandatedBy: OversightMandate, scopeFrom: string | null, scopeTo: string | null, startedOn: string, completedOn: string | null, expectedCompletion: string | null, reportDueAtSession: number | null, overseenUnits: Array<{ name: string, ward: { wardId: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } } };

export type ReportSurveysQueryVariables = Exact<{
  period: string;
  after?: string | null | undefined;
}>;


export type ReportSurveysQuery = { city: { council: { page: { nodes: Array<{ sharedAt: string | null, oversight: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } } };

export type ReportFiguresQueryVariables = Exact<{
  period: string;
  basis: FigureBasis;
}>;


export type ReportFiguresQuery = { report: { period: string, basis: FigureBasis, coverage: { asOf: string, missing: Array<{ reason: WardState, ward: { wardId: string } }>, lacking: Array<{ reason: WardState, codes: Array<string>, ward: { wardId: string } }> }, wards: Array<{ wardId: string, inForce: { from: string, to: string } | null, ward: { name: string, kind: WardKind } }>, indicators: Array<{ code: string, label: string, unit: string, city: number | null, wards: number | null, total: number | null, byWard: Array<{ wardId: string, value: number | null }> }> } };

export type ReportCouncilQueryVariables = Exact<{
  period: string;
}>;


export type ReportCouncilQuery = { city: { name: string, council: { name: string, terms: { nodes: Array<{ ordinal: number, startsOn: string, endsOn: string | null }> } | null, committees: { nodes: Array<{ name: string, inForceFrom: string, inForceTo: string | null }> } | null, deputyGroups: { nodes: Array<{ name: string }> } | null, posts: { nodes: Array<{ title: string, holderName: string, heldFrom: string, heldTo: string | null }> } | null, workProgrammes: { nodes: Array<{ body: PostBody, quarter: number | null }> } | null, interpellations: { nodes: Array<{ sharedAt: string | null, subject: string, addressee: string, answeredOn: string | null }> } | null, explanationHearings: { nodes: Array<{ sharedAt: string | null, subject: string, explainedBy: string, heldOn: string }> } | null } }, conferences: { nodes: Array<{ id: string, sharedAt: string | null, heldOn: string, reviews: string, plans: string, chairName: string, chairTitle: string }> } | null };

export type ReportTasksQueryVariables = Exact<{
  plans: string;
  after?: string | null | undefined;
}>;


export type ReportTasksQuery = { city: { council: { page: { nodes: Array<{ sharedAt: string | null, ordinal: number, title: string, conference: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } } };

export type WardDirectoryQueryVariables = Exact<{
  during: string;
}>;


export type WardDirectoryQuery = { wards: Array<{ wardId: string, name: string, nameEn: string, validTo: string | null }> };

export type ReturnStatesQueryVariables = Exact<{
  period: string;
}>;


export type ReturnStatesQuery = { returnsBoard: { period: string, lines: Array<{ state: ReturnsBoardState, since: string | null, dueOn: string | null, ward: { wardId: string } }> } | null };

export type WardOfPeriodQueryVariables = Exact<{
  id: string;
  period: string;
}>;


export type WardOfPeriodQuery = { ward: { wardId: string, report: { period: string, tally: { suppressed: Array<TallyGroup>, notKept: Array<TallyGroup> | null, sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { points: number | null, attending: number | null, speaking: number | null, recommendations: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null, guided: number | null, filed: number | null, pending: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null } | null } | null } | null };

export type WardInDirectoryQueryVariables = Exact<{
  id: string;
}>;


export type WardInDirectoryQuery = { ward: { wardId: string, name: string, nameEn: string, validFrom: string, validTo: string | null, alsoFrom: string | null, cameFrom: Array<{ id: string, extent: SuccessionExtent, effectiveOn: string, predecessor: { wardId: string, name: string, nameEn: string } | null }>, wentInto: Array<{ id: string, extent: SuccessionExtent, effectiveOn: string, successor: { wardId: string, name: string, nameEn: string } | null }>, server: { lastAnsweredAt: string | null, silentSince: string | null } | null } | null };

export type CouncilOfWardQueryVariables = Exact<{
  id: string;
}>;


export type CouncilOfWardQuery = { ward: { wardId: string, council: { wardId: string, name: string, archivedSince: string | null, terms: { nodes: Array<{ wardId: string, id: string, ordinal: number, startsOn: string, endsOn: string | null }> } | null, deputies: { totalCount: number } | null, posts: { nodes: Array<{ wardId: string, id: string, title: string, holderName: string, isActing: boolean, body: PostBody, heldFrom: string, heldTo: string | null }> } | null, returns: { nodes: Array<{ wardId: string, id: string, period: string, state: ReturnState, submittedAt: string | null, decidedAt: string | null, decisionNote: string | null }> } | null } | null } | null };

export type ContactsInWardQueryVariables = Exact<{
  id: string;
  period: string;
}>;


export type ContactsInWardQuery = { ward: { wardId: string, voterContacts: { totalCount: number, nodes: Array<{ id: string, heldOn: string, place: string | null, attending: number, speaking: number, round: { id: string, name: string } | null, recommendations: { totalCount: number } | null }> } | null } | null };

export type RecommendationsOfContactQueryVariables = Exact<{
  id: string;
  day: string;
  after?: string | null | undefined;
}>;


export type RecommendationsOfContactQuery = { ward: { wardId: string, voterContacts: { nodes: Array<{ id: string, recommendations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, raisedOn: string, content: string, state: RecommendationState, responsibleBody: string | null, dueOn: string | null, isOverdue: boolean | null, daysOverdue: number | null }> } | null }> } | null } | null };

export type OpenRecommendationsQueryVariables = Exact<{
  id: string;
  states: Array<RecommendationState> | RecommendationState;
  after?: string | null | undefined;
}>;


export type OpenRecommendationsQuery = { ward: { wardId: string, overdue: { totalCount: number } | null, recommendations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, raisedOn: string, content: string, state: RecommendationState, responsibleBody: string | null, dueOn: string | null, isOverdue: boolean | null, daysOverdue: number | null }> } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CoverageOfFiguresFragmentDoc = new TypedDocumentString(`
    fragment CoverageOfFigures on Coverage {
  expected
  answered
  complete
  asOf
  missing {
    reason
    ward {
      wardId
      name
      nameEn
      server {
        lastAnsweredAt
        silentSince
      }
    }
  }
  cityLacking
  lacking {
    reason
    codes
    ward {
      wardId
      name
      nameEn
    }
  }
}
    `, {"fragmentName":"CoverageOfFigures"}) as unknown as TypedDocumentString<CoverageOfFiguresFragment, unknown>;
export const WardFigureFragmentDoc = new TypedDocumentString(`
    fragment WardFigure on WardTally {
  sessions {
    total
    regular
    thematic
    urgentMatters
  }
  standingMeetings {
    total
    regular
    extraordinary
    extended
  }
  resolutions {
    total
  }
  voterContacts {
    points
    attending
    speaking
    recommendations
  }
  recommendations {
    answeredAtMeeting
    transferred
    resolved
    overdue
  }
  oversight {
    completed
    inProgress
    overseenUnits
  }
  surveys {
    points
  }
  receptions {
    turns
    citizens
  }
  petitions {
    received
    transferred
    returned
    answered
    guided
    filed
    pending
  }
  dialogues {
    total
    citizens
  }
}
    `, {"fragmentName":"WardFigure"}) as unknown as TypedDocumentString<WardFigureFragment, unknown>;
export const WardTotalFiguresFragmentDoc = new TypedDocumentString(`
    fragment WardTotalFigures on WardTotal {
  complete
  partial
  sessions {
    total
    regular
    thematic
    urgentMatters
  }
  standingMeetings {
    total
    regular
    extraordinary
    extended
  }
  resolutions {
    total
  }
  voterContacts {
    points
    attending
    speaking
    recommendations
  }
  recommendations {
    answeredAtMeeting
    transferred
    resolved
    overdue
  }
  oversight {
    completed
    inProgress
    overseenUnits
  }
  surveys {
    points
  }
  receptions {
    turns
    citizens
  }
  petitions {
    received
    transferred
    returned
    answered
    guided
    filed
    pending
  }
  dialogues {
    total
    citizens
  }
}
    `, {"fragmentName":"WardTotalFigures"}) as unknown as TypedDocumentString<WardTotalFiguresFragment, unknown>;
export const ConferenceFactsFragmentDoc = new TypedDocumentString(`
    fragment ConferenceFacts on BriefingConference {
  id
  version
  sharedAt
  title
  heldOn
  place
  chairName
  chairTitle
  agenda
  reviews
  plans
}
    `, {"fragmentName":"ConferenceFacts"}) as unknown as TypedDocumentString<ConferenceFactsFragment, unknown>;
export const GuestFactsFragmentDoc = new TypedDocumentString(`
    fragment GuestFacts on ConferenceGuest {
  id
  version
  name
  title
  happenedOn
}
    `, {"fragmentName":"GuestFacts"}) as unknown as TypedDocumentString<GuestFactsFragment, unknown>;
export const TaskFactsFragmentDoc = new TypedDocumentString(`
    fragment TaskFacts on PlannedTask {
  id
  version
  ordinal
  title
  state
  assignedTo
  plannedFrom
  plannedTo
  startedOn
  doneOn
}
    `, {"fragmentName":"TaskFacts"}) as unknown as TypedDocumentString<TaskFactsFragment, unknown>;
export const RecommendationLineFragmentDoc = new TypedDocumentString(`
    fragment RecommendationLine on VoterRecommendationRecord {
  __typename
  id
  content
  state
  competentLevel
  responsibleBody
  raisedOn
  dueOn
  daysOverdue
}
    `, {"fragmentName":"RecommendationLine"}) as unknown as TypedDocumentString<RecommendationLineFragment, unknown>;
export const PetitionLineFragmentDoc = new TypedDocumentString(`
    fragment PetitionLine on PetitionRecord {
  __typename
  id
  kind
  state
  handledBy @include(if: $knowsWard)
  receivedOn
  dueOn
  daysOverdue
}
    `, {"fragmentName":"PetitionLine"}) as unknown as TypedDocumentString<PetitionLineFragment, unknown>;
export const RecommendationLifeFragmentDoc = new TypedDocumentString(`
    fragment RecommendationLife on VoterRecommendationRecord {
  __typename
  id
  cancelledAt
  content
  state
  stateOn
  competentLevel
  responsibleBody
  raisedOn
  answeredOn
  transferredOn
  dueOn
  extensionCount
  respondedOn
  outcome
  response
  overdueSince
  daysOverdue
}
    `, {"fragmentName":"RecommendationLife"}) as unknown as TypedDocumentString<RecommendationLifeFragment, unknown>;
export const PetitionLifeFragmentDoc = new TypedDocumentString(`
    fragment PetitionLife on PetitionRecord {
  __typename
  id
  cancelledAt
  kind
  state
  stateOn
  receivedOn
  disposition
  disposedOn
  handledBy @include(if: $knowsWard)
  returnReason
  dueOn
  extensionCount
  resultOn
  overdueSince
  daysOverdue
}
    `, {"fragmentName":"PetitionLife"}) as unknown as TypedDocumentString<PetitionLifeFragment, unknown>;
export const MatterHistoryFragmentDoc = new TypedDocumentString(`
    fragment MatterHistory on RecordHistory {
  totalCount
  nodes {
    version
    action
    step
    at
    actorRole
    reason
  }
}
    `, {"fragmentName":"MatterHistory"}) as unknown as TypedDocumentString<MatterHistoryFragment, unknown>;
export const RecordsOfFigureFragmentDoc = new TypedDocumentString(`
    fragment RecordsOfFigure on FigureRecordConnection {
  totalCount
  sum
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    amount
    node {
      __typename
      id
      happenedOn
      summary
    }
  }
}
    `, {"fragmentName":"RecordsOfFigure"}) as unknown as TypedDocumentString<RecordsOfFigureFragment, unknown>;
export const ListedRecommendationsFragmentDoc = new TypedDocumentString(`
    fragment ListedRecommendations on VoterRecommendationConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    id
    raisedOn
    content
    state
    responsibleBody
    dueOn
    isOverdue
    daysOverdue
  }
}
    `, {"fragmentName":"ListedRecommendations"}) as unknown as TypedDocumentString<ListedRecommendationsFragment, unknown>;
export const UpperTierDocument = new TypedDocumentString(`
    query UpperTier {
  city {
    id
    kind
  }
}
    `) as unknown as TypedDocumentString<UpperTierQuery, UpperTierQueryVariables>;
export const FigureOfPeriodDocument = new TypedDocumentString(`
    query FigureOfPeriod($period: Period!, $codes: [IndicatorCode!]!) {
  report(period: $period) {
    period
    indicators(codes: $codes) {
      code
      city
      wards
      coverage {
        missing {
          ward {
            wardId
            name
            nameEn
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FigureOfPeriodQuery, FigureOfPeriodQueryVariables>;
export const RecommendationStatesDocument = new TypedDocumentString(`
    query RecommendationStates($period: Period!, $captured: [RecommendationState!]!, $transferred: [RecommendationState!]!, $inResolution: [RecommendationState!]!, $answered: [RecommendationState!]!, $responded: [RecommendationState!]!, $closed: [RecommendationState!]!, $givenBack: [RecommendationState!]!) {
  captured: recommendations(
    first: 1
    filter: {raisedIn: $period, states: $captured}
  ) {
    totalCount
  }
  transferred: recommendations(
    first: 1
    filter: {raisedIn: $period, states: $transferred}
  ) {
    totalCount
  }
  inResolution: recommendations(
    first: 1
    filter: {raisedIn: $period, states: $inResolution}
  ) {
    totalCount
  }
  answered: recommendations(
    first: 1
    filter: {raisedIn: $period, states: $answered}
  ) {
    totalCount
  }
  responded: recommendations(
    first: 1
    filter: {raisedIn: $period, states: $responded}
  ) {
    totalCount
  }
  closed: recommendations(first: 1, filter: {raisedIn: $period, states: $closed}) {
    totalCount
  }
  givenBack: recommendations(
    first: 1
    filter: {raisedIn: $period, states: $givenBack}
  ) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<RecommendationStatesQuery, RecommendationStatesQueryVariables>;
export const CityFiguresDocument = new TypedDocumentString(`
    query CityFigures($period: Period!) {
  report(period: $period) {
    period
    city {
      sessions {
        total
        regular
        thematic
        urgentMatters
      }
      standingMeetings {
        total
        regular
        extraordinary
        extended
      }
      resolutions {
        total
      }
      voterContacts {
        rounds
        points
        attending
        speaking
        recommendations
        digests
      }
      recommendations {
        answeredAtMeeting
        transferred
        resolved
        overdue
      }
      oversight {
        completed
        inProgress
        overseenUnits
      }
      surveys {
        points
      }
      receptions {
        turns
        citizens
      }
      petitions {
        received
        transferred
        returned
        answered
        guided
        filed
        pending
      }
      dialogues {
        total
        citizens
      }
      organization {
        committees
        wards
        returns
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CityFiguresQuery, CityFiguresQueryVariables>;
export const WardFiguresDocument = new TypedDocumentString(`
    query WardFigures($period: Period!) {
  report(period: $period) {
    period
    coverage {
      ...CoverageOfFigures
    }
    wards {
      inForce {
        from
        to
      }
      ward {
        wardId
        code
        name
        nameEn
      }
      tally {
        ...WardFigure
        suppressed
      }
    }
    wardTotal {
      ...WardTotalFigures
    }
  }
}
    fragment CoverageOfFigures on Coverage {
  expected
  answered
  complete
  asOf
  missing {
    reason
    ward {
      wardId
      name
      nameEn
      server {
        lastAnsweredAt
        silentSince
      }
    }
  }
  cityLacking
  lacking {
    reason
    codes
    ward {
      wardId
      name
      nameEn
    }
  }
}
fragment WardFigure on WardTally {
  sessions {
    total
    regular
    thematic
    urgentMatters
  }
  standingMeetings {
    total
    regular
    extraordinary
    extended
  }
  resolutions {
    total
  }
  voterContacts {
    points
    attending
    speaking
    recommendations
  }
  recommendations {
    answeredAtMeeting
    transferred
    resolved
    overdue
  }
  oversight {
    completed
    inProgress
    overseenUnits
  }
  surveys {
    points
  }
  receptions {
    turns
    citizens
  }
  petitions {
    received
    transferred
    returned
    answered
    guided
    filed
    pending
  }
  dialogues {
    total
    citizens
  }
}
fragment WardTotalFigures on WardTotal {
  complete
  partial
  sessions {
    total
    regular
    thematic
    urgentMatters
  }
  standingMeetings {
    total
    regular
    extraordinary
    extended
  }
  resolutions {
    total
  }
  voterContacts {
    points
    attending
    speaking
    recommendations
  }
  recommendations {
    answeredAtMeeting
    transferred
    resolved
    overdue
  }
  oversight {
    completed
    inProgress
    overseenUnits
  }
  surveys {
    points
  }
  receptions {
    turns
    citizens
  }
  petitions {
    received
    transferred
    returned
    answered
    guided
    filed
    pending
  }
  dialogues {
    total
    citizens
  }
}`) as unknown as TypedDocumentString<WardFiguresQuery, WardFiguresQueryVariables>;
export const WardTotalsDocument = new TypedDocumentString(`
    query WardTotals($period: Period!) {
  report(period: $period) {
    period
    coverage {
      expected
      answered
      complete
    }
    wardTotal {
      ...WardTotalFigures
    }
  }
}
    fragment WardTotalFigures on WardTotal {
  complete
  partial
  sessions {
    total
    regular
    thematic
    urgentMatters
  }
  standingMeetings {
    total
    regular
    extraordinary
    extended
  }
  resolutions {
    total
  }
  voterContacts {
    points
    attending
    speaking
    recommendations
  }
  recommendations {
    answeredAtMeeting
    transferred
    resolved
    overdue
  }
  oversight {
    completed
    inProgress
    overseenUnits
  }
  surveys {
    points
  }
  receptions {
    turns
    citizens
  }
  petitions {
    received
    transferred
    returned
    answered
    guided
    filed
    pending
  }
  dialogues {
    total
    citizens
  }
}`) as unknown as TypedDocumentString<WardTotalsQuery, WardTotalsQueryVariables>;
export const RecordConferenceDocument = new TypedDocumentString(`
    mutation RecordConference($input: RecordBriefingConferenceInput!) {
  written: recordBriefingConference(input: $input) {
    record: conference {
      ...ConferenceFacts
    }
    userErrors {
      code
      field
      path
      message
    }
  }
}
    fragment ConferenceFacts on BriefingConference {
  id
  version
  sharedAt
  title
  heldOn
  place
  chairName
  chairTitle
  agenda
  reviews
  plans
}`) as unknown as TypedDocumentString<RecordConferenceMutation, RecordConferenceMutationVariables>;
export const CorrectConferenceDocument = new TypedDocumentString(`
    mutation CorrectConference($input: CorrectBriefingConferenceInput!) {
  written: correctBriefingConference(input: $input) {
    record: conference {
      ...ConferenceFacts
    }
    userErrors {
      code
      field
      path
      message
    }
  }
}
    fragment ConferenceFacts on BriefingConference {
  id
  version
  sharedAt
  title
  heldOn
  place
  chairName
  chairTitle
  agenda
  reviews
  plans
}`) as unknown as TypedDocumentString<CorrectConferenceMutation, CorrectConferenceMutationVariables>;
export const RecordGuestDocument = new TypedDocumentString(`
    mutation RecordGuest($input: RecordConferenceGuestInput!) {
  written: recordConferenceGuest(input: $input) {
    record: guest {
      ...GuestFacts
    }
    userErrors {
      code
      field
      path
      message
    }
  }
}
    fragment GuestFacts on ConferenceGuest {
  id
  version
  name
  title
  happenedOn
}`) as unknown as TypedDocumentString<RecordGuestMutation, RecordGuestMutationVariables>;
export const CorrectGuestDocument = new TypedDocumentString(`
    mutation CorrectGuest($input: CorrectConferenceGuestInput!) {
  written: correctConferenceGuest(input: $input) {
    record: guest {
      ...GuestFacts
    }
    userErrors {
      code
      field
      path
      message
    }
  }
}
    fragment GuestFacts on ConferenceGuest {
  id
  version
  name
  title
  happenedOn
}`) as unknown as TypedDocumentString<CorrectGuestMutation, CorrectGuestMutationVariables>;
export const CancelGuestDocument = new TypedDocumentString(`
    mutation CancelGuest($input: CancelRecordInput!) {
  written: cancelConferenceGuest(input: $input) {
    record: guest {
      ...GuestFacts
    }
    userErrors {
      code
      field
      path
      message
    }
  }
}
    fragment GuestFacts on ConferenceGuest {
  id
  version
  name
  title
  happenedOn
}`) as unknown as TypedDocumentString<CancelGuestMutation, CancelGuestMutationVariables>;
export const RecordTaskDocument = new TypedDocumentString(`
    mutation RecordTask($input: RecordPlannedTaskInput!) {
  written: recordPlannedTask(input: $input) {
    record: plannedTask {
      ...TaskFacts
    }
    userErrors {
      code
      field
      path
      message
    }
  }
}
    fragment TaskFacts on PlannedTask {
  id
  version
  ordinal
  title
  state
  assignedTo
  plannedFrom
  plannedTo
  startedOn
  doneOn
}`) as unknown as TypedDocumentString<RecordTaskMutation, RecordTaskMutationVariables>;
export const CorrectTaskDocument = new TypedDocumentString(`
    mutation CorrectTask($input: CorrectPlannedTaskInput!) {
  written: correctPlannedTask(input: $input) {
    record: plannedTask {
      ...TaskFacts
    }
    userErrors {
      code
      field
      path
      message
    }
  }
}
    fragment TaskFacts on PlannedTask {
  id
  version
  ordinal
  title
  state
  assignedTo
  plannedFrom
  plannedTo
  startedOn
  doneOn
}`) as unknown as TypedDocumentString<CorrectTaskMutation, CorrectTaskMutationVariables>;
export const StartTaskDocument = new TypedDocumentString(`
    mutation StartTask($input: StartPlannedTaskInput!) {
  written: startPlannedTask(input: $input) {
    record: plannedTask {
      ...TaskFacts
    }
    userErrors {
      code
      field
      path
      message
    }
  }
}
    fragment TaskFacts on PlannedTask {
  id
  version
  ordinal
  title
  state
  assignedTo
  plannedFrom
  plannedTo
  startedOn
  doneOn
}`) as unknown as TypedDocumentString<StartTaskMutation, StartTaskMutationVariables>;
export const FinishTaskDocument = new TypedDocumentString(`
    mutation FinishTask($input: FinishPlannedTaskInput!) {
  written: finishPlannedTask(input: $input) {
    record: plannedTask {
      ...TaskFacts
    }
    userErrors {
      code
      field
      path
      message
    }
  }
}
    fragment TaskFacts on PlannedTask {
  id
  version
  ordinal
  title
  state
  assignedTo
  plannedFrom
  plannedTo
  startedOn
  doneOn
}`) as unknown as TypedDocumentString<FinishTaskMutation, FinishTaskMutationVariables>;
export const ConferencesDocument = new TypedDocumentString(`
    query Conferences {
  conferences(first: 100) {
    nodes {
      id
      title
      heldOn
    }
  }
}
    `) as unknown as TypedDocumentString<ConferencesQuery, ConferencesQueryVariables>;
export const ConferencesOfDayDocument = new TypedDocumentString(`
    query ConferencesOfDay($day: Period!) {
  conferences(first: 5, filter: {happenedIn: $day}) {
    nodes {
      ...ConferenceFacts
      guests {
        ...GuestFacts
      }
      tasks {
        ...TaskFacts
      }
    }
  }
}
    fragment ConferenceFacts on BriefingConference {
  id
  version
  sharedAt
  title
  heldOn
  place
  chairName
  chairTitle
  agenda
  reviews
  plans
}
fragment GuestFacts on ConferenceGuest {
  id
  version
  name
  title
  happenedOn
}
fragment TaskFacts on PlannedTask {
  id
  version
  ordinal
  title
  state
  assignedTo
  plannedFrom
  plannedTo
  startedOn
  doneOn
}`) as unknown as TypedDocumentString<ConferencesOfDayQuery, ConferencesOfDayQueryVariables>;
export const ReturnsBoardOfDocument = new TypedDocumentString(`
    query ReturnsBoardOf($period: Period!) {
  returnsBoard(period: $period) {
    period
    expected
    accepted
    lines {
      state
      since
      dueOn
      ward {
        wardId
        name
        nameEn
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReturnsBoardOfQuery, ReturnsBoardOfQueryVariables>;
export const IndicatorFiguresDocument = new TypedDocumentString(`
    query IndicatorFigures($period: Period!) {
  report(period: $period) {
    period
    indicators {
      code
      city
      wards
      total
    }
  }
}
    `) as unknown as TypedDocumentString<IndicatorFiguresQuery, IndicatorFiguresQueryVariables>;
export const FiguresDocument = new TypedDocumentString(`
    query Figures($period: Period!) {
  report(period: $period) {
    period
    indicators {
      code
      label
      unit
      city
      wards
      total
      coverage {
        complete
        expected
        answered
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FiguresQuery, FiguresQueryVariables>;
export const FiguresOfIndicatorsDocument = new TypedDocumentString(`
    query FiguresOfIndicators($period: Period!, $codes: [IndicatorCode!]) {
  report(period: $period) {
    period
    indicators(codes: $codes) {
      code
      label
      unit
      city
      wards
      total
      coverage {
        complete
        expected
        answered
      }
      byWard {
        value
        ward {
          wardId
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FiguresOfIndicatorsQuery, FiguresOfIndicatorsQueryVariables>;
export const LatestConferenceDocument = new TypedDocumentString(`
    query LatestConference {
  conferences(first: 1) {
    nodes {
      id
      reviews
    }
  }
}
    `) as unknown as TypedDocumentString<LatestConferenceQuery, LatestConferenceQueryVariables>;
export const CityRecommendationsDocument = new TypedDocumentString(`
    query CityRecommendations($filter: RecommendationFilter, $orderBy: RecordOrder!, $after: String) {
  recommendations(first: 25, filter: $filter, orderBy: $orderBy, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...RecommendationLine
      ward {
        wardId
        name
        nameEn
      }
    }
  }
}
    fragment RecommendationLine on VoterRecommendationRecord {
  __typename
  id
  content
  state
  competentLevel
  responsibleBody
  raisedOn
  dueOn
  daysOverdue
}`) as unknown as TypedDocumentString<CityRecommendationsQuery, CityRecommendationsQueryVariables>;
export const CityPetitionsDocument = new TypedDocumentString(`
    query CityPetitions($filter: PetitionFilter, $orderBy: RecordOrder!, $after: String, $knowsWard: Boolean!) {
  petitions(first: 25, filter: $filter, orderBy: $orderBy, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...PetitionLine
      ward @include(if: $knowsWard) {
        wardId
        name
        nameEn
      }
    }
  }
}
    fragment PetitionLine on PetitionRecord {
  __typename
  id
  kind
  state
  handledBy @include(if: $knowsWard)
  receivedOn
  dueOn
  daysOverdue
}`) as unknown as TypedDocumentString<CityPetitionsQuery, CityPetitionsQueryVariables>;
export const CityMatterCountsDocument = new TypedDocumentString(`
    query CityMatterCounts($openRecommendations: [RecommendationState!], $openPetitions: [PetitionState!]) {
  openRecommendations: recommendations(
    first: 0
    filter: {states: $openRecommendations}
  ) {
    totalCount
  }
  overdueRecommendations: recommendations(first: 0, filter: {overdue: true}) {
    totalCount
  }
  allRecommendations: recommendations(first: 0) {
    totalCount
  }
  openPetitions: petitions(first: 0, filter: {states: $openPetitions}) {
    totalCount
  }
  overduePetitions: petitions(first: 0, filter: {overdue: true}) {
    totalCount
  }
  allPetitions: petitions(first: 0) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CityMatterCountsQuery, CityMatterCountsQueryVariables>;
export const ResponsibleBodiesDocument = new TypedDocumentString(`
    query ResponsibleBodies {
  responsibleBodies {
    name
    openRecommendations
    overdueRecommendations
    openPetitions
    overduePetitions
  }
}
    `) as unknown as TypedDocumentString<ResponsibleBodiesQuery, ResponsibleBodiesQueryVariables>;
export const OwedRecommendationsDocument = new TypedDocumentString(`
    query OwedRecommendations($filter: RecommendationFilter, $after: String) {
  city {
    id
    name
  }
  recommendations(
    first: 100
    orderBy: OLDEST_FIRST
    filter: $filter
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      content
      raisedOn
      transferredOn
      dueOn
      daysOverdue
      ward {
        wardId
        name
        nameEn
      }
      reminders {
        id
        number
        sentOn
        recipient
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OwedRecommendationsQuery, OwedRecommendationsQueryVariables>;
export const OwedPetitionsDocument = new TypedDocumentString(`
    query OwedPetitions($filter: PetitionFilter, $after: String) {
  petitions(first: 100, orderBy: OLDEST_FIRST, filter: $filter, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      kind
      receivedOn
      disposedOn
      dueOn
      daysOverdue
      reminders {
        id
        number
        sentOn
        recipient
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OwedPetitionsQuery, OwedPetitionsQueryVariables>;
export const RecordReminderSentDocument = new TypedDocumentString(`
    mutation RecordReminderSent($input: RecordReminderInput!) {
  recordReminder(input: $input) {
    reminder {
      id
      number
      sentOn
      recipient
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordReminderSentMutation, RecordReminderSentMutationVariables>;
export const OneRecommendationDocument = new TypedDocumentString(`
    query OneRecommendation($ids: [ID!], $seesHistory: Boolean!) {
  recommendations(first: 1, includeCancelled: true, filter: {ids: $ids}) {
    nodes {
      ...RecommendationLife
      originId
      ward {
        wardId
        name
        nameEn
      }
      contact {
        id
        heldOn
      }
      digest {
        id
        number
        recipient
        sentOn
      }
      mergedInto {
        id
        content
      }
      reminders {
        id
        number
        sentOn
        recipient
      }
      history(first: 50) @include(if: $seesHistory) {
        ...MatterHistory
      }
    }
  }
}
    fragment RecommendationLife on VoterRecommendationRecord {
  __typename
  id
  cancelledAt
  content
  state
  stateOn
  competentLevel
  responsibleBody
  raisedOn
  answeredOn
  transferredOn
  dueOn
  extensionCount
  respondedOn
  outcome
  response
  overdueSince
  daysOverdue
}
fragment MatterHistory on RecordHistory {
  totalCount
  nodes {
    version
    action
    step
    at
    actorRole
    reason
  }
}`) as unknown as TypedDocumentString<OneRecommendationQuery, OneRecommendationQueryVariables>;
export const OnePetitionDocument = new TypedDocumentString(`
    query OnePetition($ids: [ID!], $seesHistory: Boolean!, $knowsWard: Boolean!) {
  petitions(first: 1, includeCancelled: true, filter: {ids: $ids}) {
    nodes {
      ...PetitionLife
      originId @include(if: $knowsWard)
      ward @include(if: $knowsWard) {
        wardId
        name
        nameEn
      }
      reminders @include(if: $knowsWard) {
        id
        number
        sentOn
        recipient
      }
      history(first: 50) @include(if: $seesHistory) {
        ...MatterHistory
      }
    }
  }
}
    fragment PetitionLife on PetitionRecord {
  __typename
  id
  cancelledAt
  kind
  state
  stateOn
  receivedOn
  disposition
  disposedOn
  handledBy @include(if: $knowsWard)
  returnReason
  dueOn
  extensionCount
  resultOn
  overdueSince
  daysOverdue
}
fragment MatterHistory on RecordHistory {
  totalCount
  nodes {
    version
    action
    step
    at
    actorRole
    reason
  }
}`) as unknown as TypedDocumentString<OnePetitionQuery, OnePetitionQueryVariables>;
export const OneWardRecommendationDocument = new TypedDocumentString(`
    query OneWardRecommendation($wardId: WardId!, $ids: [ID!], $seesHistory: Boolean!) {
  ward(id: $wardId) {
    wardId
    name
    nameEn
    council {
      recommendations(first: 1, includeCancelled: true, filter: {ids: $ids}) {
        nodes {
          wardId
          ...RecommendationLife
          passedUpAt
          handling {
            state
            responsibleBody
            dueOn
            respondedOn
            outcome
            asOf
          }
          contact {
            wardId
            id
            heldOn
          }
          mergedInto {
            wardId
            id
            content
          }
          reminders {
            wardId
            id
            number
            sentOn
            recipient
          }
          history(first: 50) @include(if: $seesHistory) {
            ...MatterHistory
          }
        }
      }
    }
  }
}
    fragment RecommendationLife on VoterRecommendationRecord {
  __typename
  id
  cancelledAt
  content
  state
  stateOn
  competentLevel
  responsibleBody
  raisedOn
  answeredOn
  transferredOn
  dueOn
  extensionCount
  respondedOn
  outcome
  response
  overdueSince
  daysOverdue
}
fragment MatterHistory on RecordHistory {
  totalCount
  nodes {
    version
    action
    step
    at
    actorRole
    reason
  }
}`) as unknown as TypedDocumentString<OneWardRecommendationQuery, OneWardRecommendationQueryVariables>;
export const OneWardPetitionDocument = new TypedDocumentString(`
    query OneWardPetition($wardId: WardId!, $ids: [ID!], $seesHistory: Boolean!, $knowsWard: Boolean!) {
  ward(id: $wardId) {
    wardId
    name
    nameEn
    council {
      petitions(first: 1, includeCancelled: true, filter: {ids: $ids}) {
        nodes {
          wardId
          ...PetitionLife
          passedUpAt
          handling {
            state
            dueOn
            resultOn
            asOf
          }
          reminders @include(if: $knowsWard) {
            wardId
            id
            number
            sentOn
            recipient
          }
          history(first: 50) @include(if: $seesHistory) {
            ...MatterHistory
          }
        }
      }
    }
  }
}
    fragment PetitionLife on PetitionRecord {
  __typename
  id
  cancelledAt
  kind
  state
  stateOn
  receivedOn
  disposition
  disposedOn
  handledBy @include(if: $knowsWard)
  returnReason
  dueOn
  extensionCount
  resultOn
  overdueSince
  daysOverdue
}
fragment MatterHistory on RecordHistory {
  totalCount
  nodes {
    version
    action
    step
    at
    actorRole
    reason
  }
}`) as unknown as TypedDocumentString<OneWardPetitionQuery, OneWardPetitionQueryVariables>;
export const WardsWithRecommendationsDocument = new TypedDocumentString(`
    query WardsWithRecommendations($during: Period!, $filter: RecommendationFilter, $open: [RecommendationState!]) {
  wards(during: $during) {
    wardId
    name
    nameEn
    validTo
    wentInto {
      id
      successor {
        wardId
      }
    }
    council {
      matching: recommendations(first: 0, filter: $filter) {
        totalCount
      }
      open: recommendations(first: 0, filter: {states: $open}) {
        totalCount
      }
      overdue: recommendations(first: 0, filter: {overdue: true}) {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WardsWithRecommendationsQuery, WardsWithRecommendationsQueryVariables>;
export const WardsWithPetitionsDocument = new TypedDocumentString(`
    query WardsWithPetitions($during: Period!, $filter: PetitionFilter, $open: [PetitionState!]) {
  wards(during: $during) {
    wardId
    name
    nameEn
    validTo
    wentInto {
      id
      successor {
        wardId
      }
    }
    council {
      matching: petitions(first: 0, filter: $filter) {
        totalCount
      }
      open: petitions(first: 0, filter: {states: $open}) {
        totalCount
      }
      overdue: petitions(first: 0, filter: {overdue: true}) {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WardsWithPetitionsQuery, WardsWithPetitionsQueryVariables>;
export const WardRecommendationsDocument = new TypedDocumentString(`
    query WardRecommendations($wardId: WardId!, $filter: RecommendationFilter, $orderBy: RecordOrder!, $after: String) {
  ward(id: $wardId) {
    wardId
    name
    nameEn
    council {
      recommendations(first: 25, filter: $filter, orderBy: $orderBy, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          wardId
          ...RecommendationLine
        }
      }
    }
  }
}
    fragment RecommendationLine on VoterRecommendationRecord {
  __typename
  id
  content
  state
  competentLevel
  responsibleBody
  raisedOn
  dueOn
  daysOverdue
}`) as unknown as TypedDocumentString<WardRecommendationsQuery, WardRecommendationsQueryVariables>;
export const WardPetitionsDocument = new TypedDocumentString(`
    query WardPetitions($wardId: WardId!, $filter: PetitionFilter, $orderBy: RecordOrder!, $after: String, $knowsWard: Boolean!) {
  ward(id: $wardId) {
    wardId
    name
    nameEn
    council {
      petitions(first: 25, filter: $filter, orderBy: $orderBy, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          wardId
          ...PetitionLine
        }
      }
    }
  }
}
    fragment PetitionLine on PetitionRecord {
  __typename
  id
  kind
  state
  handledBy @include(if: $knowsWard)
  receivedOn
  dueOn
  daysOverdue
}`) as unknown as TypedDocumentString<WardPetitionsQuery, WardPetitionsQueryVariables>;
export const WardNamesDocument = new TypedDocumentString(`
    query WardNames($during: Period!) {
  wards(during: $during) {
    wardId
    name
    nameEn
    validTo
  }
}
    `) as unknown as TypedDocumentString<WardNamesQuery, WardNamesQueryVariables>;
export const CityFigureRecordsDocument = new TypedDocumentString(`
    query CityFigureRecords($period: Period!, $code: IndicatorCode!, $after: String) {
  report(period: $period) {
    period
    indicators(codes: [$code]) {
      code
      cityFigure {
        value
        records(first: 100, after: $after) {
          ...RecordsOfFigure
        }
      }
    }
  }
}
    fragment RecordsOfFigure on FigureRecordConnection {
  totalCount
  sum
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    amount
    node {
      __typename
      id
      happenedOn
      summary
    }
  }
}`) as unknown as TypedDocumentString<CityFigureRecordsQuery, CityFigureRecordsQueryVariables>;
export const WardFigureRecordsDocument = new TypedDocumentString(`
    query WardFigureRecords($period: Period!, $code: IndicatorCode!, $wardId: WardId!, $after: String) {
  report(period: $period) {
    period
    indicators(codes: [$code]) {
      code
      byWard(of: [$wardId]) {
        value
        ward {
          wardId
          name
          nameEn
        }
        records(first: 100, after: $after) {
          ...RecordsOfFigure
        }
      }
    }
  }
}
    fragment RecordsOfFigure on FigureRecordConnection {
  totalCount
  sum
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    amount
    node {
      __typename
      id
      happenedOn
      summary
    }
  }
}`) as unknown as TypedDocumentString<WardFigureRecordsQuery, WardFigureRecordsQueryVariables>;
export const FigureByWardDocument = new TypedDocumentString(`
    query FigureByWard($period: Period!, $code: IndicatorCode!) {
  report(period: $period) {
    period
    indicators(codes: [$code]) {
      code
      wards
      byWard {
        value
        ward {
          wardId
          name
          nameEn
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FigureByWardQuery, FigureByWardQueryVariables>;
export const RecommendationsOfStatesDocument = new TypedDocumentString(`
    query RecommendationsOfStates($period: Period!, $states: [RecommendationState!]!, $after: String) {
  recommendations(
    first: 50
    after: $after
    filter: {raisedIn: $period, states: $states}
  ) {
    ...ListedRecommendations
  }
}
    fragment ListedRecommendations on VoterRecommendationConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    id
    raisedOn
    content
    state
    responsibleBody
    dueOn
    isOverdue
    daysOverdue
  }
}`) as unknown as TypedDocumentString<RecommendationsOfStatesQuery, RecommendationsOfStatesQueryVariables>;
export const BriefingReportsDocument = new TypedDocumentString(`
    query BriefingReports($after: String) {
  page: briefingReports(first: 100, after: $after) {
    nodes {
      id
      version
      state
      period
      draftedOn
      title
      assessment
      direction
      proposals
      number
      issuedOn
      affairsCountedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<BriefingReportsQuery, BriefingReportsQueryVariables>;
export const FrozenReportsDocument = new TypedDocumentString(`
    query FrozenReports($draftedOn: Period!, $after: String) {
  page: briefingReports(
    first: 10
    after: $after
    filter: {happenedIn: $draftedOn}
  ) {
    nodes {
      id
      state
      frozen
      sha256
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FrozenReportsQuery, FrozenReportsQueryVariables>;
export const DraftReportDocument = new TypedDocumentString(`
    mutation DraftReport($input: DraftReportInput!) {
  saved: draftReport(input: $input) {
    briefingReport {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DraftReportMutation, DraftReportMutationVariables>;
export const CorrectReportDocument = new TypedDocumentString(`
    mutation CorrectReport($input: CorrectReportInput!) {
  saved: correctReport(input: $input) {
    briefingReport {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CorrectReportMutation, CorrectReportMutationVariables>;
export const IssueReportDocument = new TypedDocumentString(`
    mutation IssueReport($input: IssueReportInput!) {
  written: issueReport(input: $input) {
    record: briefingReport {
      id
      version
    }
    userErrors {
      code
      field
      path
      message
    }
  }
}
    `) as unknown as TypedDocumentString<IssueReportMutation, IssueReportMutationVariables>;
export const ReportContactsDocument = new TypedDocumentString(`
    query ReportContacts($period: Period!, $after: String) {
  page: voterContacts(
    first: 100
    after: $after
    orderBy: OLDEST_FIRST
    filter: {heldIn: $period}
  ) {
    nodes {
      sharedAt
      attending
      speaking
      round {
        id
        name
        phase
        sessionOrdinal
        startsOn
      }
      ward {
        wardId
      }
      recommendations(first: 1, filter: {raisedIn: $period}) {
        totalCount
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ReportContactsQuery, ReportContactsQueryVariables>;
export const ReportRoundsDocument = new TypedDocumentString(`
    query ReportRounds($period: Period!, $after: String) {
  page: voterContactRounds(first: 10, after: $after, filter: {heldIn: $period}) {
    nodes {
      id
      digests {
        sharedAt
        sentOn
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ReportRoundsQuery, ReportRoundsQueryVariables>;
export const ReportOversightsDocument = new TypedDocumentString(`
    query ReportOversights($after: String) {
  city {
    council {
      page: oversights(
        first: 10
        after: $after
        orderBy: OLDEST_FIRST
        filter: {states: [IN_PROGRESS, COMPLETED, REPORTED]}
      ) {
        nodes {
          id
          sharedAt
          title
          mandatedBy
          scopeFrom
          scopeTo
          startedOn
          completedOn
          expectedCompletion
          reportDueAtSession
          overseenUnits {
            name
            ward {
              wardId
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReportOversightsQuery, ReportOversightsQueryVariables>;
export const ReportSurveysDocument = new TypedDocumentString(`
    query ReportSurveys($period: Period!, $after: String) {
  city {
    council {
      page: surveyVisits(first: 100, after: $after, filter: {visitedIn: $period}) {
        nodes {
          sharedAt
          oversight {
            id
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReportSurveysQuery, ReportSurveysQueryVariables>;
export const ReportFiguresDocument = new TypedDocumentString(`
    query ReportFigures($period: Period!, $basis: FigureBasis!) {
  report(period: $period, basis: $basis) {
    period
    basis
    coverage {
      asOf
      missing {
        reason
        ward {
          wardId
        }
      }
      lacking {
        reason
        codes
        ward {
          wardId
        }
      }
    }
    wards {
      wardId
      inForce {
        from
        to
      }
      ward {
        name
        kind
      }
    }
    indicators {
      code
      label
      unit
      city
      wards
      total
      byWard {
        wardId
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReportFiguresQuery, ReportFiguresQueryVariables>;
export const ReportCouncilDocument = new TypedDocumentString(`
    query ReportCouncil($period: Period!) {
  city {
    name
    council {
      name
      terms {
        nodes {
          ordinal
          startsOn
          endsOn
        }
      }
      committees(first: 50, orderBy: OLDEST_FIRST) {
        nodes {
          name
          inForceFrom
          inForceTo
        }
      }
      deputyGroups(first: 100, orderBy: OLDEST_FIRST) {
        nodes {
          name
        }
      }
      posts(first: 50, filter: {body: STANDING_COMMITTEE}) {
        nodes {
          title
          holderName
          heldFrom
          heldTo
        }
      }
      workProgrammes(first: 100, filter: {happenedIn: $period}) {
        nodes {
          body
          quarter
        }
      }
      interpellations(
        first: 100
        orderBy: OLDEST_FIRST
        filter: {happenedIn: $period}
      ) {
        nodes {
          sharedAt
          subject
          addressee
          answeredOn
        }
      }
      explanationHearings(
        first: 100
        orderBy: OLDEST_FIRST
        filter: {happenedIn: $period}
      ) {
        nodes {
          sharedAt
          subject
          explainedBy
          heldOn
        }
      }
    }
  }
  conferences(first: 100) {
    nodes {
      id
      sharedAt
      heldOn
      reviews
      plans
      chairName
      chairTitle
    }
  }
}
    `) as unknown as TypedDocumentString<ReportCouncilQuery, ReportCouncilQueryVariables>;
export const ReportTasksDocument = new TypedDocumentString(`
    query ReportTasks($plans: Period!, $after: String) {
  city {
    council {
      page: plannedTasks(
        first: 100
        after: $after
        orderBy: OLDEST_FIRST
        filter: {happenedIn: $plans}
      ) {
        nodes {
          sharedAt
          ordinal
          title
          conference {
            id
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReportTasksQuery, ReportTasksQueryVariables>;
export const WardDirectoryDocument = new TypedDocumentString(`
    query WardDirectory($during: Period!) {
  wards(during: $during) {
    wardId
    name
    nameEn
    validTo
  }
}
    `) as unknown as TypedDocumentString<WardDirectoryQuery, WardDirectoryQueryVariables>;
export const ReturnStatesDocument = new TypedDocumentString(`
    query ReturnStates($period: Period!) {
  returnsBoard(period: $period) {
    period
    lines {
      state
      since
      dueOn
      ward {
        wardId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReturnStatesQuery, ReturnStatesQueryVariables>;
export const WardOfPeriodDocument = new TypedDocumentString(`
    query WardOfPeriod($id: WardId!, $period: Period!) {
  ward(id: $id) {
    wardId
    report(period: $period) {
      period
      tally {
        ...WardFigure
        suppressed
        notKept
      }
    }
  }
}
    fragment WardFigure on WardTally {
  sessions {
    total
    regular
    thematic
    urgentMatters
  }
  standingMeetings {
    total
    regular
    extraordinary
    extended
  }
  resolutions {
    total
  }
  voterContacts {
    points
    attending
    speaking
    recommendations
  }
  recommendations {
    answeredAtMeeting
    transferred
    resolved
    overdue
  }
  oversight {
    completed
    inProgress
    overseenUnits
  }
  surveys {
    points
  }
  receptions {
    turns
    citizens
  }
  petitions {
    received
    transferred
    returned
    answered
    guided
    filed
    pending
  }
  dialogues {
    total
    citizens
  }
}`) as unknown as TypedDocumentString<WardOfPeriodQuery, WardOfPeriodQueryVariables>;
export const WardInDirectoryDocument = new TypedDocumentString(`
    query WardInDirectory($id: WardId!) {
  ward(id: $id) {
    wardId
    name
    nameEn
    validFrom
    validTo
    alsoFrom
    cameFrom {
      id
      extent
      effectiveOn
      predecessor {
        wardId
        name
        nameEn
      }
    }
    wentInto {
      id
      extent
      effectiveOn
      successor {
        wardId
        name
        nameEn
      }
    }
    server {
      lastAnsweredAt
      silentSince
    }
  }
}
    `) as unknown as TypedDocumentString<WardInDirectoryQuery, WardInDirectoryQueryVariables>;
export const CouncilOfWardDocument = new TypedDocumentString(`
    query CouncilOfWard($id: WardId!) {
  ward(id: $id) {
    wardId
    council {
      wardId
      name
      archivedSince
      terms(first: 1) {
        nodes {
          wardId
          id
          ordinal
          startsOn
          endsOn
        }
      }
      deputies(first: 1) {
        totalCount
      }
      posts(first: 50) {
        nodes {
          wardId
          id
          title
          holderName
          isActing
          body
          heldFrom
          heldTo
        }
      }
      returns(first: 25) {
        nodes {
          wardId
          id
          period
          state
          submittedAt
          decidedAt
          decisionNote
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CouncilOfWardQuery, CouncilOfWardQueryVariables>;
export const ContactsInWardDocument = new TypedDocumentString(`
    query ContactsInWard($id: WardId!, $period: Period!) {
  ward(id: $id) {
    wardId
    voterContacts(first: 100, filter: {heldIn: $period}) {
      totalCount
      nodes {
        id
        heldOn
        place
        attending
        speaking
        round {
          id
          name
        }
        recommendations(first: 1) {
          totalCount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ContactsInWardQuery, ContactsInWardQueryVariables>;
export const RecommendationsOfContactDocument = new TypedDocumentString(`
    query RecommendationsOfContact($id: WardId!, $day: Period!, $after: String) {
  ward(id: $id) {
    wardId
    voterContacts(first: 10, filter: {heldIn: $day}) {
      nodes {
        id
        recommendations(first: 50, after: $after) {
          ...ListedRecommendations
        }
      }
    }
  }
}
    fragment ListedRecommendations on VoterRecommendationConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    id
    raisedOn
    content
    state
    responsibleBody
    dueOn
    isOverdue
    daysOverdue
  }
}`) as unknown as TypedDocumentString<RecommendationsOfContactQuery, RecommendationsOfContactQueryVariables>;
export const OpenRecommendationsDocument = new TypedDocumentString(`
    query OpenRecommendations($id: WardId!, $states: [RecommendationState!]!, $after: String) {
  ward(id: $id) {
    wardId
    overdue: recommendations(first: 1, filter: {states: $states, overdue: true}) {
      totalCount
    }
    recommendations(
      first: 25
      after: $after
      orderBy: OLDEST_FIRST
      filter: {states: $states}
    ) {
      ...ListedRecommendations
    }
  }
}
    fragment ListedRecommendations on VoterRecommendationConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    id
    raisedOn
    content
    state
    responsibleBody
    dueOn
    isOverdue
    daysOverdue
  }
}`) as unknown as TypedDocumentString<OpenRecommendationsQuery, OpenRecommendationsQueryVariables>;