import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, fetchExchange } from 'urql';
import type { Session } from '../../platform/sign-in/page/session';
import { createSignedInSender } from '../../platform/sign-in/page/signed-in-sender';
import { currentLanguage } from '../language/start-language';
import { CACHE_KEYS, POSSIBLE_TYPES } from './cache-keys';

/** The slowest answer of the gateway that a page waits for. */
const PATIENCE_MS = 20_000;

/** What asks the gateway as whoever is signed in, and remembers what it answered. */
export function createGraphClient(session: Session): Client {
  const sendSignedIn = createSignedInSender(session, () => session.signInAgain(location.pathname + location.search));
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [cacheExchange({ keys: CACHE_KEYS, possibleTypes: POSSIBLE_TYPES }), fetchExchange],
    fetch: (url, init) =>
      sendSignedIn((token) => {
        const headers = new Headers(init?.headers);
        headers.set('authorization', `Bearer ${token}`);
        headers.set('accept-language', currentLanguage());
        const signals = [AbortSignal.timeout(PATIENCE_MS), ...(init?.signal ? [init.signal] : [])];
        return fetch(url, { ...init, headers, signal: AbortSignal.any(signals) });
      }),
  });
}
