import { createSignedInSender } from '../../platform/sign-in/page/signed-in-sender';
import type { Session } from '../../platform/sign-in/page/session';
import type { Question } from './questions';

/** Downloads what a question gives as a CSV file. Gives false where the server does not give it. */
export async function downloadCsv(session: Session, question: Question, fileName: string): Promise<boolean> {
  const send = createSignedInSender(session, () => session.signInAgain(location.pathname + location.search));
  // Semicolons, as Excel in Viet Nam opens it.
  const answer = await send((token) =>
    fetch('/export?format=csv&delimiter=semicolon', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(question),
    }),
  ).catch(() => undefined);
  if (!answer?.ok) return false;
  const address = URL.createObjectURL(await answer.blob());
  Object.assign(document.createElement('a'), { href: address, download: fileName }).click();
  URL.revokeObjectURL(address);
  return true;
}
