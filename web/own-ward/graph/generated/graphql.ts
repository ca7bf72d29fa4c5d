/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Báo cáo số liệu: what is to be changed of a return of the ward for a period. */
export type CommentReturnInput = {
  /** Giải trình: what is said about the whole return; no personal data. */
  comment?: string | null | undefined;
  /** Phiên bản: the version of the record that you have seen; if it has changed since, CONFLICT comes with its present state. */
  expectedVersion: number;
  /** Giải trình từng chỉ tiêu: what is said about single figures, all of it. */
  figureComments?: Array<FigureCommentInput> | null | undefined;
  /** The record, by its global id or its record id. */
  id: string | number;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Lý do: why, for the history of the record; no personal data. */
  reason?: string | null | undefined;
};

/** Tình trạng chuyển: how far a crossing has come. */
export type CrossingState =
  /** Dừng gửi: it could not be delivered, and waits for a person to have it tried again. */
  | 'DEAD'
  /** Đã nhận: the receiving server has taken it in. */
  | 'DELIVERED'
  /** Đang chờ gửi: it is to be sent, and was not tried yet. */
  | 'PENDING'
  /** Không nhận: it came to this server, which could not take it in; its sender knows, and lists it too. */
  | 'REFUSED'
  /** Đang gửi lại: it could not be delivered so far, and is tried again by itself. */
  | 'RETRYING'
  /** Chờ cấu hình: this server has not been told how to reach the receiver, or what to sign in as. It is sent once it has. */
  | 'WAITING_FOR_SET_UP';

/** Giải trình một số liệu: what the ward says about one figure of its return. */
export type FigureCommentInput = {
  /** Mã chỉ tiêu. */
  code: string;
  /** What is said about it; no personal data. */
  comment: string;
};

/** Loại văn bản chỉ đạo: what the city sends to wards. */
export type GuidanceKind =
  /** Hướng dẫn: guidance on how something is to be done. */
  | 'GUIDANCE'
  /** Nhiệm vụ: a task that is to be done. */
  | 'TASK';

/** Tiến độ thực hiện: how far a ward is with guidance or a task. */
export type GuidanceState =
  /** Đã tiếp nhận: an officer of the ward has taken note of it. */
  | 'ACKNOWLEDGED'
  /** Đã đến: it is in the ward's database. */
  | 'ARRIVED'
  /** Hoàn thành: the ward has done it. */
  | 'DONE'
  /** Đang thực hiện: the ward has reported progress. */
  | 'IN_PROGRESS'
  /** Đã gửi: it has left the city. */
  | 'SENT';

/** Ngôn ngữ: the language of words for people. */
export type Locale =
  /** Tiếng Anh: English. */
  | 'EN'
  /** Tiếng Việt: Vietnamese. */
  | 'VI';

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

/** Kiểu dữ liệu: what a field of a record holds. */
export type RecordFieldType =
  /** Có hoặc không: yes or no. */
  | 'BOOLEAN'
  /** Ngày: a day. */
  | 'DATE'
  /** Ngày và giờ: a moment. */
  | 'INSTANT'
  /** Số nguyên: a whole number. */
  | 'INTEGER'
  /** Tháng: a month. */
  | 'MONTH'
  /** Một trong danh sách: one of its choices. */
  | 'ONE_OF'
  /** Kiểu khác: a value that inputType alone describes, such as a list. */
  | 'OTHER'
  /** Hồ sơ khác: the id of a record of another kind on the same server; see refersTo. */
  | 'REFERENCE'
  /** Chữ: text. */
  | 'TEXT'
  /** Xã, phường: the id of a ward. */
  | 'WARD';

/** Trạng thái tiếp nhận yêu cầu báo cáo. */
export type ReturnRequestState =
  /** Đã tiếp nhận: an officer of the ward has taken note of it. */
  | 'ACKNOWLEDGED'
  /** Đã đến: nobody has taken note of it yet. */
  | 'ARRIVED';

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

/** Báo cáo số liệu: what is known of a return of the ward for a period. */
export type StartReturnInput = {
  /** Giải trình: what is said about the whole return; no personal data. */
  comment?: string | null | undefined;
  /** Giải trình từng chỉ tiêu: what is said about single figures, all of it. */
  figureComments?: Array<FigureCommentInput> | null | undefined;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Kỳ số liệu: the days that it is about. */
  period: string;
};

