import type { Root } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { Provider } from 'urql';
import { openSession, type Session, signInWith } from '../../../platform/sign-in/page/session';
import { Gate } from '../../app/gate';
import { SignedInAs } from '../../app/signed-in-as';
import { readMountPath, readSignIn } from '../../app/written-by-server';
import { startLanguage } from '../../language/start-language';
import { dropDraftsOf } from '../forms/drafts';
import { createWardClient } from '../graph/ward-client';
import { vietnamese } from '../language/vietnamese';
import { WARD_PAGE_PATHS } from '../page-paths';
import { wardRouter } from './routes';

const WORDS = {
  vietnamese,
  fetchEnglish: () => import('../language/english').then(({ english }) => english),
};

/** Shows the page of the address at a ward's own server, once somebody is signed in. */
export async function openWard(root: Root): Promise<void> {
  const mountPath = readMountPath();
  const signInPage = { settings: readSignIn(), address: `${mountPath}${WARD_PAGE_PATHS.signIn}` };
  const [session] = await Promise.all([openSession(signInPage), startLanguage(WORDS)]);
  if (typeof session === 'string') return root.render(<Gate reason={session} signIn={() => signInWith(signInPage)} />);
  root.render(
    <SignedInAs session={leavingNothing(session)}>
      <Provider value={createWardClient(session, mountPath)}>
        <RouterProvider router={wardRouter(mountPath)} />
      </Provider>
    </SignedInAs>,
  );
}

/** Whoever signs out leaves no draft in the browser. */
function leavingNothing(session: Session): Session {
  const signOut = () => {
    dropDraftsOf(session.subject);
    return session.signOut();
  };
  return { ...session, signOut };
}
