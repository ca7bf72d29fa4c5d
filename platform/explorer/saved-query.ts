/** A query a person can open in the explorer by its title, with the variables it runs with. */
export interface SavedQuery {
  /** What `/explorer?q=<id>` names it by: unique among the queries of one explorer. */
  id: string;
  /** Title in Vietnamese, shown first. */
  title: string;
  /** Title in English, shown below. */
  titleEn: string;
  /** A sentence or two on what the answer tells. */
  description?: string;
  /** The GraphQL document: it parses and holds at least one operation. */
  query: string;
  variables?: Record<string, unknown>;
}
