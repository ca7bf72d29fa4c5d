import { z } from 'zod';

/** How people sign in to the explorer: with an OpenID Connect provider, by the code flow with PKCE. */
export interface SignIn {
  /** The provider, exactly as it names itself. */
  issuer: string;
  /** What the provider knows this page as: a public client, whose redirect address is `/explorer` of this origin. */
  clientId: string;
  /** What is asked for, separated by spaces. */
  scope: string;
  /** Claims of the ID token that are shown beside the name of who is signed in. */
  shownClaims: string[];
}

/** The environment variables that say as which client the explorer signs people in. The issuer stands elsewhere. */
export const signInVariables = {
  OIDC_CLIENT_ID: z.string().default('hai-cap-explorer'),
  OIDC_SCOPE: z.string().default('openid profile'),
};

/** The sign-in of the explorer out of these variables. */
export function signInOf(
  read: z.infer<z.ZodObject<typeof signInVariables>>,
  issuer: string,
  shownClaims: string[],
): SignIn {
  return { issuer, clientId: read.OIDC_CLIENT_ID, scope: read.OIDC_SCOPE, shownClaims };
}
