import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { Logger } from '../logging/logger';

/** Logs one line an operation: its name, how long it took, and the codes of its errors. Never its variables. */
export function logOperations<Context extends BaseContext>(log: Logger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ contextValue }) {
      const startedAt = performance.now();
      return {
        async willSendResponse({ operationName, errors }) {
          log.info({
            requestId: (contextValue as { requestId?: string }).requestId,
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
