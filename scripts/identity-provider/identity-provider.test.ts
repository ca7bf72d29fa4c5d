import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTokenVerifier } from '../../platform/identity/token-verifier';
import { createLogger } from '../../platform/logging/logger';
import { viewerOf } from '../../subgraphs/viewer/viewer';
import { signInAsService, signInByHttp } from '../token/code-flow';
import { Visitor } from '../token/visitor';
import { EXPLORER_CLIENT } from './clients';
import { type IdentityProvider, startIdentityProvider } from './identity-provider';
import { serviceClientOf } from './service-clients';

const SECRET = 'a secret of forty-three characters, no less';
const EXPLORER = 'http://127.0.0.1:4000/explorer';
const VERIFIER = 'verifier-'.repeat(6);

let folder: string;
let provider: IdentityProvider;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'identity-test-'));
  provider = await start(0);
});
afterAll(async () => {
  await provider?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(port: number): Promise<IdentityProvider> {
  const wards = [{ id: 'song-cau', name: 'Phường Sông Cầu' }];
  const log = createLogger('identity', 'silent');
  const started = await startIdentityProvider({ folder, secret: SECRET, wards, port, log });
  started.openExplorersAt(['http://127.0.0.1:4000', 'http://0.0.0.0:4001']);
  return started;
}

const issuer = () => provider.identity.issuer;
const passwordOf = (account: string) => provider.accounts.find(({ name }) => name === account)?.password ?? '';
const s256 = (text: string) => createHash('sha256').update(text).digest('base64url');

/** The explorer's request to sign somebody in, with some of it changed. */
function request(changes: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    ...{ client_id: EXPLORER_CLIENT, redirect_uri: EXPLORER, response_type: 'code', scope: 'openid profile' },
    ...{ state: 'state', code_challenge: s256(VERIFIER), code_challenge_method: 'S256' },
  });
  for (const [name, value] of Object.entries(changes)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  return `${issuer()}/auth?${query.toString()}`;
}

/** Signs in at the explorer as an account, up to the code. */
async function codeFor(account: string): Promise<string> {
  const visitor = new Visitor(issuer());
  const page = await visitor.follow(request());
  const back = await visitor.follow(page.url, new URLSearchParams({ name: account, password: passwordOf(account) }));
  return new URL(back.url).searchParams.get('code') ?? '';
}

async function askForTokens(grant: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams({ client_id: EXPLORER_CLIENT, ...grant });
  const response = await fetch(`${issuer()}/token`, { method: 'POST', body, headers });
  const answer = (await response.json()) as Record<'access_token' | 'refresh_token' | 'error', string>;
  return { status: response.status, headers: response.headers, ...answer };
}

const redeem = (code: string, changes: Record<string, string> = {}) =>
  askForTokens({
    ...{ grant_type: 'authorization_code', redirect_uri: EXPLORER, code, code_verifier: VERIFIER },
    ...changes,
  });
const refresh = (token: string) => askForTokens({ grant_type: 'refresh_token', refresh_token: token });

const viewerIn = async (token: string) => {
  const { identity } = provider;
  return viewerOf(await createTokenVerifier(identity).verify(token), identity.claims);
};

test('a token is for the hub, for ten minutes, and says the role and the ward', async () => {
  const token = await signInByHttp(issuer(), 'song-cau', passwordOf('song-cau'));
  const { aud, iat = 0, exp = 0 } = await createTokenVerifier(provider.identity).verify(token);

  expect(await viewerIn(token)).toEqual({ role: 'ward-officer', subject: 'song-cau', wardId: 'song-cau' });
  expect({ aud, lifetime: exp - iat }).toEqual({ aud: 'hai-cap', lifetime: 600 });
});

test('every role has an account, and every server a client of its own', async () => {
  for (const { name, role, password } of provider.accounts)
    expect((await viewerIn(await signInByHttp(issuer(), name, password))).role).toBe(role);
  expect(new Set(provider.accounts.map(({ role }) => role)).size).toBe(4);
  for (const [server, wardId] of [
    ['city-council', null],
    ['citizen-affairs', null],
    ['song-cau', 'song-cau'],
  ] as const) {
    const { clientId, clientSecret } = serviceClientOf(SECRET, server);
    const token = await signInAsService(issuer(), clientId, clientSecret);
    expect(await viewerIn(token)).toEqual({
      ...{ role: 'service', subject: clientId, wardId },
      ...(wardId === null ? { server } : {}),
    });
  }
});

test('a code is good once: used again it is refused, and ends what came of it', async () => {
  const code = await codeFor('phan-tich');
  const first = await redeem(code);

  expect(first).toMatchObject({ status: 200, access_token: expect.any(String) });
  expect(await redeem(code)).toMatchObject({ status: 400, error: 'invalid_grant' });
  expect(await refresh(first.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
});

test('a refresh token is good once: used again it is refused, and ends the one that came of it', async () => {
  const first = await redeem(await codeFor('phan-tich'));
  const second = await refresh(first.refresh_token);

  expect(second).toMatchObject({ status: 200, access_token: expect.any(String) });
  expect(await refresh(first.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
  expect(await refresh(second.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
});

test('a code without its verifier, with another one or for another address is refused', async () => {
  const wrong: [string, string][] = [
    ['code_verifier', ''],
    ['code_verifier', 'x'.repeat(50)],
    ['redirect_uri', `${EXPLORER}/`],
  ];

  for (const [name, value] of wrong)
    expect(await redeem(await codeFor('phan-tich'), { [name]: value })).toMatchObject({ status: 400 });
});

test.each([
  ['another redirect address', { redirect_uri: 'http://127.0.0.1:4000/elsewhere' }],
  ['the right path at another port', { redirect_uri: 'http://127.0.0.1:9999/explorer' }],
  ['a client that nobody knows', { client_id: 'nobody' }],
])('%s is refused on the spot, and nobody is sent there', async (_, change) => {
  const response = await fetch(request(change), { redirect: 'manual' });

  expect(response.status).toBe(400);
  expect(response.headers.get('location')).toBeNull();
});

test.each([
  ['without a PKCE challenge', { code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
  ['with a challenge in plain text', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['for a token in the address', { response_type: 'token' }, 'unsupported_response_type'],
  ['for another resource', { resource: 'urn:elsewhere' }, 'invalid_target'],
])('a request %s is refused', async (_, change, error) => {
  const response = await fetch(request(change), { redirect: 'manual' });
  const refusal = new URL(response.headers.get('location') ?? issuer());

  expect(refusal.href).toContain(`error=${error}`);
  expect(refusal.href).not.toContain('code=');
});

test('the explorer is known by each name that a browser on this machine may use, and by no other', async () => {
  for (const address of ['http://localhost:4000/explorer', 'http://127.0.0.1:4001/explorer'])
    expect((await fetch(request({ redirect_uri: address }), { redirect: 'manual' })).status).toBe(303);
  const foreign = await askForTokens({ grant_type: 'refresh_token' }, { origin: 'http://shoes.invalid' });
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
});

test('a server with a wrong secret gets no token, and the explorer none without a person', async () => {
  const { clientId } = serviceClientOf(SECRET, 'song-cau');
  const authorization = `Basic ${Buffer.from(`${clientId}:wrong`).toString('base64')}`;

  expect(
    await askForTokens({ client_id: clientId, grant_type: 'client_credentials' }, { authorization }),
  ).toMatchObject({
    status: 401,
  });
  expect(await askForTokens({ grant_type: 'client_credentials' })).toMatchObject({ status: 400 });
});

test('a form that comes without the cookie of its sign-in signs nobody in', async () => {
  const visitor = new Visitor(issuer());
  const { url } = await visitor.follow(request());
  const body = new URLSearchParams({ name: 'phan-tich', password: passwordOf('phan-tich') });

  const forged = await fetch(url, { method: 'POST', body, redirect: 'manual' });

  expect({ status: forged.status, cookies: forged.headers.getSetCookie() }).toEqual({ status: 400, cookies: [] });
});

test('an account rests after several wrong passwords, for the right one too', async () => {
  const visitor = new Visitor(issuer());
  const { url } = await visitor.follow(request());
  const send = async (password: string) =>
    (await visitor.follow(url, new URLSearchParams({ name: 'dan-nguyen', password }))).response.status;

  const answers = [];
  for (let attempt = 0; attempt < 5; attempt++) answers.push(await send('wrong'));

  expect(answers).toEqual([401, 401, 401, 401, 401]);
  expect(await send(passwordOf('dan-nguyen'))).toBe(429);
});

test('the sign-in page has no script, loads nothing, and shows what was typed as text', async () => {
  const visitor = new Visitor(issuer());
  const { url } = await visitor.follow(request());
  const typed = new URLSearchParams({ name: '"><script>1</script>', password: 'x' });

  const { response } = await visitor.follow(url, typed);

  const page = await response.text();
  expect(page).not.toMatch(/<script|src=|@import/);
  expect(page).toContain('&#34;&#62;&#60;script');
  expect(response.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:; form-action 'self' http:\/\/127\.0\.0\.1:4000; /,
  );
});

test('tokens outlive a restart, and the key that signs them is for this user only', async () => {
  const token = await signInByHttp(issuer(), 'thuong-truc', passwordOf('thuong-truc'));
  const port = Number(new URL(issuer()).port);

  await provider.stop();
  provider = await start(port);

  expect(await viewerIn(token)).toEqual({ role: 'standing-committee', subject: 'thuong-truc' });
  expect(statSync(join(folder, 'signing-key.json')).mode & 0o777).toBe(0o600);
});

test('a second provider at the same port is refused', async () => {
  await expect(start(Number(new URL(issuer()).port))).rejects.toMatchObject({ name: 'PortTaken' });
});
