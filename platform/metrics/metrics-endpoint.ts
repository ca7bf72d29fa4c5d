import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import { sendRefusal } from '../http/http-refusal';

export interface MetricsOptions {
  registry: Registry;
  /** What a scraper shows as a bearer token. Without one, only programs of this machine are answered. */
  token?: string | undefined;
}

/** Serves what has been counted at /metrics, in the text format of Prometheus. To whoever may not know there is no such address. */
export function addMetrics(app: FastifyInstance, { registry, token }: MetricsOptions): void {
  const mayRead = token === undefined ? isOfThisMachine : bearerOf(token);
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request)) return sendRefusal(reply, 404);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** By the connection itself: whatever a proxy says of others is not believed, so behind one a token is needed. */
const isOfThisMachine = ({ raw, headers }: FastifyRequest): boolean =>
  /^(::1|(::ffff:)?127\.)/.test(raw.socket.remoteAddress ?? '') && !headers['x-forwarded-for'] && !headers.forwarded;

function bearerOf(token: string): (request: FastifyRequest) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest(); // of one length, as the comparison wants it
  const expected = digest(`Bearer ${token}`);
  return ({ headers }) => timingSafeEqual(digest(headers.authorization ?? ''), expected);
}
