import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { currentWork, workFor } from '../database/request-work';
import { hangUpOf, readTimeout, RequestTime, TIMEOUT_HEADER } from './request-time';

declare module 'fastify' {
  interface FastifyRequest {
    /** Ends when nobody waits for the answer any more. */
    stop: AbortSignal;
  }
}

/** Longer than anybody waits, in milliseconds: for callers who do not say how long they do. */
const LONGEST_MS = 600_000;

/**
 * Lets what is done for a request know when nobody waits for its answer any more: the caller has hung up, or the time is
 * over for which it said that it would wait.
 */
export function followRequests(scope: FastifyInstance): void {
  const stopOf = ({ headers }: FastifyRequest, reply: FastifyReply): AbortSignal => {
    const asked = headers[TIMEOUT_HEADER];
    const time = new RequestTime(readTimeout(asked, LONGEST_MS), hangUpOf(reply.raw));
    return asked === undefined ? time.gone : time.within(time.leftMs());
  };
  scope.addHook('onRequest', async (request, reply) => {
    request.stop = stopOf(request, reply);
  });
  // Not before the body is there: what is read of a connection happens apart from what was done before.
  scope.addHook('preValidation', ({ stop, id: requestId, headers, span }, _, done) =>
    workFor({ stop, onlyReads: false, requestId, acceptLanguage: headers['accept-language'], span }, done),
  );
}

/** Finds out whether a request may be broken off: what changes something is finished, whoever waits. */
export function followOperations<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        async didResolveOperation({ operation }) {
          const work = currentWork();
          if (work) work.onlyReads = operation?.operation === 'query';
        },
      }),
  };
}
