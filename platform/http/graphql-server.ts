import type { AddressInfo } from 'node:net';
import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { maskErrors } from '../errors/mask-error';
import type { Caller } from '../identity/bearer';
import { createTokenVerifier, type Issuer } from '../identity/token-verifier';
import { openBudget } from '../limits/budget';
import { guardOperations } from '../limits/guard-operations';
import { CLIENT_SERVER_LIMITS } from '../limits/limit-config';
import { refuseShape } from '../limits/refuse-shape';
import { type Allowance, withSpending } from '../limits/spending';
import type { Logger } from '../logging/logger';
import { type Admission, createAdmission } from './admission';
import { createApp } from './create-app';
import { logOperations } from './log-operations';
import { PortTaken } from './port-taken';
import { textsOf } from './query-text';
import { readOnlyCache } from './read-only-cache';
import type { Shell } from './shell';

export interface GraphqlServerOptions<Context extends BaseContext> {
  /** What to answer from: a schema, or a gateway. */
  graphql: Pick<ApolloServerOptions<Context>, 'schema' | 'gateway'>;
  /** Whose tokens are good. Nobody is answered without one. */
  issuer: Issuer;
  /** Made anew for each request, once it is known who asks. */
  context(incoming: Incoming): Context | Promise<Context>;
  host: string;
  port: number;
  log: Logger;
  /** Largest request that is read, in bytes. */
  bodyLimit: number;
  /** Whether the server can do its work; false answers 503 at /health/ready. */
  isReady(): Promise<boolean>;
  /** What else is to happen while an operation runs. */
  plugins?: ApolloServerPlugin<Context>[];
  /** Further pages, added before the server listens. */
  pages?(app: FastifyInstance): Promise<void>;
  /** What bounds the callers; the standard limits of a server that clients ask, unless told. */
  shell?: Readonly<Shell> | undefined;
  /** Names that variables must not have, because the server has use for them itself. */
  reservedVariables?: readonly string[];
}

/** One request, whose caller has been verified. */
export interface Incoming {
  caller: Caller;
  request: FastifyRequest;
  reply: FastifyReply;
  /** What the request has cost so far, and what its caller has left. */
  allowance(): Allowance;
}

const STANDARD_SHELL: Shell = { limits: CLIENT_SERVER_LIMITS, corsOrigins: [] };

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
  const { host, port, log, bodyLimit, shell = STANDARD_SHELL } = options;
  const budget = openBudget({ ...shell.limits, log });
  const admission = createAdmission(createTokenVerifier(options.issuer), budget);
  const app = await createApp({ bodyLimit, corsOrigins: shell.corsOrigins, log, tls: shell.tls });
  const apollo = createApollo(options, shell, app);
  const stop = () => apollo.stop().finally(() => budget.close());
  await apollo.start();

  addHealth(app, options.isReady);
  try {
    await options.pages?.(app);
    await addGraphql(app, apollo, admission, async (request, reply) => {
      for (const text of textsOf(request)) {
        shell.safelist?.admit(text);
        refuseShape(text, shell.limits.query);
      }
      const { caller, spending } = admission.of(request);
      const context = await options.context({ caller, request, reply, allowance: spending.allowance });
      return withSpending(context, spending);
    });
    await app.listen({ host, port });
  } catch (error) {
    await stop();
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new PortTaken(host, port) : error;
  }
  const { port: boundPort } = app.server.address() as AddressInfo; // it listens on TCP, so it has one
  let stopped: Promise<void> | undefined; // Apollo Server's stop never ends where it is called while it stops
  const name = host.includes(':') ? `[${host}]` : host; // an IPv6 address
  return { url: `${shell.tls ? 'https' : 'http'}://${name}:${boundPort}`, stop: () => (stopped ??= stop()) };
}

function createApollo<Context extends BaseContext>(
  { graphql, log, reservedVariables = [], plugins = [] }: GraphqlServerOptions<Context>,
  { limits, safelist }: Readonly<Shell>,
  app: FastifyInstance,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    ...graphql,
    introspection: !safelist,
    stopOnTerminationSignals: false, // it would end the process before the database is closed; main.ts stops servers
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true, // a suggestion tells of fields that nobody asked for
    formatError: maskErrors(log),
    parseOptions: { maxTokens: limits.query.tokens },
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    ...(safelist ? { persistedQueries: { cache: readOnlyCache((hash) => safelist.byHash(hash)) } } : {}),
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(), // it loads from the internet
      ApolloServerPluginCacheControlDisabled(), // it looks at every field, only to say that nothing may be kept
      ApolloServerPluginInlineTraceDisabled(), // it tells whoever asks how long each field took
      guardOperations<Context>({ limits, reservedVariables }),
      logOperations<Context>(log),
      ...plugins,
    ],
  } as ApolloServerOptions<Context>); // schema or gateway: its type wants to know which
}

function addHealth(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_, reply) => {
    const ready = await isReady().catch(() => false); // why not is for the log of whoever knows, not for the answer
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
}

/** /graphql with admission before anything is read, in a scope of its own: health and pages need no token. */
async function addGraphql<Context extends BaseContext>(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  admission: Admission,
  context: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', admission.admit);
    scope.addHook('onSend', async (request, reply) => admission.tell(request, reply));
    await scope.register(fastifyApollo(apollo), { method: ['GET', 'POST'], context });
  });
}
