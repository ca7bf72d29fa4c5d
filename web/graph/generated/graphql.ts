/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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
}>;


export type RecommendationStatesQuery = { answered: { totalCount: number } | null, captured: { totalCount: number } | null, transferred: { totalCount: number } | null, inResolution: { totalCount: number } | null, responded: { totalCount: number } | null, closed: { totalCount: number } | null, givenBack: { totalCount: number } | null };

export type CityFiguresQueryVariables = Exact<{
  period: string;
}>;


export type CityFiguresQuery = { report: { period: string, city: { sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { rounds: number | null, points: number | null, attending: number | null, speaking: number | null, recommendations: number | null, digests: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null, organization: { committees: number | null, wards: number | null, returns: number | null } | null } } };

export type WardFiguresQueryVariables = Exact<{
  period: string;
}>;


export type WardFiguresQuery = { report: { period: string, coverage: { expected: number, answered: number, complete: boolean, asOf: string, missing: Array<{ reason: WardState, ward: { id: string, name: string, nameEn: string } }> }, wards: Array<{ ward: { id: string, code: string, name: string, nameEn: string }, tally: { suppressed: Array<TallyGroup>, sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { points: number | null, attending: number | null, speaking: number | null, recommendations: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null } | null }>, wardTotal: { complete: boolean, sessions: { total: number | null, regular: number | null, thematic: number | null, urgentMatters: number | null } | null, standingMeetings: { total: number | null, regular: number | null, extraordinary: number | null, extended: number | null } | null, resolutions: { total: number | null } | null, voterContacts: { points: number | null, attending: number | null, speaking: number | null, recommendations: number | null } | null, recommendations: { answeredAtMeeting: number | null, transferred: number | null, resolved: number | null, overdue: number | null } | null, oversight: { completed: number | null, inProgress: number | null, overseenUnits: number | null } | null, surveys: { points: number | null } | null, receptions: { turns: number | null, citizens: number | null } | null, petitions: { received: number | null, transferred: number | null, returned: number | null, answered: number | null } | null, dialogues: { total: number | null, citizens: number | null } | null } | null } };

export type CoverageOfFiguresFragment = { expected: number, answered: number, complete: boolean, asOf: string, missing: Array<{ reason: WardState, ward: { id: string, name: string, nameEn: string } }> };

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
    query RecommendationStates($period: Period!) {
  answered: recommendations(
    first: 1
    filter: {raisedIn: $period, states: [ANSWERED_AT_MEETING]}
  ) {
    totalCount
  }
  captured: recommendations(
    first: 1
    filter: {raisedIn: $period, states: [CAPTURED, CONSOLIDATED, CLASSIFIED]}
  ) {
    totalCount
  }
  transferred: recommendations(
    first: 1
    filter: {raisedIn: $period, states: [TRANSFERRED]}
  ) {
    totalCount
  }
  inResolution: recommendations(
    first: 1
    filter: {raisedIn: $period, states: [IN_RESOLUTION, CARRIED_OVER]}
  ) {
    totalCount
  }
  responded: recommendations(
    first: 1
    filter: {raisedIn: $period, states: [RESPONDED, UNDER_OVERSIGHT]}
  ) {
    totalCount
  }
  closed: recommendations(first: 1, filter: {raisedIn: $period, states: [CLOSED]}) {
    totalCount
  }
  givenBack: recommendations(
    first: 1
    filter: {raisedIn: $period, states: [RETURNED, DUPLICATE]}
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