/** A page of the reports that were drafted or issued, newest first, without their figures. */
export const BRIEFING_REPORTS = /* GraphQL */ `
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
`;

/** A page of the reports drafted on one day, with what was frozen when they were issued. */
export const FROZEN_REPORTS = /* GraphQL */ `
  query FrozenReports($draftedOn: Period!, $after: String) {
    page: briefingReports(first: 10, after: $after, filter: { happenedIn: $draftedOn }) {
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
`;

/** Keeps the texts of a report that is new. */
export const DRAFT_REPORT = /* GraphQL */ `
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
`;

/** Keeps the texts of a draft. */
export const CORRECT_REPORT = /* GraphQL */ `
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
`;