/** Gửi báo cáo số liệu: freezes the figures of the period and hands them to the city. */
export type SubmitReturnInput = {
  /** Phiên bản: the version of the record that you have seen; if it has changed since, CONFLICT comes with its present state. */
  expectedVersion: number;
  /** The record, by its global id or its record id. */
  id: string | number;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Lý do: why, for the history of the record; no personal data. */
  reason?: string | null | undefined;
};

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

export type RecordKindsQueryVariables = Exact<{
  locale: Locale;
}>;


export type RecordKindsQuery = { council: { wardId: string, name: string, archivedSince: string | null, archiveReason: string | null, recordKinds: Array<{ name: string, label: string, mayRecord: boolean, mutations: { record: string | null, correct: string | null, cancel: string | null, restore: string | null, remove: string | null, undoStep: string | null, correctStep: string | null, share: string | null }, fields: Array<{ name: string, label: string, help: string, type: RecordFieldType, inputType: string | null, required: boolean, isLate: boolean, isPersonal: boolean, refersTo: string | null, bounds: { maxLength: number | null, min: number | null, max: number | null, earliest: string | null } | null, choices: Array<{ value: string, label: string }> }>, states: Array<{ value: string, label: string }>, steps: Array<{ name: string, label: string, from: Array<string>, to: string | null, mutation: string, needsReason: boolean, fields: Array<{ name: string, label: string, help: string, type: RecordFieldType, inputType: string | null, required: boolean, isLate: boolean, isPersonal: boolean, refersTo: string | null, bounds: { maxLength: number | null, min: number | null, max: number | null, earliest: string | null } | null, choices: Array<{ value: string, label: string }> }> }> }> | null } };

export type FieldFactsFragment = { name: string, label: string, help: string, type: RecordFieldType, inputType: string | null, required: boolean, isLate: boolean, isPersonal: boolean, refersTo: string | null, bounds: { maxLength: number | null, min: number | null, max: number | null, earliest: string | null } | null, choices: Array<{ value: string, label: string }> };

export type ReturnsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReturnsQuery = { council: { returns: { nodes: Array<{ __typename: 'WardReturn', id: string, wardId: string, version: number, period: string, state: ReturnState, submittedAt: string | null, decidedAt: string | null, decisionNote: string | null }> } | null, returnRequests: { nodes: Array<{ id: string, period: string, dueOn: string, note: string | null }> } | null } };

export type ReturnLineFragment = { __typename: 'WardReturn', id: string, wardId: string, version: number, period: string, state: ReturnState, submittedAt: string | null, decidedAt: string | null, decisionNote: string | null };

export type OneReturnQueryVariables = Exact<{
  of: unknown;
}>;


export type OneReturnQuery = { records: Array<
    | { __typename: 'WardReturn', comment: string | null, submission: number, submittedBy: string | null, sha256: string | null, id: string, wardId: string, version: number, period: string, state: ReturnState, submittedAt: string | null, decidedAt: string | null, decisionNote: string | null, figures: Array<{ code: string, value: number, comment: string | null }> }
    | Record<PropertyKey, never>
   | null> };

export type WholeReturnFragment = { __typename: 'WardReturn', comment: string | null, submission: number, submittedBy: string | null, sha256: string | null, id: string, wardId: string, version: number, period: string, state: ReturnState, submittedAt: string | null, decidedAt: string | null, decisionNote: string | null, figures: Array<{ code: string, value: number, comment: string | null }> };

export type ReturnOnItsWayQueryVariables = Exact<{ [key: string]: never; }>;


export type ReturnOnItsWayQuery = { council: { crossings: { nodes: Array<{ id: string, state: CrossingState, createdAt: string, lastTriedAt: string | null, deliveredAt: string | null, about: { id: string } | null }> } | null } };

export type FiguresOfPeriodQueryVariables = Exact<{
  period: string;
}>;


