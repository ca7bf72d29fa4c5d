import type { Root } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { type Client, Provider } from 'urql';
import { openSession, type Session, signInWith } from '../../platform/sign-in/page/session';
import type { SignIn } from '../../platform/sign-in/sign-in';
import { createGraphClient } from '../graph/graph-client';
import { startLanguage } from '../language/start-language';
import { PAGE_PATHS } from '../page-paths';
import { Gate } from './gate';
import { Pages } from './pages';
import { type PageRoute, pageOf, routesWithPageOf } from './routes';
import { SignedInAs } from './signed-in-as';

/** Shows the page of the address, once somebody is signed in. */
export async function openPages(root: Root): Promise<void> {
  const signInPage = { settings: signInSettings(), address: PAGE_PATHS.signIn };
  void routesWithPageOf(location.pathname); // on its way while it is found out who is signed in
  const [session] = await Promise.all([openSession(signInPage), startLanguage()]);
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

/** How to sign in, as the gateway writes it into the page. */
function signInSettings(): SignIn {
  const written = document.querySelector<HTMLMetaElement>('meta[name="hai-cap-sign-in"]')?.content ?? '';
  return JSON.parse(written) as SignIn; // gateway/pages/ writes it
}
