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
  /** The roles it is for, in whatever words a token says them; none where it is for everybody. */
  roles: string[];
  /** The GraphQL document: it parses and holds at least one operation. */
  query: string;
  variables?: Record<string, unknown>;
}

/**
 * The saved queries that are for somebody in these roles, in their order: those that name one of them, and those that
 * name none. All of them where no role is known.
 */
export function queriesFor(roles: readonly string[], savedQueries: readonly SavedQuery[]): SavedQuery[] {
  const isFor = ({ roles: named }: SavedQuery) => named.length === 0 || named.some((role) => roles.includes(role));
  return savedQueries.filter((saved) => roles.length === 0 || isFor(saved));
}
