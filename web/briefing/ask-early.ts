import type { Client, TypedDocumentNode } from 'urql';
import { CityFiguresDocument, WardFiguresDocument } from '../graph/generated/graphql';
import { parsePeriod } from '../period/period';

/** Asks for the figures of the period in the address before the page is drawn; the page then waits for the same answers. */
export function askEarly(client: Client, address: URLSearchParams): void {
  const period = parsePeriod(address.get('period') ?? '');
  if (!period) return;
  for (const document of [CityFiguresDocument, WardFiguresDocument]) {
    const query = document.toString() as unknown as TypedDocumentNode<unknown, { period: string }>; // as in useGraph
    client.query(query, { period: `${period.from}/${period.to}` }).subscribe(() => undefined);
  }
}
