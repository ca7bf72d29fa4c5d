import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTHeaderParameters,
  SignJWT,
} from 'jose';
import { startTestIssuer, type TestIssuer } from '../../test/support/test-issuer';
import { type ClockOff, SignInUnavailable, Unauthenticated } from './identity.errors';
import { createTokenVerifier, type TokenVerifier } from './token-verifier';

let issuer: TestIssuer;
let verifier: TokenVerifier;
beforeEach(async () => {
  issuer = await startTestIssuer();
  verifier = createTokenVerifier(issuer.identity);
});
afterEach(async () => {
  jest.useRealTimers();
  await issuer.stop();
});

/** An address that nobody is asked at. */
const AFAR = 'http://id.example.vn/keys';

const seconds = () => Math.floor(Date.now() / 1000);

/** Lets this many seconds pass for whoever looks at the clock; nothing else is made to wait or to hurry. */
function pass(wait: number): void {
  jest.useFakeTimers({
    now: Date.now() + wait * 1000,
    doNotFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'].concat([
      'nextTick',
      'queueMicrotask',
      'performance',
      'hrtime',
    ]) as never[], // all but the clock
  });
}

/** Claims that would be good if the issuer had signed them. */
const goodClaims = () => ({
  iss: issuer.identity.issuer,
  aud: 'hai-cap',
  sub: 'someone',
  exp: seconds() + 600,
  hai_cap_role: 'standing-committee',
});

/** A token that somebody else made. */
const made = (key: CryptoKey | Uint8Array, header: JWTHeaderParameters) =>
  new SignJWT(goodClaims()).setProtectedHeader(header).sign(key);

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

async function publishedKey(): Promise<JWK> {
  const response = await fetch(`${issuer.identity.issuer}/keys`);
  return ((await response.json()) as { keys: [JWK] }).keys[0];
}

const refused = async (token: string) => expect(verifier.verify(token)).rejects.toThrow(Unauthenticated);

test('a token of the issuer says whose it is and what the issuer says of them', async () => {
  expect(await verifier.verify(await issuer.token('ward-officer/song-cau'))).toMatchObject({
    sub: 'test:ward-officer/song-cau',
    hai_cap_role: 'ward-officer',
    hai_cap_ward: 'song-cau',
  });
});

test.each<[string, () => Record<string, unknown>]>([
  ['has expired', () => ({ exp: seconds() - 60 })],
  ['does not say when it expires', () => ({ exp: undefined })],
  ['is not valid yet', () => ({ nbf: seconds() + 60 })],
  ['is meant for somebody else', () => ({ aud: 'another-hub' })],
  ['is meant for nobody', () => ({ aud: undefined })],
  ['names another issuer', () => ({ iss: 'https://id.elsewhere.vn' })],
  ['names several issuers', () => ({ iss: [issuer.identity.issuer, 'x'] })],
  ['names no issuer', () => ({ iss: undefined })],
  ['does not say whose it is', () => ({ sub: undefined })],
  ['says that it is nobody’s', () => ({ sub: '' })],
  ['has a list for whose it is', () => ({ sub: ['a', 'b'] })],
  ['is an ID token with a nonce', () => ({ nonce: 'n' })],
  ['is an ID token with the hash of an access token', () => ({ at_hash: 'h' })],
  ['is longer than any of ours', () => ({ padding: 'x'.repeat(8_192) })],
])('a token that %s is refused', async (_, claims) => {
  await refused(await issuer.token('standing-committee', claims()));
});

test('a token may be meant for us and others, and clocks may differ by a few seconds', async () => {
  const claims = { aud: ['another-hub', 'hai-cap'], nbf: seconds() + 3 };

  expect(await verifier.verify(await issuer.token('analyst', claims))).toMatchObject({ aud: claims.aud });
});

test.each([
  ['ahead', 600, () => ({ exp: seconds() + 300 })],
  ['behind', -600, () => ({ nbf: seconds() - 10, exp: seconds() + 300 })],
])(
  'where this machine is ten minutes %s, a good token is refused for its clock, and an old one for itself',
  async (_, by, claims) => {
    const good = await issuer.token('analyst', claims());
    const old = await issuer.token('analyst', { exp: seconds() - 60, nbf: seconds() + (by < 0 ? 120 : -120) });

    pass(by);

    await expect(verifier.verify(good)).rejects.toMatchObject({
      extensions: { code: 'CLOCK_OFF' },
      aheadS: expect.any(Number),
    });
    const { aheadS } = (await verifier.verify(good).catch((error: unknown) => error)) as ClockOff;
    expect(Math.abs(aheadS - by)).toBeLessThan(30);
    await refused(old);
  },
);

