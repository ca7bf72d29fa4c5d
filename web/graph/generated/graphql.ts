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

/** Báo cáo giao ban: what is to be changed of a briefing report. */
export type CorrectReportInput = {
  /** Đánh giá chung: text. */
  assessment?: string | null | undefined;
  /** Hội nghị giao ban: the conference that it is for. */
  conferenceId?: string | number | null | undefined;
  /** Phương hướng, nhiệm vụ: text. */
  direction?: string | null | undefined;
  /** Phiên bản: the version of the record that you have seen; if it has changed since, CONFLICT comes with its present state. */
  expectedVersion: number;
  /** The record. */
  id: string | number;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Đề xuất, kiến nghị: text. */
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
  /** Đánh giá chung: text. */
  assessment?: string | null | undefined;
  /** Hội nghị giao ban: the conference that it is for. */
  conferenceId?: string | number | null | undefined;
  /** Phương hướng, nhiệm vụ: text. */
  direction?: string | null | undefined;
  /** Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused. */
  idempotencyKey: string;
  /** Kỳ báo cáo: the days that are reported on. */
  period: string;
  /** Đề xuất, kiến nghị: text. */
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

/** Chủ thể giao giám sát: who mandated an oversight. */
export type OversightMandate =
  /** Ban của HĐND: a committee. */
  | 'COMMITTEE'
  /** HĐND: the council. */
  | 'COUNCIL'
  /** Thường trực HĐND: the Standing Committee. */
  | 'STANDING_COMMITTEE';

/** Cơ quan: the body of the council that a post belongs to. */
export type PostBody =
  /** Ban của HĐND: a committee of the council. */
  | 'COMMITTEE'
  /** Tổ đại biểu: a deputies' group. */
  | 'DEPUTY_GROUP'
  /** Thường trực HĐND: the Standing Committee. */
  | 'STANDING_COMMITTEE';

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

/** Nhóm số liệu: a group of figures, named as its field in a tally. */
export type TallyGroup =
  /** Đối thoại: dialogues with citizens. */
  | 'DIALOGUES'
  /** Tổ chức: committees, wards and their returns. */
  | 'ORGANIZATION'
  /** Giám sát chuyên đề: thematic oversight. */
  | 'OVERSIGHT'
  /** Đơn: petitions and what was done with them by the end of the period. */
  | 'PETITIONS'
  /** Tiếp công dân: citizen receptions. */
  | 'RECEPTIONS'
  /** Kiến nghị của cử tri: what has become of them by the end of the period. */
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
  /** Từ chối: it refused to answer. */
  | 'REFUSED'
  /** Phiên bản cũ: its server does not know what was asked. */
  | 'SCHEMA_BEHIND'
  /** Quá thời gian: it did not answer in time. */
  | 'TIMED_OUT'
  /** Không kết nối được: its server could not be reached, failed, or is not known. */
  | 'UNREACHABLE';

export type FigureOfPeriodQueryVariables = Exact<{
  period: string;
  codes: Array<string> | string;
}>;


export type FigureOfPeriodQuery = { report: { period: string, indicators: Array<{ code: string, city: number | null, wards: number | null }> } };

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


export type CityFiguresQuery = { report: { period: string, city: { sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { rounds: number | null, points: number | null, attending: number | null, speaking: number | null, recommendations: number | null, digests: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null, organization: { committees: number | null, wards: number | null, returns: number | null } | null } } };

export type WardFiguresQueryVariables = Exact<{
  period: string;
}>;


export type WardFiguresQuery = { report: { period: string, coverage: { expected: number, answered: number, complete: boolean, asOf: string, missing: Array<{ reason: WardState, ward: { id: string, name: string, nameEn: string, server: { lastAnsweredAt: string | null, silentSince: string | null } | null } }> }, wards: Array<{ ward: { id: string, code: string, name: string, nameEn: string }, tally: { suppressed: Array<TallyGroup>, sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { points: number | null, attending: number | null, speaking: number | null, recommendations: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null } | null }>, wardTotal: { complete: boolean, sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { points: number | null, attending: number | null, speaking: number | null, recommendations: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null } | null } };

export type CoverageOfFiguresFragment = { expected: number, answered: number, complete: boolean, asOf: string, missing: Array<{ reason: WardState, ward: { id: string, name: string, nameEn: string, server: { lastAnsweredAt: string | null, silentSince: string | null } | null } }> };

export type WardFigureFragment = { sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { points: number | null, attending: number | null, speaking: number | null, recommendations: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null };

export type WardTotalFiguresFragment = { complete: boolean, sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { points: number | null, attending: number | null, speaking: number | null, recommendations: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null };

export type WardTotalsQueryVariables = Exact<{
  period: string;
}>;


export type WardTotalsQuery = { report: { period: string, coverage: { expected: number, answered: number, complete: boolean }, wardTotal: { complete: boolean, sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { points: number | null, attending: number | null, speaking: number | null, recommendations: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null } | null } };

export type IndicatorFiguresQueryVariables = Exact<{
  period: string;
}>;


export type IndicatorFiguresQuery = { report: { period: string, indicators: Array<{ code: string, city: number | null, wards: number | null, total: number | null }> } };

export type FiguresQueryVariables = Exact<{
  period: string;
}>;


export type FiguresQuery = { report: { period: string, indicators: Array<{ code: string, label: string, unit: string, city: number | null, wards: number | null, total: number | null }> } };

export type FiguresOfIndicatorsQueryVariables = Exact<{
  period: string;
  codes?: Array<string> | string | null | undefined;
}>;


export type FiguresOfIndicatorsQuery = { report: { period: string, indicators: Array<{ code: string, label: string, unit: string, city: number | null, wards: number | null, total: number | null, byWard: Array<{ value: number | null, ward: { id: string, name: string } }> }> } };

export type LatestConferenceQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestConferenceQuery = { conferences: { nodes: Array<{ id: string, reviews: string }> } | null };

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


export type WardFigureRecordsQuery = { report: { period: string, indicators: Array<{ code: string, byWard: Array<{ value: number | null, ward: { id: string, name: string, nameEn: string }, records: { totalCount: number, sum: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ amount: number, node:
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


export type FigureByWardQuery = { report: { period: string, indicators: Array<{ code: string, wards: number | null, byWard: Array<{ value: number | null, ward: { id: string, name: string, nameEn: string } }> }> } };

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

export type ReportContactsQueryVariables = Exact<{
  period: string;
  after?: string | null | undefined;
}>;


export type ReportContactsQuery = { page: { nodes: Array<{ sharedAt: string | null, attending: number, speaking: number, round: { id: string, name: string, phase: RoundPhase, sessionOrdinal: number | null, startsOn: string } | null, ward: { id: string } | null, recommendations: { totalCount: number } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReportRoundsQueryVariables = Exact<{
  period: string;
  after?: string | null | undefined;
}>;


export type ReportRoundsQuery = { page: { nodes: Array<{ id: string, digests: Array<{ sharedAt: string | null, sentOn: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReportOversightsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ReportOversightsQuery = { city: { council: { page: { nodes: Array<{ id: string, sharedAt: string | null, title: string, mandatedBy: OversightMandate, scopeFrom: string | null, scopeTo: string | null, startedOn: string, completedOn: string | null, expectedCompletion: string | null, reportDueAtSession: number | null, overseenUnits: Array<{ name: string, ward: { id: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } } };

export type ReportSurveysQueryVariables = Exact<{
  period: string;
  after?: string | null | undefined;
}>;


export type ReportSurveysQuery = { city: { council: { page: { nodes: Array<{ sharedAt: string | null, oversight: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } } };

export type ReportFiguresQueryVariables = Exact<{
  period: string;
  basis: FigureBasis;
}>;


export type ReportFiguresQuery = { report: { period: string, basis: FigureBasis, coverage: { asOf: string, missing: Array<{ reason: WardState, ward: { id: string } }> }, wards: Array<{ wardId: string, ward: { name: string, kind: WardKind } }>, indicators: Array<{ code: string, label: string, unit: string, city: number | null, wards: number | null, total: number | null, byWard: Array<{ wardId: string, value: number | null }> }> } };

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
  asOf: string;
}>;


export type WardDirectoryQuery = { wards: Array<{ id: string, name: string, nameEn: string }> };

export type ReturnStatesQueryVariables = Exact<{
  period: string;
}>;


export type ReturnStatesQuery = { returnsBoard: { period: string, lines: Array<{ state: ReturnsBoardState, since: string | null, dueOn: string | null, ward: { id: string } }> } | null };

export type WardOfPeriodQueryVariables = Exact<{
  id: string;
  period: string;
}>;


export type WardOfPeriodQuery = { ward: { id: string, report: { period: string, tally: { suppressed: Array<TallyGroup>, sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { points: number | null, attending: number | null, speaking: number | null, recommendations: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null } | null } | null } | null };

export type WardInDirectoryQueryVariables = Exact<{
  id: string;
}>;


export type WardInDirectoryQuery = { ward: { id: string, name: string, nameEn: string, server: { lastAnsweredAt: string | null, silentSince: string | null } | null } | null };

export type CouncilOfWardQueryVariables = Exact<{
  id: string;
}>;


export type CouncilOfWardQuery = { ward: { id: string, council: { wardId: string, name: string, archivedSince: string | null, terms: { nodes: Array<{ wardId: string, id: string, ordinal: number, startsOn: string, endsOn: string | null }> } | null, deputies: { totalCount: number } | null, posts: { nodes: Array<{ wardId: string, id: string, title: string, holderName: string, isActing: boolean, body: PostBody, heldFrom: string, heldTo: string | null }> } | null, returns: { nodes: Array<{ wardId: string, id: string, period: string, state: ReturnState, submittedAt: string | null, decidedAt: string | null, decisionNote: string | null }> } | null } | null } | null };

export type ContactsInWardQueryVariables = Exact<{
  id: string;
  period: string;
}>;


export type ContactsInWardQuery = { ward: { id: string, voterContacts: { totalCount: number, nodes: Array<{ id: string, heldOn: string, place: string | null, attending: number, speaking: number, round: { id: string, name: string } | null, recommendations: { totalCount: number } | null }> } | null } | null };

export type RecommendationsOfContactQueryVariables = Exact<{
  id: string;
  day: string;
  after?: string | null | undefined;
}>;


export type RecommendationsOfContactQuery = { ward: { id: string, voterContacts: { nodes: Array<{ id: string, recommendations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, raisedOn: string, content: string, state: RecommendationState, responsibleBody: string | null, dueOn: string | null, isOverdue: boolean | null, daysOverdue: number | null }> } | null }> } | null } | null };

export type OpenRecommendationsQueryVariables = Exact<{
  id: string;
  states: Array<RecommendationState> | RecommendationState;
  after?: string | null | undefined;
}>;


export type OpenRecommendationsQuery = { ward: { id: string, overdue: { totalCount: number } | null, recommendations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, raisedOn: string, content: string, state: RecommendationState, responsibleBody: string | null, dueOn: string | null, isOverdue: boolean | null, daysOverdue: number | null }> } | null } | null };

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
      id
      name
      nameEn
      server {
        lastAnsweredAt
        silentSince
      }
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
  }
  dialogues {
    total
    citizens
  }
}
    `, {"fragmentName":"WardTotalFigures"}) as unknown as TypedDocumentString<WardTotalFiguresFragment, unknown>;
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
export const FigureOfPeriodDocument = new TypedDocumentString(`
    query FigureOfPeriod($period: Period!, $codes: [IndicatorCode!]!) {
  report(period: $period) {
    period
    indicators(codes: $codes) {
      code
      city
      wards
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
      ward {
        id
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
      id
      name
      nameEn
      server {
        lastAnsweredAt
        silentSince
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
  }
  dialogues {
    total
    citizens
  }
}
fragment WardTotalFigures on WardTotal {
  complete
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
  }
  dialogues {
    total
    citizens
  }
}`) as unknown as TypedDocumentString<WardTotalsQuery, WardTotalsQueryVariables>;
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
      byWard {
        value
        ward {
          id
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
          id
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
          id
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
        id
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
              id
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
          id
        }
      }
    }
    wards {
      wardId
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
    query WardDirectory($asOf: Date!) {
  wards(asOf: $asOf) {
    id
    name
    nameEn
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
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReturnStatesQuery, ReturnStatesQueryVariables>;
export const WardOfPeriodDocument = new TypedDocumentString(`
    query WardOfPeriod($id: WardId!, $period: Period!) {
  ward(id: $id) {
    id
    report(period: $period) {
      period
      tally {
        ...WardFigure
        suppressed
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
  }
  dialogues {
    total
    citizens
  }
}`) as unknown as TypedDocumentString<WardOfPeriodQuery, WardOfPeriodQueryVariables>;
export const WardInDirectoryDocument = new TypedDocumentString(`
    query WardInDirectory($id: WardId!) {
  ward(id: $id) {
    id
    name
    nameEn
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
    id
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
    id
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
    id
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
    id
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