export type FiguresOfPeriodQuery = { council: { report: { tally: { wardId: string, sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { points: number | null, attending: number | null, speaking: number | null, recommendations: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null, guided: number | null, filed: number | null, pending: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null } | null } } };

export type RecordsOfFigureQueryVariables = Exact<{
  of: unknown;
  after?: string | null | undefined;
}>;


export type RecordsOfFigureQuery = { figures: Array<
    | { records: { totalCount: number, sum: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<
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
          | { __typename: 'WardSurveyVisit', id: string, happenedOn: string, summary: string }
          | { __typename: 'WardTerm', id: string, happenedOn: string, summary: string }
          | { __typename: 'WardVoterContact', id: string, happenedOn: string, summary: string }
        > } | null }
    | Record<PropertyKey, never>
   | null> };

export type StartReturnMutationVariables = Exact<{
  input: StartReturnInput;
}>;


export type StartReturnMutation = { written: { record: { __typename: 'WardReturn', comment: string | null, submission: number, submittedBy: string | null, sha256: string | null, id: string, wardId: string, version: number, period: string, state: ReturnState, submittedAt: string | null, decidedAt: string | null, decisionNote: string | null, figures: Array<{ code: string, value: number, comment: string | null }> } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, path: Array<string> | null, message: string }> } };

export type CommentReturnMutationVariables = Exact<{
  input: CommentReturnInput;
}>;


export type CommentReturnMutation = { written: { record: { __typename: 'WardReturn', comment: string | null, submission: number, submittedBy: string | null, sha256: string | null, id: string, wardId: string, version: number, period: string, state: ReturnState, submittedAt: string | null, decidedAt: string | null, decisionNote: string | null, figures: Array<{ code: string, value: number, comment: string | null }> } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, path: Array<string> | null, message: string }> } };

export type SubmitReturnMutationVariables = Exact<{
  input: SubmitReturnInput;
}>;


export type SubmitReturnMutation = { written: { record: { __typename: 'WardReturn', comment: string | null, submission: number, submittedBy: string | null, sha256: string | null, id: string, wardId: string, version: number, period: string, state: ReturnState, submittedAt: string | null, decidedAt: string | null, decisionNote: string | null, figures: Array<{ code: string, value: number, comment: string | null }> } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, path: Array<string> | null, message: string }> } };

export type FaultFragment = { code: UserErrorCode, field: string | null, path: Array<string> | null, message: string };

export type TasksQueryVariables = Exact<{ [key: string]: never; }>;


export type TasksQuery = { council: { returnRequests: { nodes: Array<{ __typename: 'WardReturnRequest', id: string, period: string, state: ReturnRequestState, dueOn: string }> } | null, returns: { nodes: Array<{ __typename: 'WardReturn', id: string, period: string, state: ReturnState, decisionNote: string | null }> } | null, guidance: { nodes: Array<{ __typename: 'WardGuidance', id: string, kind: GuidanceKind, title: string, state: GuidanceState, dueOn: string | null }> } | null, overdueRecommendations: { totalCount: number, nodes: Array<{ __typename: 'WardRecommendation', dueOn: string | null, id: string, summary: string, happenedOn: string }> } | null, newRecommendations: { totalCount: number, nodes: Array<{ __typename: 'WardRecommendation', state: RecommendationState, id: string, summary: string, happenedOn: string }> } | null, overduePetitions: { totalCount: number, nodes: Array<{ __typename: 'WardPetition', dueOn: string | null, id: string, summary: string, happenedOn: string }> } | null, newPetitions: { totalCount: number, nodes: Array<{ __typename: 'WardPetition', state: PetitionState, id: string, summary: string, happenedOn: string }> } | null, overdueOversight: { totalCount: number, nodes: Array<{ __typename: 'WardOversightRecommendation', dueOn: string | null, id: string, summary: string, happenedOn: string }> } | null, dead: { totalCount: number } | null } };

type Waiting_WardDeputy_Fragment = { __typename: 'WardDeputy', id: string, summary: string, happenedOn: string };

type Waiting_WardDialogue_Fragment = { __typename: 'WardDialogue', id: string, summary: string, happenedOn: string };

type Waiting_WardGuidance_Fragment = { __typename: 'WardGuidance', id: string, summary: string, happenedOn: string };

type Waiting_WardOverseenUnit_Fragment = { __typename: 'WardOverseenUnit', id: string, summary: string, happenedOn: string };

