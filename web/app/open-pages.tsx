import type { Root } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { type Client, Provider } from 'urql';
import { openSession, type Session, signInWith } from '../../platform/sign-in/page/session';
import { createGraphClient } from '../graph/graph-client';
import { startLanguage } from '../language/start-language';
import { vietnamese } from '../language/vi/vietnamese';
import { PAGE_PATHS } from '../page-paths';
import { Gate } from './gate';
import { Pages } from './pages';
import { readSignIn } from './written-by-server';
import { type PageRoute, pageOf, routesWithPageOf } from './routes';
import { SignedInAs } from './signed-in-as';

const WORDS = {
  vietnamese,
  fetchEnglish: () => import('../language/en/english').then(({ english }) => english),
};

/** Shows the page of the address, once somebody is signed in. */
export async function openPages(root: Root): Promise<void> {
  const signInPage = { settings: readSignIn(), address: PAGE_PATHS.signIn };
  void routesWithPageOf(location.pathname); // on its way while it is found out who is signed in
  const [session] = await Promise.all([openSession(signInPage), startLanguage(WORDS)]);
  if (typeof session === 'string') root.render(<Gate reason={session} signIn={() => signInWith(signInPage)} />);
  else {
    const client = createGraphClient(session);
    pageOf(location.pathname)?.askEarly?.(client, new URLSearchParams(location.search));
    const routes = await routesWithPageOf(location.pathname);
    root.render(<PagesFor {...{ session, client, routes }} />);
  }
}

function PagesFor({ session, client, routes }: { session: Session; client: Client; routes: PageRoute[] }) {
  return (
    <SignedInAs session={session}>
      <Provider value={client}>
        <BrowserRouter>
          <Pages routes={routes} />
        </BrowserRouter>
      </Provider>
    </SignedInAs>
  );
}
