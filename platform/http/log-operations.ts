import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { currentWork } from '../database/request-work';
import type { Logger } from '../logging/logger';
import type { Span } from '../tracing/span';
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
        async willSendResponse({ operationName, operation, errors }) {
          const codes = errors && [...new Set(errors.map(codeOf))];
          noteOperation(currentWork()?.span, { type: operation?.operation, name: operationName, codes });
          log.info({
            requestId,
            ...(given && given !== requestId ? { clientRequestId: given } : {}),
            operation: operationName ?? null,
            ms: Math.round((performance.now() - startedAt) * 10) / 10,
            ...(codes ? { codes } : {}),
          });
        },
      };
    },
  };
}

/** A gateway hands on whatever was thrown while it executed: that need not have what its type says. */
function codeOf({ extensions }: { extensions?: Record<string, unknown> }): unknown {
  return extensions?.code ?? 'INTERNAL_SERVER_ERROR';
}

/** The same of its step in the trace, which then goes by its name. */
function noteOperation(
  span: Span | undefined,
  { type, name, codes }: { type: string | undefined; name: string | null | undefined; codes: unknown[] | undefined },
): void {
  if (!span) return;
  if (type) span.rename(name ? `${type} ${name}` : type);
  span.note({
    ...(type ? { 'graphql.operation.type': type } : {}),
    ...(name ? { 'graphql.operation.name': name } : {}),
    ...(codes ? { 'hai_cap.codes': codes.join(',') } : {}),
  });
}
