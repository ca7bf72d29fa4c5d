import { join } from 'node:path';
import { readSavedQueries } from '../platform/explorer/saved-queries';
import { readOperations } from '../platform/safelist/read-operations';
import { createSafelist, type Safelist } from '../platform/safelist/safelist';
import type { GatewayConfig } from './config';

const SAVED_QUERIES = join(__dirname, 'queries');

/** Those of the pages, as `npm run operations` writes them. */
const PAGES = join(__dirname, 'pages/operations.json');

/** The operations that the gateway answers where it answers no others: its saved queries, those of its pages, and those it is told of. */
export function registeredOperations({
  persistedOnly,
  persistedOperations,
}: Pick<GatewayConfig, 'persistedOnly' | 'persistedOperations'>): Safelist | undefined {
  if (!persistedOnly) return undefined;
  return createSafelist([
    ...readSavedQueries(SAVED_QUERIES).map(({ query }) => query),
    ...readOperations(PAGES),
    ...(persistedOperations === undefined ? [] : readOperations(persistedOperations)),
  ]);
}
