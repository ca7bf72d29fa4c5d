import { cacheExchange, Client, fetchExchange } from 'urql';
import type { Session } from '../../../platform/sign-in/page/session';
import { createSignedInFetch } from '../../graph/signed-in-fetch';

/**
 * What asks a ward's own server as whoever is signed in. Whatever was asked about a type of record is asked again once one of
 * them was written.
 */
export function createWardClient(session: Session, mountPath: string): Client {
  return new Client({
    url: `${mountPath}/graphql`,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [cacheExchange, fetchExchange],
    fetch: createSignedInFetch(session),
  });
}
