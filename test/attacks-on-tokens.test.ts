import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { pino } from 'pino';
import { startTestHub, type TestHub } from './support/hub';
import { type Header, JSON_TYPE, sendBytes, sendRaw } from './support/raw-request';
import { startTestIssuer } from './support/test-issuer';
import { hacTrang } from './support/world';

// Attacks by whoever holds a token that is not good, or somebody else's, or none: each on the gateway and on every kind of server.
let hub: TestHub;
/** All that the servers logged, at the level that tells most. */
let logged = '';
let attacker: Server;
/** What was asked of the attacker's own server. */
let askedOfAttacker: string[] = [];
let attackerUrl: string;
beforeAll(async () => {
  const stream = { write: (line: string) => void (logged += line) };
  hub = await startTestHub(hacTrang.folder, { logOf: (name) => pino({ name, level: 'trace' }, stream) });
  attacker = createServer(({ url = '' }, response) => {
    askedOfAttacker.push(url);
    response.end(JSON.stringify({ keys: [forgedJwk] }));
  });
  await new Promise<void>((resolve) => attacker.listen(0, '127.0.0.1', resolve));
  attackerUrl = `http://127.0.0.1:${(attacker.address() as AddressInfo).port}`; // it listens on TCP
  const pair = await generateKeyPair('ES256', { extractable: true });
  forgedKey = pair.privateKey;
  forgedJwk = { ...(await exportJWK(pair.publicKey)), kid: '0', alg: 'ES256' };
}, 60_000);
afterAll(async () => {
  await hub?.stop();
  attacker?.close();
});
beforeEach(() => {
  askedOfAttacker = [];
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** The attacker's own key, under the name of the issuer's. */
let forgedKey: CryptoKey;
let forgedJwk: JWK;

const QUERY = JSON.stringify({ query: '{ __typename }' });
const seconds = () => Math.floor(Date.now() / 1000);
const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Claims of the Standing Committee as the issuer would write them. */
const claims = () => ({
  iss: hub.issuer.identity.issuer,
  aud: 'hai-cap',
  sub: 'attacker',
  iat: seconds(),
  exp: seconds() + 600,
  hai_cap_role: 'standing-committee',
});

const forged = (header: object = {}, key: CryptoKey | Uint8Array = forgedKey) =>
  new SignJWT(claims()).setProtectedHeader({ alg: 'ES256', kid: '0', ...header }).sign(key);

async function askWith(url: string, ...headers: Header[]) {
  const answer = await sendRaw(url, { headers: [JSON_TYPE, ...headers], body: QUERY });
  return { ...answer, body: JSON.parse(answer.text) };
}

/** Every server refuses to know who this is, says nothing else, and does not say the token back. */
async function expectNobody(...headers: Header[]): Promise<void> {
  for (const { url } of hub.everyServer()) {
    const { status, body, text } = await askWith(url, ...headers);
    expect(status).toBe(401);
    expect(body).toEqual({ errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }] });
    for (const [, value] of headers) expect(text).not.toContain(value.slice(-40));
  }
}

const expectNobodyBy = (token: string) => expectNobody(['authorization', `Bearer ${token}`]);

test('what these attacks try does work for whoever is let in', async () => {
  for (const { url } of hub.everyServer()) {
    const good = await askWith(url, ['authorization', `Bearer ${await hub.issuer.token('standing-committee')}`]);
    expect(good.body).toEqual({ data: { __typename: 'Query' } });
  }
});

