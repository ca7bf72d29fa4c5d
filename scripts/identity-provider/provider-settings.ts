import type { JWK } from 'jose';
import {
  type Configuration,
  errors,
  type Grant,
  interactionPolicy,
  type KoaContextWithOIDC,
  type ResourceServer,
} from 'oidc-provider';
import { deriveSecret } from '../../platform/postgres/derive-secret';
import type { DemonstrationAccount } from './accounts';
import type { IdentityClients } from './clients';
import { SIGNING_ALGORITHM } from './kept-key';
import { showProblem, showSignedOut, showSignOut } from './pages';
import { createTokenStore } from './token-store';

/** What access tokens of this provider are issued for. */
export const AUDIENCE = 'hai-cap';

/** The claims that say the role, the ward, and which server of the city it is. */
export const CLAIMS = { role: 'hai_cap_role', ward: 'hai_cap_ward', server: 'hai_cap_server' };

/** The hub as resource indicators name it (RFC 8707); every token is for it, asked or not. */
const RESOURCE = 'urn:hai-cap';

const MINUTE_S = 60;
const ACCESS_TOKEN_S = 10 * MINUTE_S;
const WORKING_DAY_S = 10 * 60 * MINUTE_S;

export interface ProviderParts {
  /** What cookies are signed with is derived from it. */
  secret: string;
  signingKey: JWK;
  /** By name. */
  accounts: ReadonlyMap<string, DemonstrationAccount>;
  clients: IdentityClients;
}

/** How the provider works: code flow with PKCE for people, client credentials for servers, and nothing besides. */
export function providerSettings({ secret, signingKey, accounts, clients }: ProviderParts): Configuration {
  return {
    adapter: createTokenStore((clientId) => clients.find(clientId)),
    jwks: { keys: [{ ...signingKey }] },
    cookies: {
      keys: [deriveSecret(secret, 'cookies of sign-in')],
      names: { session: 'hai_cap_session', interaction: 'hai_cap_sign_in', resume: 'hai_cap_resume' },
    },
    clientDefaults: { id_token_signed_response_alg: SIGNING_ALGORITHM },
    responseTypes: ['code'],
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', CLAIMS.role, CLAIMS.ward] },
    conformIdTokenClaims: false, // a page shows who is signed in without asking again
    pkce: { required: () => true },
    features: features(),
    interactions: { policy: onlySignIn(), url: (_, { uid }) => `/sign-in/${uid}` },
    loadExistingGrant: grantWhatIsAsked,
    findAccount: (_, name) => {
      const account = accounts.get(name);
      return (
        account && { accountId: name, claims: async () => ({ sub: name, ...claimsOf(account), ...nameOf(account) }) }
      );
    },
    extraTokenClaims: (_, token) => {
      if (token.kind === 'AccessToken') return claimsOf(accounts.get(token.accountId));
      return claimsOf(clients.serviceOf(token.clientId));
    },
    issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    clientBasedCORS: (_, origin, client) => (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
    renderError: showProblem,
    ttl: {
      AccessToken: ACCESS_TOKEN_S,
      ClientCredentials: ACCESS_TOKEN_S,
      AuthorizationCode: MINUTE_S,
      Interaction: 30 * MINUTE_S,
      IdToken: ACCESS_TOKEN_S,
      RefreshToken: WORKING_DAY_S,
      Session: WORKING_DAY_S,
      Grant: WORKING_DAY_S,
    },
  };
}

/** Every way to a token that is not needed is shut. */
function features(): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    clientCredentials: { enabled: true },
    rpInitiatedLogout: { enabled: true, logoutSource: showSignOut, postLogoutSuccessSource: showSignedOut },
    resourceIndicators: {
      enabled: true,
      defaultResource: async () => RESOURCE,
      useGrantedResource: async () => true,
      getResourceServerInfo: async (_, resource) => resourceServer(resource),
    },
  };
}

function resourceServer(resource: string): ResourceServer {
  if (resource !== RESOURCE) throw new errors.InvalidTarget();
  return {
    scope: '',
    audience: AUDIENCE,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: SIGNING_ALGORITHM } },
  };
}

/** Every client is our own: nobody is asked whether it may know who signed in. */
function onlySignIn(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

async function grantWhatIsAsked({ oidc }: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, provider } = oidc;
  if (!client || !session?.accountId) return undefined;
  const { clientId } = client;
  const grantId = session.grantIdFor(clientId);
  const grant =
    (grantId && (await provider.Grant.find(grantId))) || new provider.Grant({ clientId, accountId: session.accountId });
  grant.addOIDCScope([...oidc.requestParamOIDCScopes].join(' '));
  await grant.save();
  return grant;
}

function claimsOf(bearer?: { role: string; wardId: string | null; server?: string | null }): Record<string, string> {
  if (!bearer) return {};
  const { role, wardId, server } = bearer;
  return {
    [CLAIMS.role]: role,
    ...(wardId === null ? {} : { [CLAIMS.ward]: wardId }),
    ...(server ? { [CLAIMS.server]: server } : {}),
  };
}

function nameOf({ title, name }: DemonstrationAccount): Record<string, string> {
  return { name: title, preferred_username: name };
}
