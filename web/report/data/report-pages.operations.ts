/** A page of the contacts with voters behind TX.01, with what was recommended at each. */
export const REPORT_CONTACTS = /* GraphQL */ `
  query ReportContacts($period: Period!, $after: String) {
    page: voterContacts(first: 100, after: $after, orderBy: OLDEST_FIRST, filter: { heldIn: $period }) {
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
        recommendations(first: 1, filter: { raisedIn: $period }) {
          totalCount
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** A page of the rounds that began in a period, with the digests sent after them. */
export const REPORT_ROUNDS = /* GraphQL */ `
  query ReportRounds($period: Period!, $after: String) {
    page: voterContactRounds(first: 10, after: $after, filter: { heldIn: $period }) {
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
`;

/** A page of the city's thematic oversights that are more than planned, with the units overseen. */
export const REPORT_OVERSIGHTS = /* GraphQL */ `
  query ReportOversights($after: String) {
    city {
      council {
        page: oversights(
          first: 10
          after: $after
          orderBy: OLDEST_FIRST
          filter: { states: [IN_PROGRESS, COMPLETED, REPORTED] }
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
`;

/** A page of the survey visits of a period. */
export const REPORT_SURVEYS = /* GraphQL */ `
  query ReportSurveys($period: Period!, $after: String) {
    city {
      council {
        page: surveyVisits(first: 100, after: $after, filter: { visitedIn: $period }) {
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
`;