describe('a forger', () => {
  test("who signs with a key of their own under the name of the issuer's key is nobody", async () => {
    await expectNobodyBy(await forged());
  });

  test('who says that no signature is needed is nobody', async () => {
    const unsigned = `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims())}`;
    for (const signature of ['', 'x']) await expectNobodyBy(`${unsigned}.${signature}`);
  });

  test("who takes the issuer's public key for a shared secret (HS256) is nobody", async () => {
    const response = await fetch(`${hub.issuer.identity.issuer}/keys`);
    const { keys } = (await response.json()) as { keys: [JWK] };
    const pem = await exportSPKI((await importJWK(keys[0], 'ES256', { extractable: true })) as CryptoKey); // it is no secret
    for (const secret of [pem, pem.trim(), JSON.stringify(keys[0])])
      await expectNobodyBy(await forged({ alg: 'HS256' }, new TextEncoder().encode(secret)));
  });

  test("who writes another role into an analyst's token is nobody", async () => {
    const [header, , signature] = (await hub.issuer.token('analyst')).split('.');
    await expectNobodyBy(`${header}.${encode(claims())}.${signature}`);
  });

  test('whose signature is nothing but zeros is nobody', async () => {
    const zeros = Buffer.alloc(64).toString('base64url');
    await expectNobodyBy(`${encode({ alg: 'ES256', kid: '0' })}.${encode(claims())}.${zeros}`);
  });

  test.each<[string, () => object]>([
    ['jku', () => ({ jku: `${attackerUrl}/keys` })],
    ['x5u', () => ({ x5u: `${attackerUrl}/certificate` })],
    ['jwk', () => ({ jwk: forgedJwk })],
    ['kid as an address', () => ({ kid: `${attackerUrl}/keys` })],
  ])('who brings the key along (%s) is nobody, and nobody asks at their address', async (_, header) => {
    await expectNobodyBy(await forged(header()));
    expect(askedOfAttacker).toEqual([]);
  });

  test.each(['../../../../dev/null', "0' or '1'='1"])(
    'whose key has the name %j, which leads elsewhere, is nobody',
    async (kid) => {
      await expectNobodyBy(await forged({ kid }));
      await expectNobodyBy(await forged({ kid, alg: 'HS256' }, new Uint8Array(32)));
    },
  );

  test('who asks for rules of their own (crit) is nobody', async () => {
    const [, payload, signature] = (await hub.issuer.token('analyst')).split('.');
    const header = encode({ alg: 'ES256', kid: '0', crit: ['b64'], b64: false });
    await expectNobodyBy(`${header}.${payload}.${signature}`);
  });

  test('who runs an issuer of their own is nobody, and that issuer is not asked for its keys', async () => {
    const other = await startTestIssuer();
    const asked = jest.spyOn(globalThis, 'fetch');
    for (const iss of [other.identity.issuer, hub.issuer.identity.issuer])
      await expectNobodyBy(await other.token('standing-committee', { iss }));
    expect(asked.mock.calls.filter(([url]) => JSON.stringify(url).includes(other.identity.issuer))).toEqual([]);
    await other.stop();
  });

  test('who makes up a thousand names of keys does not make the servers ask the issuer each time', async () => {
    const asked = jest.spyOn(globalThis, 'fetch');
    const token = async (at: number) => forged({ kid: `made-up-${at}` });
    await Promise.all(
      Array.from({ length: 100 }, async (_, at) =>
        askWith(hub.gateway.url, ['authorization', `Bearer ${await token(at)}`]),
      ),
    );
    expect(asked.mock.calls.length).toBeLessThanOrEqual(2);
  });
});

describe('who holds a token that the issuer did sign', () => {
  test.each<[string, () => Record<string, unknown>]>([
    ['and that has expired', () => ({ iat: seconds() - 700, exp: seconds() - 60 })],
    ['for another hub', () => ({ aud: 'another-hub' })],
    ['as an ID token, for our audience', () => ({ nonce: 'n' })],
    ["in another issuer's name", () => ({ iss: 'https://id.elsewhere.vn' })],
    ['in the name of nobody', () => ({ sub: undefined })],
  ])('%s, is nobody', async (_, wrong) => {
    await expectNobodyBy(await hub.issuer.token('standing-committee', wrong()));
  });

  test('replays it after it has expired, though it was good a moment ago, and is nobody', async () => {
    const token = await hub.issuer.token('standing-committee', { exp: seconds() + 20 });
    const before = await askWith(hub.gateway.url, ['authorization', `Bearer ${token}`]);
    expect(before.status).toBe(200);

    passSeconds(26);
    await expectNobodyBy(token);
  });
});

