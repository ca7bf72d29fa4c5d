import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, fetchExchange } from 'urql';
import type { Session } from '../../platform/sign-in/page/session';
import { CACHE_KEYS, POSSIBLE_TYPES } from './cache-keys';
import { createSignedInFetch } from './signed-in-fetch';

/** What asks the gateway as whoever is signed in, and remembers what it answered. */
export function createGraphClient(session: Session): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [cacheExchange({ keys: CACHE_KEYS, possibleTypes: POSSIBLE_TYPES }), fetchExchange],
    fetch: createSignedInFetch(session),
  });
}
