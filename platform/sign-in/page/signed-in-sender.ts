import type { Session } from './session';

const UNAUTHORIZED = 401;

/**
 * Sends requests as whoever is signed in. Where the server takes their token no more it is renewed, and the request sent
 * again; where that does not work either, `leave` takes them to sign in.
 */
export function createSignedInSender(session: Session, leave: () => Promise<void>) {
  // Who was sent here a moment ago and is refused would be sent back and forth for ever.
  let isWorthSigningIn = !session.isNew;
  return async (send: (token: string) => Promise<Response>): Promise<Response> => {
    let response = await send(session.token());
    if (response.status === UNAUTHORIZED) {
      const isRenewed = await session.renew();
      if (isRenewed) response = await send(session.token());
      else if (isWorthSigningIn) await leave();
    }
    if (response.status !== UNAUTHORIZED) isWorthSigningIn = true;
    return response;
  };
}
