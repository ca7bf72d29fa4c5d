import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { RunningServer } from '../../platform/http/graphql-server';
import { listenWith } from './listen-with';

/** Headers that a gateway hands on to the servers below, as ours does. */
const HANDED_ON = ['authorization', 'accept-language', 'x-purpose', 'x-request-id', 'x-timeout-ms'];

/**
 * Starts another federation gateway, Hive's, over a supergraph; `urls` are those of /graphql by the subgraphs' names. The caller
 * stops it.
 */
export async function startHiveGateway(supergraph: string, urls: Record<string, string>): Promise<RunningServer> {
  const runtime = createGatewayRuntime({
    supergraph,
    unifiedGraphHandler,
    logging: false,
    transportEntries: Object.fromEntries(Object.entries(urls).map(([name, location]) => [name, { location }])),
    propagateHeaders: {
      fromClientToSubgraphs: ({ request }) => {
        const given = HANDED_ON.map((name) => [name, request.headers.get(name)] as const);
        return Object.fromEntries(given.filter((pair): pair is [string, string] => pair[1] !== null));
      },
    },
  });
  return listenWith(runtime);
}
