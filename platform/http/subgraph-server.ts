import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { explorer } from '../explorer/explorer';
import type { SavedQuery } from '../explorer/saved-query';
import type { SignIn } from '../sign-in/sign-in';
import type { Subgraph } from '../graphql/subgraph-schema';
import type { Issuer } from '../identity/token-verifier';
import { refuseWhole } from '../limits/refuse-whole';
import type { Logger } from '../logging/logger';
import { type GraphqlServerOptions, type Incoming, type RunningServer, startGraphqlServer } from './graphql-server';
import { type Shell, withListSizes } from './shell';

export interface SubgraphServerOptions<Context extends BaseContext> {
  /** What people know it as, for example `ward-council/song-cau`. */
  name: string;
  subgraph: Subgraph;
  db: DataSource;
  host: string;
  port: number;
  log: Logger;
  explorer: { title: string; savedQueries: SavedQuery[]; signIn: SignIn };
  issuer: Issuer;
  context(incoming: Incoming): Context | Promise<Context>;
  /** What else is to happen while an operation runs; the database is still open when they are told that the server stops. */
  plugins?: ApolloServerPlugin<Context>[];
  /** What bounds the callers. */
  shell: Readonly<Shell>;
  /** Further addresses for callers who are let in as at /graphql. */
  signedIn?: GraphqlServerOptions<Context>['signedIn'];
  /** Further addresses that anybody may ask. */
  openly?(app: FastifyInstance): void;
}

/** Serves a subgraph over its own database, which it takes over: stopping the server closes the database too. */
export async function startSubgraphServer<Context extends BaseContext>(
  options: SubgraphServerOptions<Context>,
): Promise<RunningServer> {
  const { subgraph, db, host, port, log, issuer, context, shell } = options;
  try {
    const server = await startGraphqlServer<Context>({
      name: options.name,
      graphql: { schema: subgraph.schema },
      issuer,
      context,
      plugins: [refuseWhole<Context>(), ...(options.plugins ?? [])],
      shell: withListSizes(shell, subgraph.listSizes),
      keepsRequestIds: true, // the gateway's, under which all servers log what it asked of them
      host,
      port,
      log,
      askHealth: async () => [{ name: 'database', isReady: await answers(db), isNeeded: true }],
      ...(options.signedIn ? { signedIn: options.signedIn } : {}),
      pages: (app) => {
        options.openly?.(app);
        return explorer(app, { graphqlPath: '/graphql', ...options.explorer });
      },
    });
    let stopped: Promise<void> | undefined; // a database can be closed once only
    return { url: server.url, stop: () => (stopped ??= server.stop().then(() => db.destroy())) };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function answers(db: DataSource): Promise<boolean> {
  return db.query('select 1').then(
    () => true,
    () => false,
  );
}
