/** The figures of both tiers, by ward too, and which wards they rest on. */
export const REPORT_FIGURES = /* GraphQL */ `
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
`;

/** What of the city council is named in words: terms, committees, groups, programmes, questions asked, conferences. */
export const REPORT_COUNCIL = /* GraphQL */ `
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
        posts(first: 50, filter: { body: STANDING_COMMITTEE }) {
          nodes {
            title
            holderName
            heldFrom
            heldTo
          }
        }
        workProgrammes(first: 100, filter: { happenedIn: $period }) {
          nodes {
            body
            quarter
          }
        }
        interpellations(first: 100, orderBy: OLDEST_FIRST, filter: { happenedIn: $period }) {
          nodes {
            sharedAt
            subject
            addressee
            answeredOn
          }
        }
        explanationHearings(first: 100, orderBy: OLDEST_FIRST, filter: { happenedIn: $period }) {
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
`;

/** A page of the tasks planned for a period, each with the conference that planned it. */
export const REPORT_TASKS = /* GraphQL */ `
  query ReportTasks($plans: Period!, $after: String) {
    city {
      council {
        page: plannedTasks(first: 100, after: $after, orderBy: OLDEST_FIRST, filter: { happenedIn: $plans }) {
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
`;

