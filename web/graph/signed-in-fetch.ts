import type { Session } from '../../platform/sign-in/page/session';
import { createSignedInSender } from '../../platform/sign-in/page/signed-in-sender';
import { currentLanguage } from '../language/start-language';

/** The slowest answer that a page waits for. */
const PATIENCE_MS = 20_000;

/** Fetches as whoever is signed in, and in the language of the page. */
export function createSignedInFetch(session: Session): typeof fetch {
  const sendSignedIn = createSignedInSender(session, () => session.signInAgain(location.pathname + location.search));
  return (url, init) =>
    sendSignedIn((token) => {
      const headers = new Headers(init?.headers);
      headers.set('authorization', `Bearer ${token}`);
      headers.set('accept-language', currentLanguage());
      const signals = [AbortSignal.timeout(PATIENCE_MS), ...(init?.signal ? [init.signal] : [])];
      return fetch(url, { ...init, headers, signal: AbortSignal.any(signals) });
    });
}
