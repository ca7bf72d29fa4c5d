import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { maskErrors } from '../errors/mask-error';
import { addExport } from '../export/export-endpoint';
import { createTokenVerifier, type Issuer, type TokenVerifier } from '../identity/token-verifier';
import { openBudget } from '../limits/budget';
import { guardOperations } from '../limits/guard-operations';
import { refuseShape } from '../limits/refuse-shape';
import { refuseLongAnswer } from '../limits/refuse-long-answer';
import { type Allowance, withSpending } from '../limits/spending';
import type { Logger } from '../logging/logger';
import { persistedQueriesOf } from '../safelist/persisted-queries';
import type { Safelist } from '../safelist/safelist';
import { type Admission, createAdmission } from './admission';
import { addScope } from './add-scope';
import { type AskedBy, askHere, type AskHere } from './ask-here';
import { createApp } from './create-app';
import { trustTokensOfScripts } from './forged-requests';
import { followOperations, followRequests } from './follow-requests';
import { addHealth, type AskHealth } from './health';
import { logOperations } from './log-operations';
import { openTracing } from '../tracing/open-tracing';
import type { Tracing } from '../tracing/span';
import { traceRequests } from '../tracing/trace-requests';
import { listen } from './listen';
import { textsOf } from './query-texts';
import type { Shell } from './shell';

export interface GraphqlServerOptions<Context extends BaseContext> {
  /** What people know it as, for example `ward-council/song-cau`. */
  name: string;
  /** What to answer from: a schema, or a gateway. */
  graphql: Pick<ApolloServerOptions<Context>, 'schema' | 'gateway'>;
  /** Whose tokens are good. Nobody is answered without one. */
  issuer: Issuer;
  /** What checks tokens of this issuer, where several servers of one process share it. */
  verifier?: TokenVerifier | undefined;
  /** Where parsed and checked operations are kept, where several servers of one schema share it. */
  documentStore?: ApolloServerOptions<Context>['documentStore'];
  /** Made anew for each request, once it is known who asks. */
  context(incoming: Incoming): Context | Promise<Context>;
  host: string;
  port: number;
  log: Logger;
  /** What it tells at /health/ready. */
  askHealth: AskHealth;
  /** Whether requests keep the ids that they come with, because a server above hands them on; each gets a new one unless told. */
  keepsRequestIds?: boolean;
  /** What else is to happen while an operation runs. */
  plugins?: ApolloServerPlugin<Context>[];
  /** Further pages, added before the server listens. */
  pages?(app: FastifyInstance): Promise<void>;
  /** Further addresses for callers who are let in as at /graphql; `incoming` says who asks. */
  signedIn?(scope: FastifyInstance, incoming: IncomingOf): Promise<void>;
  /** What bounds the callers. */
  shell: Readonly<Shell>;
  /** Where there is one, nothing else is answered, and the schema is not told. */
  safelist?: Safelist | undefined;
  /** Names that variables must not have, because the server has use for them itself. */
  reservedVariables?: readonly string[];
}

/** One request, whose caller has been verified. */
export interface Incoming extends AskedBy {
  /** What the request has cost so far, and what its caller has left. */
  allowance(): Allowance;
}

/** Finds out who asks. */
export type IncomingOf = (request: FastifyRequest, reply: FastifyReply) => Incoming;

export interface RunningServer {
  /** The origin, such as http://127.0.0.1:4101, without a slash at its end. */
  url: string;
  /** Stops listening, lets what is in flight finish, and frees everything. Told again it is the same stop. */
  stop(): Promise<void>;
}

/** A GraphQL server that does not listen: requests are handed to it by whoever does. */
export interface OpenedServer {
  app: FastifyInstance;
  /** Asks it without a request of its own, for a caller whose token has been verified in this process. */
  ask: AskHere;
  /** Lets what is in flight finish, and frees everything. To be told once. */
  stop(): Promise<void>;
}

/** Serves GraphQL at /graphql and health at /health. Refuses with PortTaken where another program listens there. */
export async function startGraphqlServer<Context extends BaseContext>(
  options: GraphqlServerOptions<Context>,
): Promise<RunningServer> {
  return listen(await openGraphqlServer(options), options);
}

