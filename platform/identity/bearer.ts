import { Unauthenticated } from './identity.errors';
import type { Claims, TokenVerifier } from './token-verifier';

/** Who asks, by their token. */
export interface Caller {
  claims: Claims;
  /** The header as it came, to be handed on to the next server, which checks it again. */
  authorization: string;
}

const BEARER = /^Bearer ([\w~+/.-]+=*)$/i;

/** Finds the caller by the Authorization header and by nothing else. Refuses with Unauthenticated or SignInUnavailable. */
export async function callerOf(authorization: string | undefined, verifier: TokenVerifier): Promise<Caller> {
  const token = BEARER.exec(authorization ?? '')?.[1];
  if (!authorization || !token) throw new Unauthenticated();
  return { claims: await verifier.verify(token), authorization };
}