describe('who carries a good token in the wrong place', () => {
  test.each<[string, (token: string) => Header[]]>([
    ['a cookie', (token) => [['cookie', `access_token=${token}; authorization=Bearer ${token}`]]],
    ['a header of a proxy', (token) => [['proxy-authorization', `Bearer ${token}`]]],
    ['a header that proxies pass on', (token) => [['x-forwarded-access-token', token]]],
    ['a header of its own', (token) => [['x-authorization', `Bearer ${token}`]]],
    ['two words after Bearer', (token) => [['authorization', `Bearer ${token} ${token}`]]],
    ['another scheme', (token) => [['authorization', `Basic ${token}`]]],
  ])('%s, is nobody', async (_, headers) => {
    await expectNobody(...headers(await hub.issuer.token('standing-committee')));
  });

  test.each(['access_token', 'token', 'authorization'])('the address, as ?%s=, is nobody', async (name) => {
    const token = await hub.issuer.token('standing-committee');
    for (const { url } of hub.everyServer()) {
      const path = `/graphql?${name}=${encodeURIComponent(`Bearer ${token}`)}&query={__typename}`;
      const headers: Header[] = [['apollo-require-preflight', 'yes']];
      const answers = [await sendRaw(url, { method: 'GET', path, headers }), await sendRaw(url, { path, headers })];
      for (const { status, text } of answers) expect([status, text.includes('data')]).toEqual([401, false]);
    }
  });

  test('a trailer after the body, is nobody', async () => {
    const token = await hub.issuer.token('standing-committee');
    const answer = await sendBytes(
      hub.gateway.url,
      [
        'POST /graphql HTTP/1.1',
        'host: hub',
        'connection: close',
        'content-type: application/json',
        'transfer-encoding: chunked',
        'trailer: authorization',
        '',
        QUERY.length.toString(16),
        QUERY,
        '0',
        `authorization: Bearer ${token}`,
        '',
        '',
      ].join('\r\n'),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
  });
});

test('who sends two Authorization headers is never taken for the second of them', async () => {
  const [analyst, committee] = [await hub.issuer.token('analyst'), await hub.issuer.token('standing-committee')];
  const query = JSON.stringify({ query: '{ council { sessions { totalCount } petitions { totalCount } } }' });
  for (const [first, second] of [
    [analyst, committee],
    [await forged(), committee],
  ]) {
    const { text, status } = await sendRaw(hub.ward('gio-lanh').url, {
      headers: [JSON_TYPE, ['authorization', `Bearer ${first}`], ['authorization', `Bearer ${second}`]],
      body: query,
    });
    const { data } = JSON.parse(text) as { data?: { council: { petitions: unknown } } };
    expect([status, data?.council.petitions ?? null]).toEqual([expect.any(Number), null]);
  }
});

test('a header as long as a book is refused before anybody reads it', async () => {
  const { status } = await sendRaw(hub.gateway.url, {
    headers: [JSON_TYPE, ['authorization', `Bearer ${'x'.repeat(100_000)}`]],
    body: QUERY,
  });
  expect(status).toBe(431);
});

test("a token that the issuer's old key signed is worth nothing once the issuer has another", async () => {
  const stolen = await hub.issuer.token('standing-committee');
  await hub.issuer.rotateKeys();
  passSeconds(31); // what was found good is looked at again by then, and keys may be asked for again
  for (const { url } of hub.everyServer()) {
    const fresh = await askWith(url, ['authorization', `Bearer ${await hub.issuer.token('analyst')}`]);
    expect(fresh.status).toBe(200);
  }
  await expectNobodyBy(stolen);
});

test('whoever reads the logs of all servers finds no token there, neither of those let in nor of those refused', async () => {
  const good = await hub.issuer.token('standing-committee');
  const bad = await forged();
  for (const { url } of hub.everyServer()) {
    for (const token of [good, bad, 'no token at all', `${good} ${good}`])
      await askWith(url, ['authorization', `Bearer ${token}`], ['cookie', `token=${token}`]);
  }
  await hub.withoutTable('gio-lanh', 'council_session', () =>
    hub.ask(hub.ward('gio-lanh'), '{ council { sessions { totalCount } } }'),
  );

  expect(logged).toContain('fault'); // it is in these logs that we look
  for (const token of [good, bad]) for (const part of token.split('.')) expect(logged).not.toContain(part);
  expect(logged).not.toMatch(/bearer/i);
});

/** Lets time pass for whoever looks at the clock; nothing else is made to wait or to hurry. */
function passSeconds(count: number): void {
  jest.useFakeTimers({
    now: Date.now() + count * 1_000,
    doNotFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'].concat([
      'nextTick',
      'queueMicrotask',
      'performance',
      'hrtime',
    ]) as never[], // all but the clock
  });
}
