import { readSavedQueries } from '../platform/explorer/saved-queries';
import { readOperations } from '../platform/safelist/read-operations';
import { createSafelist, type Safelist } from '../platform/safelist/safelist';
import type { GatewayConfig } from './config';

/** The operations that the gateway answers where it answers no others: its saved queries, and those it is told of. */
export function registeredOperations(
  { persistedOnly, persistedOperations }: Pick<GatewayConfig, 'persistedOnly' | 'persistedOperations'>,
  savedQueries: string,
): Safelist | undefined {
  if (!persistedOnly) return undefined;
  return createSafelist([
    ...readSavedQueries(savedQueries).map(({ query }) => query),
    ...(persistedOperations === undefined ? [] : readOperations(persistedOperations)),
  ]);
}
