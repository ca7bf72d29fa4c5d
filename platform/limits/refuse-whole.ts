import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

/**
 * Makes one refusal of an answer in which something was refused with QUERY_TOO_COSTLY while it was put together: what was
 * found until then, and a refusal at each place after it, would be as large as what was refused.
 */
export function refuseWhole<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: async ({ response }) => {
          if (response.body.kind !== 'single') return;
          const { errors = [] } = response.body.singleResult;
          const refusal = errors.find(({ extensions }) => extensions?.code === 'QUERY_TOO_COSTLY');
          if (!refusal) return;
          response.body.singleResult = { errors: [refusal] };
          response.http.status = 400;
        },
      }),
  };
}
