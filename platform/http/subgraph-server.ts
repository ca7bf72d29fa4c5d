import type { BaseContext } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { explorer } from '../explorer/explorer';
import type { SavedQuery } from '../explorer/saved-query';
import type { Subgraph } from '../graphql/subgraph-schema';
import type { Logger } from '../logging/logger';
import { type RunningServer, startGraphqlServer } from './graphql-server';

/** A gateway hands over every answer of every ward at once; a browser never sends as much. */
const MAX_REQUEST_BYTES = 16 * 1024 * 1024;

export interface SubgraphServerOptions<Context extends BaseContext> {
  subgraph: Subgraph;
  db: DataSource;
  host: string;
  port: number;
  log: Logger;
  explorer: { title: string; savedQueries: SavedQuery[] };
  context(request: FastifyRequest): Context;
}

/** Serves a subgraph over its own database, which it takes over: stopping the server closes the database too. */
export async function startSubgraphServer<Context extends BaseContext>(
  options: SubgraphServerOptions<Context>,
): Promise<RunningServer> {
  const { subgraph, db, host, port, log, context } = options;
  try {
    const server = await startGraphqlServer<Context>({
      graphql: { schema: subgraph.schema },
      context,
      host,
      port,
      log,
      bodyLimit: MAX_REQUEST_BYTES,
      isReady: () =>
        db.query('select 1').then(
          () => true,
          () => false,
        ),
      pages: (app) => explorer(app, { graphqlPath: '/graphql', ...options.explorer }),
    });
    let stopped: Promise<void> | undefined; // a database can be closed once only
    return { url: server.url, stop: () => (stopped ??= server.stop().then(() => db.destroy())) };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
