import type { ApolloServerPlugin } from '@apollo/server';

/** What a request's context must hold for its connection to be given back. */
export interface ConnectedContext {
  /** Gives back what the request has of the database; nothing is read afterwards. */
  releaseConnection(): Promise<void>;
}

/** Gives back a request's connection once its operation has been carried out, however slowly the answer is then read. */
export function releaseConnections<Context extends ConnectedContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({ willSendResponse: ({ contextValue }) => contextValue.releaseConnection() }),
  };
}
