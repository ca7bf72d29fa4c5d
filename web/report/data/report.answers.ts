import type {
  ReportContactsQuery,
  ReportCouncilQuery,
  ReportOversightsQuery,
  ReportRoundsQuery,
  ReportSurveysQuery,
  ReportTasksQuery,
} from '../../graph/generated/graphql';

/** A record that may still be a draft, which its own council sees in lists and no figure counts. */
export interface Shareable {
  sharedAt: string | null;
}

/** One page of a list. */
export interface Page<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

type NodeOf<List extends { nodes: unknown[] } | null> = NonNullable<List>['nodes'][number];
type NodeOfCouncil<Query extends { city: { council: { page: { nodes: unknown[] } | null } } }> = NodeOf<
  Query['city']['council']['page']
>;

/** A conference as the report needs it. */
export type ConferenceAnswer = NodeOf<ReportCouncilQuery['conferences']>;
export type ContactNode = NodeOf<ReportContactsQuery['page']>;
export type RoundNode = NodeOf<ReportRoundsQuery['page']>;
export type OversightNode = NodeOfCouncil<ReportOversightsQuery>;
export type SurveyNode = NodeOfCouncil<ReportSurveysQuery>;
export type TaskNode = NodeOfCouncil<ReportTasksQuery>;
