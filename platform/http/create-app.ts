import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from '../logging/logger';
import { closeConnectionsAtStop } from './close-connections';
import { httpsOptions, refuseUnknownClient, type ServerTls } from '../tls/server-tls';
import { createErrorHandler, refuseConnection, sendRefusal } from './http-refusal';
import { givenRequestId, REQUEST_ID_HEADER } from './request-id';
import { TIMEOUT_HEADER } from './request-time';
import { PURPOSE_HEADER } from './stated-purpose';

/** A request that has not come whole by then is cut off: slow senders must not hold connections. */
const REQUEST_TIMEOUT_MS = 30_000;

/** A connection on which nothing happens for so long is closed; no answer takes longer. */
const IDLE_TIMEOUT_MS = 120_000;

export interface AppOptions {
  /** Largest request that is read, in bytes. */
  bodyLimit: number;
  /** Other origins whose pages may ask. */
  corsOrigins: readonly string[];
  log: Logger;
  /** Whether a request keeps the id that it comes with, as one that was handed on does; it gets a new one unless told. */
  keepsRequestIds?: boolean | undefined;
  /** How to speak TLS, and to whom; plain HTTP to anybody, unless told. */
  tls?: ServerTls | undefined;
}

/** An HTTP server that does not listen yet: with limits of time and size, security headers, and refusals in GraphQL's form. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { bodyLimit, corsOrigins, log, tls } = options;
  const app = Fastify({
    bodyLimit,
    genReqId: ({ headers }) => (options.keepsRequestIds && givenRequestId(headers)) || randomUUID(),
    logger: false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: IDLE_TIMEOUT_MS,
    clientErrorHandler: refuseConnection,
    ...(tls ? { https: httpsOptions(tls) } : {}),
    frameworkErrors: (_, __, reply) => void sendRefusal(reply, 400), // a path that cannot be decoded
  });
  if (tls?.clients) app.addHook('onRequest', async ({ raw }) => refuseUnknownClient(tls, raw.socket));
  app.removeContentTypeParser('text/plain'); // JSON or nothing
  app.setErrorHandler(createErrorHandler(log));
  app.setNotFoundHandler((request, reply) => {
    const isKnownPath = app.hasRoute({ method: 'GET', url: pathOf(request.url) });
    return isKnownPath ? sendRefusal(reply.header('allow', 'GET, POST'), 405) : sendRefusal(reply, 404);
  });
  await app.register(helmet, SECURITY_HEADERS);
  if (corsOrigins.length > 0)
    await app.register(cors, { origin: [...corsOrigins], strictPreflight: false, ...WHAT_OTHERS_MAY });
  app.addHook('onRequest', async ({ id }, reply) => {
    reply.header('cache-control', 'no-store'); // pages that may be kept say so
    reply.header(REQUEST_ID_HEADER, id); // for whoever wants to find it in a log
    const others = reply.getHeader('vary'); // such as the origin, where others may ask
    reply.header('vary', others ? `${String(others)}, accept-language` : 'accept-language');
  });
  closeConnectionsAtStop(app);
  return app;
}

/** For answers that are data. Pages bring a policy of their own. */
const SECURITY_HEADERS = {
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' as const }, // signing in may open a window
  xFrameOptions: { action: 'deny' as const },
};

const WHAT_OTHERS_MAY = {
  methods: ['GET', 'POST'],
  allowedHeaders: [
    'authorization',
    'content-type',
    'accept-language',
    'apollo-require-preflight',
    REQUEST_ID_HEADER,
    PURPOSE_HEADER,
    TIMEOUT_HEADER,
  ],
  exposedHeaders: [
    ...['x-query-cost', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset', 'retry-after'],
    REQUEST_ID_HEADER,
  ],
  maxAge: 600,
};

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
