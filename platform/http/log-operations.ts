import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { Logger } from '../logging/logger';
import { givenRequestId, REQUEST_ID_HEADER } from './request-id';

/**
 * Logs one line an operation: its name, how long it took, and the codes of its errors. Never its variables. An id of the
 * client's own making is told apart: anybody may send any.
 */
export function logOperations<Context extends BaseContext>(log: Logger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ contextValue, request }) {
      const startedAt = performance.now();
      const { requestId } = contextValue as { requestId?: string }; // of every server's context
      const given = givenRequestId({ [REQUEST_ID_HEADER]: request.http?.headers.get(REQUEST_ID_HEADER) });
      return {
        async willSendResponse({ operationName, errors }) {
          log.info({
            requestId,
            ...(given && given !== requestId ? { clientRequestId: given } : {}),
            operation: operationName ?? null,
            ms: Math.round((performance.now() - startedAt) * 10) / 10,
            ...(errors
              ? { codes: [...new Set(errors.map((error) => error.extensions.code ?? 'INTERNAL_SERVER_ERROR'))] }
              : {}),
          });
        },
      };
    },
  };
}
