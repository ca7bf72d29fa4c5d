import '../../gateway/quiet'; // before @apollo/gateway
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { RunningServer } from '../../platform/http/graphql-server';

interface Context {
  authorization: string | undefined;
}

/** Hands the token on, and nothing else. */
class SignedIn extends RemoteGraphQLDataSource<Context> {
  override willSendRequest({
    request,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource<Context>['willSendRequest']>>[0]) {
    const { authorization } = context as Partial<Context>; // empty where the gateway itself asks something
    if (authorization) request.http?.headers.set('authorization', authorization);
  }
}

/**
 * Starts Apollo's gateway as it comes, over the supergraph of the first build that was handed over (supergraph.graphql, without its
 * descriptions); `urls` are those of /graphql by the subgraphs' names. The caller stops it.
 */
export async function startEarlierGateway(urls: Readonly<Record<string, string>>): Promise<RunningServer> {
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(join(__dirname, 'supergraph.graphql'), 'utf8'),
    buildService: ({ name }) => new SignedIn({ url: urls[name] ?? '' }),
  });
  const server = new ApolloServer<Context>({ gateway, stopOnTerminationSignals: false });
  const { url } = await startStandaloneServer(server, {
    listen: { host: '127.0.0.1', port: 0 },
    context: ({ req }) => Promise.resolve({ authorization: req.headers.authorization }),
  });
  return { url: new URL(url).origin, stop: () => server.stop() };
}
