import { startTestHub, type TestHub } from './support/hub';
import { type RawRequest, sendRaw } from './support/raw-request';
import { hacTrang } from './support/world';

// Attacks by headers: those that a browser sends for the page of another site, and those by which somebody says who they are.
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
}, 60_000);
afterAll(() => hub?.stop());

const WHO = '{ council { petitions { totalCount } } }';
const PING = JSON.stringify({ query: '{ __typename }' });
const everyServer = () => [hub.gateway, hub.cityCouncil, hub.citizenAffairs, hub.ward('gio-lanh')];
const bearer = async (
  as: Parameters<TestHub['issuer']['token']>[0] = 'standing-committee',
): Promise<[string, string]> => ['authorization', `Bearer ${await hub.issuer.token(as)}`];
const JSON_TYPE: [string, string] = ['content-type', 'application/json'];

/** Sends the same to every server. */
const sendAll = (request: RawRequest) => Promise.all(everyServer().map(({ url }) => sendRaw(url, request)));

describe('a page of another site, in the browser of somebody who is signed in,', () => {
  test.each([
    ['posts a form', 'application/x-www-form-urlencoded', `query=${encodeURIComponent('{ __typename }')}`],
    [
      'posts a form with files',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n' + PING + '\r\n--x--\r\n',
    ],
    ['posts plain text', 'text/plain', PING],
    ['posts plain text that says it is JSON too', 'text/plain; application/json', PING],
    ['posts GraphQL', 'application/graphql', '{ __typename }'],
    ['posts a beacon without a type', '', PING],
  ])('%s, and is not answered, not even where a proxy adds the token', async (_, type, body) => {
    const contentType: [string, string][] = type ? [['content-type', type]] : [];
    for (const { status } of await sendAll({ headers: [...contentType, ['cookie', 'session=1']], body }))
      expect(status).toBe(401);
    for (const { status, text } of await sendAll({ headers: [...contentType, await bearer()], body })) {
      expect([400, 415]).toContain(status);
      expect(text).not.toContain('"data"');
    }
  });

  test('asks by an image or a link, and is not answered', async () => {
    for (const { status, text } of await sendAll({
      method: 'GET',
      path: '/graphql?query={__typename}',
      headers: [await bearer()],
    }))
      expect([status, text.includes('"data"')]).toEqual([400, false]);
  });

  test.each(['https://evil.example', 'null', 'http://127.0.0.1:4000.evil.example', 'file://'])(
    'of the origin %s, is not allowed to read an answer',
    async (origin) => {
      const preflight: [string, string][] = [
        ['origin', origin],
        ['access-control-request-method', 'POST'],
        ['access-control-request-headers', 'authorization,content-type'],
      ];
      for (const { status, headers } of await sendAll({ method: 'OPTIONS', headers: preflight })) {
        expect(status).toBeGreaterThanOrEqual(400);
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
      for (const { headers } of await sendAll({ headers: [JSON_TYPE, ['origin', origin], await bearer()], body: PING }))
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    },
  );

  test('puts the explorer or an answer into a frame, and sees it in none', async () => {
    for (const { url } of everyServer())
      for (const path of ['/explorer', '/graphql']) {
        const { headers } = await sendRaw(url, { method: 'GET', path });
        expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      }
  });

  test('gets its script back in an error, which no browser runs', async () => {
    const body = JSON.stringify({ query: '{ <script>alert(1)</script> }' });
    for (const { headers } of await sendAll({ headers: [JSON_TYPE, ['accept', 'text/html'], await bearer()], body })) {
      expect(headers['content-type']).toMatch(/^application\/(graphql-response\+)?json/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('finds no answer kept: neither data nor refusals may be cached', async () => {
    const answers = [
      ...(await sendAll({ headers: [JSON_TYPE, await bearer()], body: PING })),
      ...(await sendAll({ headers: [JSON_TYPE], body: PING })),
      ...(await sendAll({
        method: 'GET',
        path: '/graphql?query={__typename}',
        headers: [['apollo-require-preflight', '1'], await bearer()],
      })),
    ];
    for (const { headers } of answers) expect(headers['cache-control']).toContain('no-store');
  });
});

describe('who writes into a header who they are', () => {
  const names = [
    'x-user',
    'x-role',
    'x-hai-cap-role',
    'hai_cap_role',
    'x-hai-cap-ward',
    'x-forwarded-user',
    'x-remote-user',
    'remote-user',
    'x-auth-request-user',
    'x-ms-client-principal',
    'x-goog-authenticated-user-email',
    'x-amzn-oidc-data',
    'x-viewer',
    'x-token-claims',
    'forwarded',
    'x-forwarded-for',
    'x-real-ip',
    'x-original-authorization',
    'apollographql-client-name',
  ];
  const everything = (value: string): [string, string][] => names.map((name) => [name, value]);

  test.each([
    'standing-committee',
    'ward-officer/gio-lanh',
    '{"hai_cap_role":"standing-committee"}',
    'for=127.0.0.1;by=gateway',
  ])('(%s) and has no token, is nobody', async (value) => {
    for (const { status } of await sendAll({ headers: [JSON_TYPE, ...everything(value)], body: PING }))
      expect(status).toBe(401);
  });

  test('beside a token of an analyst, is an analyst', async () => {
    const ask = async (headers: [string, string][]) =>
      (
        await sendRaw(hub.ward('gio-lanh').url, {
          headers: [JSON_TYPE, await bearer('analyst'), ...headers],
          body: JSON.stringify({ query: WHO }),
        })
      ).text;
    expect(await ask(everything('standing-committee'))).toBe(await ask([]));
    expect(await ask([])).toContain('FORBIDDEN');
  });

  test('and sends it through the gateway, finds that none of it goes on to a server', async () => {
    const query = JSON.stringify({ query: '{ ward(id: "gio-lanh") { council { petitions { totalCount } } } }' });
    const { text } = await sendRaw(hub.gateway.url, {
      headers: [JSON_TYPE, await bearer('analyst'), ...everything('standing-committee')],
      body: query,
    });
    expect(text).toContain('FORBIDDEN');
    expect(text).not.toMatch(/"totalCount":\d/);
  });

  test.each(['x-purpose', 'x-request-id', 'accept-language'])(
    'behind a line break in %s, which the gateway hands on, adds no header',
    async (name) => {
      const breaks = ['x%0D%0Aauthorization: Bearer x', 'x\u00e5'];
      const query = JSON.stringify({ query: '{ petitions { totalCount } }' });
      for (const value of breaks) {
        const { text, status } = await sendRaw(hub.gateway.url, {
          headers: [JSON_TYPE, await bearer('analyst'), [name, value]],
          body: query,
        });
        expect(status === 400 ? text.includes('BAD_USER_INPUT') : /"totalCount":\d/.test(text)).toBe(true);
      }
    },
  );

  test('and tells a proxy to drop the token on the way, is answered as whoever the token says', async () => {
    const headers: [string, string][] = [
      JSON_TYPE,
      await bearer('analyst'),
      ['connection', 'keep-alive, authorization'],
    ];
    const { text } = await sendRaw(hub.ward('gio-lanh').url, { headers, body: JSON.stringify({ query: WHO }) });
    expect(text).toContain('FORBIDDEN');
  });
});
