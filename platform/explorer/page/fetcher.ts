import type { GraphiQLProps } from 'graphiql';
import type { Session } from './sign-in';

const UNAUTHORIZED = 401;

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
  // Who was sent here a moment ago and is refused would be sent back and forth for ever.
  let isWorthSigningIn = session?.isNew === false;
  const send = (request: unknown, typed: Record<string, string> | undefined) => {
    const headers = new Headers({ accept: 'application/json', 'content-type': 'application/json' });
    if (session) headers.set('authorization', `Bearer ${session.token()}`);
    for (const [name, value] of Object.entries(typed ?? {})) headers.set(name, value);
    return fetch(graphqlPath, { method: 'POST', headers, body: JSON.stringify(request) });
  };

  return async (request, options) => {
    const typed = options?.headers; // the object that was typed, parsed
    const isOurToken = !Object.keys(typed ?? {}).some((name) => name.toLowerCase() === 'authorization');
    let response = await send(request, typed);
    if (response.status === UNAUTHORIZED && session && isOurToken) {
      const isRenewed = await session.renew();
      if (isRenewed) response = await send(request, typed);
      else if (isWorthSigningIn) {
        beforeLeaving();
        await session.signInAgain();
      }
    }
    if (response.status !== UNAUTHORIZED) isWorthSigningIn = true;
    return readAnswer(response);
  };
}

async function readAnswer(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy or a server that is just stopping answers with a page of its own: say so instead of a parser's complaint.
    throw new Error(
      `Máy chủ trả lời ${response.status} ${response.statusText}, không phải JSON: ${text.slice(0, 200)}`,
    );
  }
}