test('a token whose content was changed after it was signed is refused', async () => {
  const [header, , signature] = (await issuer.token('analyst')).split('.');

  await refused(`${header}.${encode(goodClaims())}.${signature}`);
});

test('a token without a signature is refused, however it spells it', async () => {
  for (const alg of ['none', 'None', 'NONE', 'nOnE', ''])
    for (const signature of ['', 'x']) await refused(`${encode({ alg })}.${encode(goodClaims())}.${signature}`);
});

test.each([
  ['of zeros', Buffer.alloc(64).toString('base64url')],
  ['that is empty', ''],
  ['of one byte', 'AA'],
  ['in the form of another standard (DER)', Buffer.from('3006020101020101', 'hex').toString('base64url')],
])('a token with a signature %s is refused', async (_, signature) => {
  await refused(`${encode({ alg: 'ES256', kid: '0' })}.${encode(goodClaims())}.${signature}`);
});

test.each(['../../../../dev/null', '/dev/null', "0' or '1'='1", '0\u0000', '__proto__', 'constructor', '', '\\0'])(
  'a token whose key has the name %j, which leads elsewhere, is refused',
  async (kid) => {
    const { privateKey } = await generateKeyPair('ES256');
    await refused(await made(privateKey, { alg: 'ES256', kid }));
    await refused(await made(new Uint8Array(32), { alg: 'HS256', kid }));
  },
);

test('a token whose signature is made of the published key itself is refused', async () => {
  const jwk = await publishedKey();
  const asText = await exportSPKI((await importJWK(jwk, 'ES256', { extractable: true })) as CryptoKey); // it is no secret

  for (const secret of [asText, asText.trim(), JSON.stringify(jwk), String(jwk.x)])
    await refused(await made(new TextEncoder().encode(secret.padEnd(64)), { alg: 'HS256', kid: '0' }));
});

test("a token signed with somebody's own key is refused, whatever it says about that key", async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await crypto.subtle.exportKey('jwk', publicKey);
  const elsewhere = 'https://id.elsewhere.vn/keys';

  await refused(await made(privateKey, { alg: 'ES256', kid: '0' })); // the name of the issuer's key
  await refused(await made(privateKey, { alg: 'ES256', kid: 'unknown' }));
  await refused(await made(privateKey, { alg: 'ES256' }));
  await refused(await made(privateKey, { alg: 'ES256', jwk }));
  await refused(await made(privateKey, { alg: 'ES256', jku: elsewhere, x5u: elsewhere }));
});

test('what is no token is refused', async () => {
  const [header, payload, signature] = (await issuer.token('analyst')).split('.');

  for (const text of [
    '',
    'x',
    '..',
    'a.b.c',
    'a.b.c.d.e',
    `${header}.${payload}`,
    `${header}.${payload}.${signature}x`,
  ])
    await refused(text);
  await refused(`${encode({ alg: 'ES256', kid: '0', crit: ['b64'], b64: false })}.${payload}.${signature}`);
});

test('two issuers do not take each other’s tokens, also not one that the other has just found good', async () => {
  const other = await startTestIssuer();
  const token = await other.token('analyst');
  const otherVerifier = createTokenVerifier(other.identity);
  await otherVerifier.verify(token);
  await otherVerifier.verify(token);

  await refused(token);
  await other.stop();
});

test('when the issuer signs with a new key, its tokens are taken, and those of the old key no more', async () => {
  const old = await issuer.token('analyst');
  await verifier.verify(old);
  await verifier.verify(old); // kept by now
  await issuer.rotateKeys();
  pass(6);

  expect(await verifier.verify(await issuer.token('analyst'))).toMatchObject({ sub: 'test:analyst' });
  await refused(old);
});

test('a flood of unknown keys does not make the server ask the issuer each time', async () => {
  const asked = jest.spyOn(globalThis, 'fetch');
  await verifier.verify(await issuer.token('analyst'));
  const { privateKey } = await generateKeyPair('ES256');
  asked.mockClear();

  for (let at = 0; at < 20; at++) await refused(await made(privateKey, { alg: 'ES256', kid: `unknown-${at}` }));

  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});

test('while the keys cannot be had nobody is let in, and it is not called their fault', async () => {
  const token = await issuer.token('analyst');
  await issuer.stop();

  await expect(verifier.verify(token)).rejects.toThrow(SignInUnavailable);
});

test('once the keys can be had, the next token is checked', async () => {
  const token = await issuer.token('analyst');
  const fetching = jest
    .spyOn(globalThis, 'fetch')
    .mockRejectedValueOnce(new TypeError('fetch failed'))
    .mockRejectedValueOnce(new DOMException('The operation timed out.', 'TimeoutError'));
  const patient = createTokenVerifier({ ...issuer.identity, jwksUrl: `${issuer.identity.issuer}/keys` });

  await expect(patient.verify(token)).rejects.toThrow(SignInUnavailable);
  await expect(patient.verify(token)).rejects.toThrow(SignInUnavailable);
  expect(await patient.verify(token)).toMatchObject({ sub: 'test:analyst' });
  fetching.mockRestore();
});

