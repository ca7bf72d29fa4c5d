import type { TypedDocumentString } from '../../graph/generated/graphql';
import type { Page, Shareable } from './report.answers';

/**
 * Asks the graph one of the generated operations and gives its data. A part that a server did not answer is null in it; an
 * operation that is refused as a whole throws.
 */
export type Ask = <Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

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

/** Without drafts: no figure counts them, so no line of a report is one. */
export function shared<Record extends Shareable>(records: readonly Record[] | undefined): Record[] {
  return (records ?? []).filter(({ sharedAt }) => sharedAt !== null);
}
