import type { FastifyInstance } from 'fastify';
import type { Span, Tracing } from './span';

declare module 'fastify' {
  interface FastifyRequest {
    /** The step that answering this request is, where traces are on. */
    span?: Span | undefined;
  }
}

/** Makes answering each request of these addresses a step: from its arrival until its answer is read or nobody waits any more. */
export function traceRequests(scope: FastifyInstance, tracing: Tracing | undefined): void {
  if (!tracing) return;
  scope.addHook('onRequest', async (request, reply) => {
    const { traceparent } = request.headers;
    const span = tracing.begin(`${request.method} ${request.routeOptions.url ?? ''}`.trimEnd(), {
      traceparent: typeof traceparent === 'string' ? traceparent : undefined,
    });
    request.span = span;
    span.note({ 'hai_cap.request_id': request.id });
    reply.raw.once('close', () => {
      span.note({ 'http.response.status_code': reply.raw.statusCode, 'hai_cap.hung_up': !reply.raw.writableFinished });
      span.end(reply.raw.statusCode >= 500);
    });
  });
}
