import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { closeDatabase } from '../database/close-database';
import { explorer } from '../explorer/explorer';
import type { SavedQuery } from '../explorer/saved-query';
import type { SignIn } from '../sign-in/sign-in';
import type { Subgraph } from '../graphql/subgraph-schema';
import type { Issuer } from '../identity/token-verifier';
import { refuseWhole } from '../limits/refuse-whole';
import type { Logger } from '../logging/logger';
import { collapseRepresentations } from './equal-representations';
import {
  type GraphqlServerOptions,
  type Incoming,
  type OpenedServer,
  openGraphqlServer,
  type RunningServer,
} from './graphql-server';
import { listen } from './listen';
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
  /** Further addresses that anybody may ask, such as pages. */
  openly?(app: FastifyInstance): void;
  /**
   * Asks the database what first questions ask. It is done before the server is ready, so that none of them waits for a connection
   * or a plan; what fails is logged, and fails again for whoever asks.
   */
  warmUp?(): Promise<unknown>;
  /** What it has in common with others, where several servers are hosted by one. */
  mount?: Mount | undefined;
}

/** The place of a server among several that share a port. */
export interface Mount extends Pick<GraphqlServerOptions<BaseContext>, 'verifier' | 'documentStore'> {
  /** What stands before each of its paths, such as `/wards/song-cau`; nothing for a server that has a port to itself. */
  path?: string;
}

/** Serves a subgraph over its own database, which it takes over: stopping the server closes the database too. */
export async function startSubgraphServer<Context extends BaseContext>(
  options: SubgraphServerOptions<Context>,
): Promise<RunningServer> {
  return listen(await openSubgraphServer(options), options);
}

/** A subgraph's server that does not listen. */
export interface OpenedSubgraph extends OpenedServer {
  /** What people call whose server it is. */
  title: string;
  /** Whether its database answers. */
  isReady(): Promise<boolean>;
  /** As that of every server, once `drained` is over; a database that answers no more keeps neither. */
  stop(drained?: Promise<unknown>): Promise<void>;
}

/** Makes the same server ready for its first request, without a port: where it cannot, the database is closed. */
export async function openSubgraphServer<Context extends BaseContext>(
  options: Omit<SubgraphServerOptions<Context>, 'host' | 'port'>,
): Promise<OpenedSubgraph> {
  const { subgraph, db, log, issuer, context, shell, mount = {} } = options;
  const isReady = readinessOf(db, log);
  try {
    await options.warmUp?.().catch((error: unknown) => log.warn({ err: error }, 'the database was not warmed up'));
    const server = await openGraphqlServer<Context>({
      name: options.name,
      graphql: { schema: subgraph.schema },
      ...{ issuer, verifier: mount.verifier, documentStore: mount.documentStore },
      context,
      plugins: [
        refuseWhole<Context>(),
        collapseRepresentations<Context>(shell.limits.answerBytes),
        ...(options.plugins ?? []),
      ],
      shell: withListSizes(shell, subgraph.listSizes),
      keepsRequestIds: true, // the gateway's, under which all servers log what it asked of them
      log,
      askHealth: async () => [
        { name: 'database', isReady: await isReady(), isNeeded: true },
        { name: 'database for writing', isReady: await isWritable(db), isNeeded: false },
      ],
      ...(options.signedIn ? { signedIn: options.signedIn } : {}),
      pages: (app) => {
        options.openly?.(app);
        return explorer(app, { graphqlPath: `${mount.path ?? ''}/graphql`, ...options.explorer });
      },
    });
    return {
      ...server,
      title: options.explorer.title,
      isReady,
      stop: (drained) => closeDatabase(db, () => Promise.resolve(drained).then(() => server.stop())),
    };
  } catch (error) {
    await closeDatabase(db);
    throw error;
  }
}

/** Whether what is written to the database would be taken: it is no standby, and not set to be read alone. */
async function isWritable(db: DataSource): Promise<boolean> {
  const sql = `select not pg_is_in_recovery() and not current_setting('default_transaction_read_only')::boolean as "isWritable"`;
  const [row] = await db.query<{ isWritable: boolean }[]>(sql).catch(() => []);
  return row?.isWritable ?? false;
}

/** Asks whether the database answers; why it does not goes to the log, once until it answers again. */
function readinessOf(db: DataSource, log: Logger): () => Promise<boolean> {
  let wasReady = true;
  return async () => {
    try {
      await db.query('select 1');
      return (wasReady = true);
    } catch (error) {
      if (wasReady) log.warn({ err: error }, 'the database is not ready');
      return (wasReady = false);
    }
  };
}
