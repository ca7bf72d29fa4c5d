import { createHash, randomBytes } from 'node:crypto';
import { TOKEN_CLIENT } from '../identity-provider/clients';
import { SignInFailed, Visitor } from './visitor';

/** Signs in with name and password as a person does in the browser, by the code flow with PKCE, and gives the access token. */
export async function signInByHttp(issuer: string, name: string, password: string): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const visitor = new Visitor(issuer);
  const signInPage = await visitor.follow(authorizationUrl(issuer, verifier, state));
  if (signInPage.response.status !== 200) throw new SignInFailed('the sign-in page does not open');
  const { url } = await visitor.follow(signInPage.url, new URLSearchParams({ name, password }));
  const answer = new URL(url).searchParams;
  const code = answer.get('code');
  if (!url.startsWith(TOKEN_CLIENT.redirectUri) || !code || answer.get('state') !== state)
    throw new SignInFailed('the provider does not take this account');
  return askForToken(issuer, {
    grant_type: 'authorization_code',
    client_id: TOKEN_CLIENT.clientId,
    redirect_uri: TOKEN_CLIENT.redirectUri,
    code,
    code_verifier: verifier,
  });
}

/** Signs in as a server, by the client credentials grant, and gives the access token. */
export function signInAsService(issuer: string, clientId: string, clientSecret: string): Promise<string> {
  const credentials = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  return askForToken(issuer, { grant_type: 'client_credentials' }, { authorization: `Basic ${credentials}` });
}

function authorizationUrl(issuer: string, verifier: string, state: string): string {
  const query = new URLSearchParams({
    client_id: TOKEN_CLIENT.clientId,
    redirect_uri: TOKEN_CLIENT.redirectUri,
    response_type: 'code',
    scope: 'openid',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  return `${issuer}/auth?${query.toString()}`;
}

async function askForToken(issuer: string, grant: Record<string, string>, headers = {}): Promise<string> {
  const response = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(grant), headers });
  const answer = (await response.json()) as { access_token?: string; error?: string };
  if (!answer.access_token) throw new SignInFailed(answer.error ?? 'there is no token in the answer');
  return answer.access_token;
}
