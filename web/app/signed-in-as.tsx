import { createContext, type ReactNode, useContext } from 'react';
import type { Session } from '../../platform/sign-in/page/session';

const SessionContext = createContext<Session | null>(null);

/** Tells the pages inside who is signed in. */
export function SignedInAs({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Who is signed in. What they may read is decided by the servers; pages only choose what is worth showing. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('The pages stand inside <SignedInAs>.');
  return session;
}
