import type { OfCouncilAnswer, Page, Shareable } from './report.answers';

/**
 * Asks the graph one operation and gives its data. A part that a server did not answer is null in it; an operation that is
 * refused as a whole throws.
 */
export type Ask = <Answer>(document: string, variables: Record<string, unknown>) => Promise<Answer>;

/** Reads a list to its end, page by page; nothing where it is null, as it is while its server does not answer. */
export async function readPages<Node>(askPage: (after: string | null) => Promise<Page<Node> | null>): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const page: Page<Node> | null = await askPage(after);
    if (!page) return nodes;
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}

/** Reads a list of the graph's own to its end. */
export function readList<Node>(ask: Ask, document: string, variables: Record<string, unknown>): Promise<Node[]> {
  return readPages(async (after) => (await ask<{ page: Page<Node> | null }>(document, { ...variables, after })).page);
}

/** Reads a list of the city council to its end. */
export function readOfCouncil<Node>(ask: Ask, document: string, variables: Record<string, unknown>): Promise<Node[]> {
  return readPages(async (after) => {
    const { city } = await ask<OfCouncilAnswer<Node>>(document, { ...variables, after });
    return city.council.page;
  });
}

/** Without drafts: no figure counts them, so no line of a report is one. */
export function shared<Record extends Shareable>(records: readonly Record[] | undefined): Record[] {
  return (records ?? []).filter(({ sharedAt }) => sharedAt !== null);
}