type Waiting_WardOversight_Fragment = { __typename: 'WardOversight', id: string, summary: string, happenedOn: string };

type Waiting_WardOversightRecommendation_Fragment = { __typename: 'WardOversightRecommendation', id: string, summary: string, happenedOn: string };

type Waiting_WardPetition_Fragment = { __typename: 'WardPetition', id: string, summary: string, happenedOn: string };

type Waiting_WardPost_Fragment = { __typename: 'WardPost', id: string, summary: string, happenedOn: string };

type Waiting_WardReception_Fragment = { __typename: 'WardReception', id: string, summary: string, happenedOn: string };

type Waiting_WardRecommendation_Fragment = { __typename: 'WardRecommendation', id: string, summary: string, happenedOn: string };

type Waiting_WardReminder_Fragment = { __typename: 'WardReminder', id: string, summary: string, happenedOn: string };

type Waiting_WardResolution_Fragment = { __typename: 'WardResolution', id: string, summary: string, happenedOn: string };

type Waiting_WardReturn_Fragment = { __typename: 'WardReturn', id: string, summary: string, happenedOn: string };

type Waiting_WardReturnRequest_Fragment = { __typename: 'WardReturnRequest', id: string, summary: string, happenedOn: string };

type Waiting_WardSession_Fragment = { __typename: 'WardSession', id: string, summary: string, happenedOn: string };

type Waiting_WardStandingMeeting_Fragment = { __typename: 'WardStandingMeeting', id: string, summary: string, happenedOn: string };

type Waiting_WardSurveyVisit_Fragment = { __typename: 'WardSurveyVisit', id: string, summary: string, happenedOn: string };

type Waiting_WardTerm_Fragment = { __typename: 'WardTerm', id: string, summary: string, happenedOn: string };

type Waiting_WardVoterContact_Fragment = { __typename: 'WardVoterContact', id: string, summary: string, happenedOn: string };

export type WaitingFragment =
  | Waiting_WardDeputy_Fragment
  | Waiting_WardDialogue_Fragment
  | Waiting_WardGuidance_Fragment
  | Waiting_WardOverseenUnit_Fragment
  | Waiting_WardOversight_Fragment
  | Waiting_WardOversightRecommendation_Fragment
  | Waiting_WardPetition_Fragment
  | Waiting_WardPost_Fragment
  | Waiting_WardReception_Fragment
  | Waiting_WardRecommendation_Fragment
  | Waiting_WardReminder_Fragment
  | Waiting_WardResolution_Fragment
  | Waiting_WardReturn_Fragment
  | Waiting_WardReturnRequest_Fragment
  | Waiting_WardSession_Fragment
  | Waiting_WardStandingMeeting_Fragment
  | Waiting_WardSurveyVisit_Fragment
  | Waiting_WardTerm_Fragment
  | Waiting_WardVoterContact_Fragment
;

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
export const FieldFactsFragmentDoc = new TypedDocumentString(`
    fragment FieldFacts on RecordKindField {
  name
  label(locale: $locale)
  help(locale: $locale)
  type
  inputType
  required
  isLate
  isPersonal
  refersTo
  bounds {
    maxLength
    min
    max
    earliest
  }
  choices {
    value
    label(locale: $locale)
  }
}
    `, {"fragmentName":"FieldFacts"}) as unknown as TypedDocumentString<FieldFactsFragment, unknown>;
export const ReturnLineFragmentDoc = new TypedDocumentString(`
    fragment ReturnLine on WardReturn {
  __typename
  id
  wardId
  version
  period
  state
  submittedAt
  decidedAt
  decisionNote
}
    `, {"fragmentName":"ReturnLine"}) as unknown as TypedDocumentString<ReturnLineFragment, unknown>;
export const WholeReturnFragmentDoc = new TypedDocumentString(`
    fragment WholeReturn on WardReturn {
  ...ReturnLine
  comment
  submission
  submittedBy
  sha256
  figures {
    code
    value
    comment
  }
}
    fragment ReturnLine on WardReturn {
  __typename
  id
  wardId
  version
  period
  state
  submittedAt
  decidedAt
  decisionNote
}`, {"fragmentName":"WholeReturn"}) as unknown as TypedDocumentString<WholeReturnFragment, unknown>;
export const FaultFragmentDoc = new TypedDocumentString(`
    fragment Fault on UserError {
  code
  field
  path
  message
}
    `, {"fragmentName":"Fault"}) as unknown as TypedDocumentString<FaultFragment, unknown>;
