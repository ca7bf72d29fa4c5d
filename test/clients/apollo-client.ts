import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { cacheKey } from './cache-key';

/** Apollo Client on the graph, with persisted operations by GET. What was answered beside errors it gives with `errorPolicy: 'all'`. */
export function createApolloClient(url: string, token: string, fetch = globalThis.fetch): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.from([
      new PersistedQueryLink({
        sha256: (text) => createHash('sha256').update(text).digest('hex'),
        useGETForHashedQueries: true,
      }),
      new HttpLink({ uri: url, fetch, headers: { authorization: `Bearer ${token}` } }),
    ]),
    cache: new InMemoryCache({
      dataIdFromObject: (object) => {
        const { __typename: type = '' } = object;
        const key = cacheKey(type, object);
        return key === null ? undefined : `${type}:${key}`;
      },
    }),
  });
}
