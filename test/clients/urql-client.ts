import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { persistedExchange } from '@urql/exchange-persisted';
import { cacheKey } from './cache-key';

/** What tells the names of all types that have identity: `{ __type(name: "CouncilRecord") { possibleTypes { name } } }`. */
const keysOf = (recordTypes: readonly string[]) =>
  Object.fromEntries(
    [...recordTypes, 'WardCouncil'].map((type) => [type, (object: object) => cacheKey(type, { ...object })]),
  );

/** urql with its graph cache: persisted operations by GET; an answer beside errors is one too, `result.data` beside `result.error`. */
export function createUrqlClient(
  url: string,
  token: string,
  recordTypes: readonly string[],
  fetch = globalThis.fetch,
): Client {
  return new Client({
    url,
    preferGetMethod: false,
    fetch,
    fetchOptions: { headers: { authorization: `Bearer ${token}` } },
    exchanges: [
      cacheExchange({ keys: keysOf(recordTypes) }),
      persistedExchange({ preferGetForPersistedQueries: true }),
      fetchExchange,
    ],
  });
}
