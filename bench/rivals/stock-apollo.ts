import '../../gateway/quiet'; // before @apollo/gateway
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { RunningServer } from '../../platform/http/graphql-server';
import type { RivalOrders } from '../hub/server-process/orders';
import { createRenamingFetch } from './renaming-fetch';

interface Context {
  authorization: string | undefined;
}

/** Apollo's gateway as it comes: it hands the token on and checks nothing itself. */
export async function startStockApollo({ supergraph, urls }: RivalOrders): Promise<RunningServer> {
  const fetcher = createRenamingFetch(urls.cityCouncil, urls.wards);
  class SignedIn extends RemoteGraphQLDataSource<Context> {
    override willSendRequest({
      request,
      context,
    }: Parameters<NonNullable<RemoteGraphQLDataSource<Context>['willSendRequest']>>[0]) {
      const { authorization } = context as Partial<Context>; // empty where the gateway itself asks something
      if (authorization) request.http?.headers.set('authorization', authorization);
    }
  }
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ url }) => new SignedIn({ url: url ?? '', fetcher: fetcher as never }), // its type is of an older fetch
  });
  const server = new ApolloServer<Context>({ gateway, stopOnTerminationSignals: false });
  const { url } = await startStandaloneServer(server, {
    listen: { host: '127.0.0.1', port: 0 },
    context: ({ req }) => Promise.resolve({ authorization: req.headers.authorization }),
  });
  return { url, stop: () => server.stop() };
}
