import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { RunningServer } from '../../platform/http/graphql-server';
import type { RivalOrders } from '../hub/server-process/orders';
import { createRenamingFetch } from './renaming-fetch';
import { listenWith } from '../../test/support/listen-with';

/** Hive Gateway as it comes, with its newer planner: it hands the token on and checks nothing itself. */
export async function startHive({ supergraph, urls }: RivalOrders): Promise<RunningServer> {
  const runtime = createGatewayRuntime({
    supergraph,
    unifiedGraphHandler,
    logging: false,
    maskedErrors: false,
    fetchAPI: { fetch: createRenamingFetch(urls.cityCouncil, urls.wards) as typeof fetch },
    propagateHeaders: {
      fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') ?? '' }),
    },
  });
  return listenWith(runtime);
}
