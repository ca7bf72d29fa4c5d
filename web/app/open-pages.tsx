import type { Root } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { openSession, type Session, signInWith } from '../../platform/sign-in/page/session';
import type { SignIn } from '../../platform/sign-in/sign-in';
import { GraphProvider } from '../graph/graph-provider';
import { startLanguage } from '../language/start-language';
import { PAGE_PATHS } from '../page-paths';
import { Gate } from './gate';
import { Pages } from './pages';
import { SignedInAs } from './signed-in-as';

/** Shows the page of the address, once somebody is signed in. */
export async function openPages(root: Root): Promise<void> {
  const signInPage = { settings: signInSettings(), address: PAGE_PATHS.signIn };
  const [session] = await Promise.all([openSession(signInPage), startLanguage()]);
  if (typeof session === 'string') root.render(<Gate reason={session} signIn={() => signInWith(signInPage)} />);
  else root.render(<PagesFor session={session} />);
}

function PagesFor({ session }: { session: Session }) {
  return (
    <SignedInAs session={session}>
      <GraphProvider session={session}>
        <BrowserRouter>
          <Pages />
        </BrowserRouter>
      </GraphProvider>
    </SignedInAs>
  );
}

/** How to sign in, as the gateway writes it into the page. */
function signInSettings(): SignIn {
  const written = document.querySelector<HTMLMetaElement>('meta[name="hai-cap-sign-in"]')?.content ?? '';
  return JSON.parse(written) as SignIn; // gateway/pages/ writes it
}