export const WaitingFragmentDoc = new TypedDocumentString(`
    fragment Waiting on CouncilRecord {
  __typename
  id
  summary
  happenedOn
}
    `, {"fragmentName":"Waiting"}) as unknown as TypedDocumentString<WaitingFragment, unknown>;
export const RecordKindsDocument = new TypedDocumentString(`
    query RecordKinds($locale: Locale!) {
  council {
    wardId
    name
    archivedSince
    archiveReason
    recordKinds {
      name
      label(locale: $locale)
      mayRecord
      mutations {
        record
        correct
        cancel
        restore
        remove
        undoStep
        correctStep
        share
      }
      fields {
        ...FieldFacts
      }
      states {
        value
        label(locale: $locale)
      }
      steps {
        name
        label(locale: $locale)
        from
        to
        mutation
        needsReason
        fields {
          ...FieldFacts
        }
      }
    }
  }
}
    fragment FieldFacts on RecordKindField {
  name
  label(locale: $locale)
  help(locale: $locale)
  type
  inputType
  required
  isLate
  isPersonal
  refersTo
  bounds {
    maxLength
    min
    max
    earliest
  }
  choices {
    value
    label(locale: $locale)
  }
}`) as unknown as TypedDocumentString<RecordKindsQuery, RecordKindsQueryVariables>;
export const ReturnsDocument = new TypedDocumentString(`
    query Returns {
  council {
    returns(first: 50, orderBy: NEWEST_FIRST) {
      nodes {
        ...ReturnLine
      }
    }
    returnRequests(first: 50, orderBy: NEWEST_FIRST) {
      nodes {
        id
        period
        dueOn
        note
      }
    }
  }
}
    fragment ReturnLine on WardReturn {
  __typename
  id
  wardId
  version
  period
  state
  submittedAt
  decidedAt
  decisionNote
}`) as unknown as TypedDocumentString<ReturnsQuery, ReturnsQueryVariables>;
export const OneReturnDocument = new TypedDocumentString(`
    query OneReturn($of: _Any!) {
  records: _entities(representations: [$of]) {
    ... on WardReturn {
      ...WholeReturn
    }
  }
}
    fragment ReturnLine on WardReturn {
  __typename
  id
  wardId
  version
  period
  state
  submittedAt
  decidedAt
  decisionNote
}
fragment WholeReturn on WardReturn {
  ...ReturnLine
  comment
  submission
  submittedBy
  sha256
  figures {
    code
    value
    comment
  }
}`) as unknown as TypedDocumentString<OneReturnQuery, OneReturnQueryVariables>;
export const ReturnOnItsWayDocument = new TypedDocumentString(`
    query ReturnOnItsWay {
  council {
    crossings(first: 100, filter: {direction: SENT, kind: "RETURN_SUBMITTED"}) {
      nodes {
        id
        state
        about {
          id
        }
        createdAt
        lastTriedAt
        deliveredAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReturnOnItsWayQuery, ReturnOnItsWayQueryVariables>;
export const FiguresOfPeriodDocument = new TypedDocumentString(`
    query FiguresOfPeriod($period: Period!) {
  council {
    report(period: $period) {
      tally {
        wardId
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
    }
  }
}
    `) as unknown as TypedDocumentString<FiguresOfPeriodQuery, FiguresOfPeriodQueryVariables>;
export const RecordsOfFigureDocument = new TypedDocumentString(`
    query RecordsOfFigure($of: _Any!, $after: String) {
  figures: _entities(representations: [$of]) {
    ... on WardFigure {
      records(first: 50, after: $after) {
        totalCount
        sum
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          __typename
          id
          happenedOn
          summary
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecordsOfFigureQuery, RecordsOfFigureQueryVariables>;
export const StartReturnDocument = new TypedDocumentString(`
    mutation StartReturn($input: StartReturnInput!) {
  written: startReturn(input: $input) {
    record: return {
      ...WholeReturn
    }
    userErrors {
      ...Fault
    }
  }
}
    fragment ReturnLine on WardReturn {
  __typename
  id
  wardId
  version
  period
  state
  submittedAt
  decidedAt
  decisionNote
}
fragment WholeReturn on WardReturn {
  ...ReturnLine
  comment
  submission
  submittedBy
  sha256
  figures {
    code
    value
    comment
  }
}
fragment Fault on UserError {
  code
  field
  path
  message
}`) as unknown as TypedDocumentString<StartReturnMutation, StartReturnMutationVariables>;
export const CommentReturnDocument = new TypedDocumentString(`
    mutation CommentReturn($input: CommentReturnInput!) {
  written: commentReturn(input: $input) {
    record: return {
      ...WholeReturn
    }
    userErrors {
      ...Fault
    }
  }
}
    fragment ReturnLine on WardReturn {
  __typename
  id
  wardId
  version
  period
  state
  submittedAt
  decidedAt
  decisionNote
}
fragment WholeReturn on WardReturn {
  ...ReturnLine
  comment
  submission
  submittedBy
  sha256
  figures {
    code
    value
    comment
  }
}
fragment Fault on UserError {
  code
  field
  path
  message
}`) as unknown as TypedDocumentString<CommentReturnMutation, CommentReturnMutationVariables>;
export const SubmitReturnDocument = new TypedDocumentString(`
    mutation SubmitReturn($input: SubmitReturnInput!) {
  written: submitReturn(input: $input) {
    record: return {
      ...WholeReturn
    }
    userErrors {
      ...Fault
    }
  }
}
    fragment ReturnLine on WardReturn {
  __typename
  id
  wardId
  version
  period
  state
  submittedAt
  decidedAt
  decisionNote
}
fragment WholeReturn on WardReturn {
  ...ReturnLine
  comment
  submission
  submittedBy
  sha256
  figures {
    code
    value
    comment
  }
}
fragment Fault on UserError {
  code
  field
  path
  message
}`) as unknown as TypedDocumentString<SubmitReturnMutation, SubmitReturnMutationVariables>;
export const TasksDocument = new TypedDocumentString(`
    query Tasks {
  council {
    returnRequests(first: 50, orderBy: NEWEST_FIRST) {
      nodes {
        __typename
        id
        period
        state
        dueOn
      }
    }
    returns(first: 50, orderBy: NEWEST_FIRST) {
      nodes {
        __typename
        id
        period
        state
        decisionNote
      }
    }
    guidance(first: 50, orderBy: NEWEST_FIRST) {
      nodes {
        __typename
        id
        kind
        title
        state
        dueOn
      }
    }
    overdueRecommendations: recommendations(
      first: 25
      orderBy: OLDEST_FIRST
      filter: {overdue: true}
    ) {
      totalCount
      nodes {
        ...Waiting
        dueOn
      }
    }
    newRecommendations: recommendations(
      first: 25
      orderBy: OLDEST_FIRST
      filter: {states: [CAPTURED, CONSOLIDATED, CLASSIFIED, RETURNED]}
    ) {
      totalCount
      nodes {
        ...Waiting
        state
      }
    }
    overduePetitions: petitions(
      first: 25
      orderBy: OLDEST_FIRST
      filter: {overdue: true}
    ) {
      totalCount
      nodes {
        ...Waiting
        dueOn
      }
    }
    newPetitions: petitions(
      first: 25
      orderBy: OLDEST_FIRST
      filter: {states: [RECEIVED, CLASSIFIED]}
    ) {
      totalCount
      nodes {
        ...Waiting
        state
      }
    }
    overdueOversight: oversightRecommendations(
      first: 25
      orderBy: OLDEST_FIRST
      filter: {isOverdue: true}
    ) {
      totalCount
      nodes {
        ...Waiting
        dueOn
      }
    }
    dead: crossings(first: 1, filter: {state: DEAD}) {
      totalCount
    }
  }
}
    fragment Waiting on CouncilRecord {
  __typename
  id
  summary
  happenedOn
}`) as unknown as TypedDocumentString<TasksQuery, TasksQueryVariables>;