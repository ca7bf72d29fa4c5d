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
  /** The claim of the ID token that says in which role somebody is signed in: saved queries may be for some roles only. */
  roleClaim: string;
}

/** The environment variables that say as which client the explorer signs people in: `standardClient` unless told. The issuer stands elsewhere. */
export const signInVariables = (standardClient: string) => ({
  OIDC_CLIENT_ID: z.string().default(standardClient),
  OIDC_SCOPE: z.string().default('openid profile'),
});

/** The sign-in of the explorer out of these variables; `claims` says which are shown, and which of them is the role. */
export function signInOf(
  read: z.infer<z.ZodObject<ReturnType<typeof signInVariables>>>,
  issuer: string,
  claims: Readonly<Record<string, string>> & { role: string },
): SignIn {
  const shownClaims = Object.values(claims);
  return { issuer, clientId: read.OIDC_CLIENT_ID, scope: read.OIDC_SCOPE, shownClaims, roleClaim: claims.role };
}