const METADATA = '/.well-known/openid-configuration';

/** What comes of a token of an issuer whose answers are these, by path; its own key is the first argument of `answers`. */
async function outcomeAt(answers: (key: JWK, origin: string) => Record<string, unknown>): Promise<unknown> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: '0' };
  const server = createServer((request, response) => {
    const answer = answers(jwk, origin)[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200);
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
  const token = await new SignJWT({ ...goodClaims(), iss: origin })
    .setProtectedHeader({ alg: 'ES256', kid: '0' })
    .sign(privateKey);
  try {
    const { verify } = createTokenVerifier({ issuer: origin, audience: 'hai-cap' });
    return await verify(token).catch((error: Error) => error.constructor);
  } finally {
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
  }
}

const at = (origin: string) => ({ issuer: origin, jwks_uri: `${origin}/keys` });

test('an issuer that answers as it should is usable', async () => {
  const rightly = (key: JWK, origin: string) => ({ [METADATA]: at(origin), '/keys': { keys: [key] } });

  expect(await outcomeAt(rightly)).toMatchObject({ sub: 'someone' });
});

test.each<[string, (origin: string) => Record<string, unknown>]>([
  ['says it is another', (origin) => ({ [METADATA]: { ...at(origin), issuer: 'https://id.elsewhere.vn' } })],
  ['spells its name otherwise', (origin) => ({ [METADATA]: { ...at(origin), issuer: `${origin}/` } })],
  ['names no keys', (origin) => ({ [METADATA]: { issuer: origin } })],
  ['sends for its keys where they could be changed', (origin) => ({ [METADATA]: { ...at(origin), jwks_uri: AFAR } })],
  ['answers with a page', () => ({ [METADATA]: '<html>not found</html>' })],
  ['is not there', () => ({ [METADATA]: undefined })],
  ['has no keys where it says', () => ({ '/keys': undefined })],
  ['has something else for keys', () => ({ '/keys': { keys: 'none' } })],
  ['has half an answer for keys', () => ({ '/keys': '{"keys":[' })],
])('an issuer that %s is not usable, and nobody is let in', async (_, wrongly) => {
  const fetching = jest.spyOn(globalThis, 'fetch');

  const outcome = await outcomeAt((key, origin) => ({
    ...{ [METADATA]: at(origin), '/keys': { keys: [key] } },
    ...wrongly(origin),
  }));

  expect(outcome).toBe(SignInUnavailable);
  expect(fetching.mock.calls.map(([url]) => (url as string | URL).toString())).not.toContain(AFAR);
  fetching.mockRestore();
});

test('a key that could also make tokens is taken for none, though the issuer published it', async () => {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const jwk = { kty: 'oct', k: Buffer.from(secret).toString('base64url'), kid: '0', alg: 'HS256' };
  const fetching = jest.spyOn(globalThis, 'fetch').mockResolvedValueOnce(Response.json({ keys: [jwk] }));
  const { verify } = createTokenVerifier({ ...issuer.identity, jwksUrl: `${issuer.identity.issuer}/keys` });

  await expect(verify(await made(secret, { alg: 'HS256', kid: '0' }))).rejects.toThrow(Unauthenticated);
  fetching.mockRestore();
});

test('a token that was good a moment ago is not checked again, and is refused as soon as it has expired', async () => {
  const checking = jest.spyOn(crypto.subtle, 'verify');
  const token = await issuer.token('analyst', { exp: seconds() + 20 });
  await verifier.verify(token);
  const first = await verifier.verify(token);
  checking.mockClear();

  expect(await verifier.verify(token)).toEqual(first);
  expect(checking).not.toHaveBeenCalled();

  pass(26); // with the tolerance for clocks
  await refused(token);
  checking.mockRestore();
});

test('after half a minute a token is checked again', async () => {
  const checking = jest.spyOn(crypto.subtle, 'verify');
  const token = await issuer.token('analyst');
  await verifier.verify(token);
  await verifier.verify(token);
  checking.mockClear();
  pass(31);

  await verifier.verify(token);

  expect(checking).toHaveBeenCalledTimes(1);
  checking.mockRestore();
});

test('a token that differs from a good one in one letter is not taken for it', async () => {
  const token = await issuer.token('analyst');
  await verifier.verify(token);
  await verifier.verify(token);

  await refused(token.slice(0, -6) + (token.at(-6) === 'A' ? 'B' : 'A') + token.slice(-5));
});
