import { z } from 'zod';
import { type SignIn, signInOf, signInVariables } from '../../platform/sign-in/sign-in';
import { issuerOf, issuerVariables } from '../../platform/identity/issuer-config';
import type { Issuer } from '../../platform/identity/token-verifier';
import type { ViewerClaims } from './viewer';

/** The environment variables that say who may sign in, and where a token says as what. */
export const identityVariables = {
  ...issuerVariables,
  ...signInVariables('hai-cap-explorer'),
  OIDC_ROLE_CLAIM: z.string().default('hai_cap_role'),
  OIDC_WARD_CLAIM: z.string().default('hai_cap_ward'),
  OIDC_SERVER_CLAIM: z.string().default('hai_cap_server'),
};

/** What a subgraph server must know to tell who asks. */
export interface IdentityConfig extends Issuer {
  claims: ViewerClaims;
  /** How the explorer's page signs in. */
  signIn: SignIn;
}

/** The identity configuration out of these variables. */
export function identityOf(read: z.infer<z.ZodObject<typeof identityVariables>>): IdentityConfig {
  const claims = { role: read.OIDC_ROLE_CLAIM, ward: read.OIDC_WARD_CLAIM };
  return {
    ...issuerOf(read),
    claims: { ...claims, server: read.OIDC_SERVER_CLAIM },
    signIn: signInOf(read, read.OIDC_ISSUER, claims),
  };
}
