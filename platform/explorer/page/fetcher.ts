import type { GraphiQLProps } from 'graphiql';
import type { ExecutionResult } from 'graphql';
import type { Session } from '../../sign-in/page/session';
import { createSignedInSender } from '../../sign-in/page/signed-in-sender';

/**
 * Sends what GraphiQL asks for to the GraphQL server at `graphqlPath` of this same origin, as whoever is signed in.
 * Headers a person types into the headers editor go along with every request, and before our own.
 * `beforeLeaving` is called when the person has to sign in again: the page is about to be left.
 */
export function createFetcher(
  graphqlPath: string,
  session: Session | null,
  beforeLeaving: () => void,
): GraphiQLProps['fetcher'] {
  const signedIn =
    session &&
    createSignedInSender(session, async () => {
      beforeLeaving();
      await session.signInAgain(location.pathname);
    });
  const send = (request: unknown, typed: Record<string, string> | undefined, token?: string) => {
    const headers = new Headers({ accept: 'application/json', 'content-type': 'application/json' });
    if (token) headers.set('authorization', `Bearer ${token}`);
    for (const [name, value] of Object.entries(typed ?? {})) headers.set(name, value);
    return fetch(graphqlPath, { method: 'POST', headers, body: JSON.stringify(request) });
  };

  return async (request, options) => {
    const typed = options?.headers; // the object that was typed, parsed
    const isOurToken = !Object.keys(typed ?? {}).some((name) => name.toLowerCase() === 'authorization');
    const asSignedIn = isOurToken ? signedIn : null;
    const response = asSignedIn ? await asSignedIn((token) => send(request, typed, token)) : await send(request, typed);
    return readAnswer(response);
  };
}

async function readAnswer(response: Response): Promise<ExecutionResult> {
  const text = await response.text();
  try {
    return JSON.parse(text) as ExecutionResult; // whatever else it is, GraphiQL shows it
  } catch {
    // A proxy or a server that is just stopping answers with a page of its own: say so instead of a parser's complaint.
    throw new Error(
      `Máy chủ trả lời ${response.status} ${response.statusText}, không phải JSON: ${text.slice(0, 200)}`,
    );
  }
}
