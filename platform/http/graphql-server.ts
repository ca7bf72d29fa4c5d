import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { maskErrors } from '../errors/mask-error';
import type { Logger } from '../logging/logger';
import { logOperations } from './log-operations';
import { PortTaken } from './port-taken';

export interface GraphqlServerOptions<Context extends BaseContext> {
  /** What to answer from: a schema, or a gateway. */
  graphql: Pick<ApolloServerOptions<Context>, 'schema' | 'gateway'>;
  /** Made anew for each request. */
  context(request: FastifyRequest): Context;
  host: string;
  port: number;
  log: Logger;
  /** Largest request that is read, in bytes. */
  bodyLimit: number;
  /** Whether the server can do its work; false answers 503 at /health/ready. */
  isReady(): Promise<boolean>;
  /** Further pages, added before the server listens. */
  pages?(app: FastifyInstance): Promise<void>;
}

export interface RunningServer {
  /** The origin, such as http://127.0.0.1:4101, without a slash at its end. */
  url: string;
  /** Stops listening, lets what is in flight finish, and frees everything. Told again it is the same stop. */
  stop(): Promise<void>;
}

/** Serves GraphQL at /graphql and health at /health. Refuses with PortTaken where another program listens there. */
export async function startGraphqlServer<Context extends BaseContext>(
  options: GraphqlServerOptions<Context>,
): Promise<RunningServer> {
  const { host, port, log, bodyLimit } = options;
  const app = Fastify({ bodyLimit, genReqId: requestIdOf, logger: false });
  const apollo = new ApolloServer<Context>({
    ...options.graphql,
    introspection: true,
    stopOnTerminationSignals: false, // it would end the process before the database is closed; main.ts stops servers
    includeStacktraceInErrorResponses: false,
    formatError: maskErrors(log),
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(), // it loads from the internet
      ApolloServerPluginCacheControlDisabled(), // it looks at every field, only to say that nothing may be kept
      ApolloServerPluginInlineTraceDisabled(), // it tells whoever asks how long each field took
      logOperations<Context>(log),
    ],
  } as ApolloServerOptions<Context>); // schema or gateway: its type wants to know which
  await apollo.start();

  app.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store')); // pages that may be kept say so
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_, reply) => {
    const isReady = await options.isReady().catch(() => false); // why not is for the log of whoever knows, not for the answer
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready' });
  });
  try {
    await options.pages?.(app);
    await app.register(fastifyApollo(apollo), {
      context: (request: FastifyRequest) => Promise.resolve(options.context(request)),
    });
    await app.listen({ host, port });
  } catch (error) {
    await apollo.stop();
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new PortTaken(host, port) : error;
  }
  const { port: boundPort } = app.server.address() as AddressInfo; // it listens on TCP, so it has one
  let stopped: Promise<void> | undefined; // Apollo Server's stop never ends where it is called while it stops
  const name = host.includes(':') ? `[${host}]` : host; // an IPv6 address
  return { url: `http://${name}:${boundPort}`, stop: () => (stopped ??= apollo.stop()) };
}

/** The caller's request id where it is a plain one, else a new one: it stands in logs, so it must not carry anything in. */
function requestIdOf(request: { headers: Record<string, string | string[] | undefined> }): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
}
