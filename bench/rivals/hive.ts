import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { RunningServer } from '../../platform/http/graphql-server';
import type { RivalOrders } from '../hub/server-process/orders';
import { createRenamingFetch } from './renaming-fetch';

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
  const server = createServer((request, response) => void runtime(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      await runtime[Symbol.asyncDispose]();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