/** Makes the same server ready for its first request, without a port. */
export async function openGraphqlServer<Context extends BaseContext>(
  options: Omit<GraphqlServerOptions<Context>, 'host' | 'port'>,
): Promise<OpenedServer> {
  const { log, shell, safelist, verifier = createTokenVerifier(options.issuer) } = options;
  const { limits, corsOrigins, tls } = shell;
  const budget = openBudget({ ...limits, log });
  const admission = createAdmission(verifier, budget);
  const { name: server, keepsRequestIds = false } = options;
  const tracing = await openTracing(shell.tracing, { name: server, log, joinsTraces: keepsRequestIds });
  const app = await createApp({ bodyLimit: limits.requestBytes, corsOrigins, log, tls, keepsRequestIds });
  const schemaInUse = new SchemaInUse();
  const apollo = createApollo(options, app, schemaInUse);
  const stop = async () => {
    await apollo.stop().finally(() => budget.close());
    await tracing?.stop();
  };
  await apollo.start();

  addHealth(app, options.askHealth);
  const incoming: IncomingOf = (request, reply) => {
    const { caller, spending } = admission.of(request);
    return { caller, request, reply, allowance: spending.allowance };
  };
  const contextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    for (const text of textsOf(request)) {
      safelist?.admit(text);
      refuseShape(text, limits.query);
    }
    const context = await options.context(incoming(request, reply));
    return withSpending(context, admission.of(request).spending);
  };
  try {
    await options.pages?.(app);
    await addGraphql(app, apollo, { admission, limits, tracing, corsOrigins }, contextOf);
    await addSignedIn(app, { admission, tracing }, async (scope) => {
      addExport(scope, { apollo, schema: schemaInUse.read, context: contextOf, limits });
      await options.signedIn?.(scope, incoming);
    });
    await app.ready();
  } catch (error) {
    await stop();
    throw error;
  }
  return { app, ask: askHere({ apollo, budget, limits, context: options.context }), stop };
}

function createApollo<Context extends BaseContext>(
  options: Omit<GraphqlServerOptions<Context>, 'host' | 'port'>,
  app: FastifyInstance,
  schemaInUse: SchemaInUse,
): ApolloServer<Context> {
  const { graphql, log, safelist, reservedVariables = [], plugins = [], documentStore } = options;
  const { limits } = options.shell;
  return new ApolloServer<Context>({
    ...graphql,
    ...(documentStore ? { documentStore } : {}),
    introspection: !safelist,
    stopOnTerminationSignals: false, // it would end the process before the database is closed; main.ts stops servers
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true, // a suggestion tells of fields that nobody asked for
    formatError: maskErrors(log),
    parseOptions: { maxTokens: limits.query.tokens },
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    ...(safelist ? { persistedQueries: persistedQueriesOf(safelist) } : {}),
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(), // it loads from the internet
      ApolloServerPluginCacheControlDisabled(), // it looks at every field, only to say that nothing may be kept
      ApolloServerPluginInlineTraceDisabled(), // it tells whoever asks how long each field took
      guardOperations<Context>({ limits, reservedVariables }),
      followOperations<Context>(),
      logOperations<Context>(log),
      schemaInUse.plugin,
      ...plugins,
    ],
  } as ApolloServerOptions<Context>); // schema or gateway: its type wants to know which
}

/** The schema that clients ask, which a gateway has only once it has started. */
class SchemaInUse {
  private schema: GraphQLSchema | undefined;

  readonly plugin: ApolloServerPlugin = {
    serverWillStart: async () => ({
      schemaDidLoadOrUpdate: ({ apiSchema }) => {
        this.schema = apiSchema;
      },
    }),
  };

  readonly read = (): GraphQLSchema => {
    if (!this.schema) throw new Error('The schema has not been loaded.');
    return this.schema;
  };
}

/** What else there is for those who are let in. */
async function addSignedIn(
  app: FastifyInstance,
  { admission, tracing }: { admission: Admission; tracing: Tracing | undefined },
  add: (scope: FastifyInstance) => Promise<void>,
): Promise<void> {
  await addScope(app, 'signed-in', async (scope) => {
    traceRequests(scope, tracing);
    scope.addHook('onRequest', admission.admit);
    followRequests(scope);
    scope.addHook('onSend', async (request, reply) => admission.tell(request, reply));
    await add(scope);
  });
}

interface GraphqlRoute extends Pick<Shell, 'limits' | 'corsOrigins'> {
  admission: Admission;
  tracing: Tracing | undefined;
}

/** /graphql with admission before anything is read, in a scope of its own: health and pages need no token. */
async function addGraphql<Context extends BaseContext>(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  { admission, limits, tracing, corsOrigins }: GraphqlRoute,
  context: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): Promise<void> {
  await addScope(app, 'graphql', async (scope) => {
    traceRequests(scope, tracing);
    scope.addHook('onRequest', admission.admit);
    trustTokensOfScripts(scope, corsOrigins);
    followRequests(scope);
    scope.addHook('onSend', async (request, reply, payload) => {
      admission.tell(request, reply);
      refuseLongAnswer(payload, limits);
    });
    await scope.register(fastifyApollo(apollo), { method: ['GET', 'POST'], context });
  });
}
