import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import { type Header, JSON_TYPE, sendAll, sendRaw } from './support/raw-request';
import type { SignedInAs } from './support/test-issuer';
import { hacTrang } from './support/world';

// Attacks by headers: those that a browser sends for the page of another site, and those by which somebody says who they are.
let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(hacTrang.folder);
}, 60_000);

const WHO = '{ council { petitions { totalCount } } }';
const PING = JSON.stringify({ query: '{ __typename }' });

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
    const contentType: Header[] = type ? [['content-type', type]] : [];
    for (const { status } of await sendAll(hub.everyServer(), {
      headers: [...contentType, ['cookie', 'session=1']],
      body,
    }))
      expect(status).toBe(401);
    for (const { status, text } of await sendAll(hub.everyServer(), {
      headers: [...contentType, await hub.bearer()],
      body,
    })) {
      expect(status).toBe(415);
      expect(text).not.toContain('"data"');
    }
  });

  test.each([
    [
      'an image',
      [
        ['sec-fetch-mode', 'no-cors'],
        ['sec-fetch-site', 'cross-site'],
      ],
    ],
    [
      'a link',
      [
        ['sec-fetch-mode', 'navigate'],
        ['sec-fetch-site', 'cross-site'],
      ],
    ],
    [
      'a script',
      [
        ['sec-fetch-mode', 'cors'],
        ['sec-fetch-site', 'cross-site'],
        ['origin', 'https://else.example'],
      ],
    ],
    ['anything of a browser that does not say how it asks', []],
  ] satisfies [string, Header[]][])(
    'asks by %s, and is not answered, not even where a proxy adds the token',
    async (_, sent) => {
      for (const { status, text } of await sendAll(hub.everyServer(), {
        method: 'GET',
        path: '/graphql?query={__typename}',
        headers: [...sent, ['cookie', 'session=1'], await hub.bearer()],
      }))
        expect([status, text.includes('"data"')]).toEqual([400, false]);
    },
  );

  test.each(['https://evil.example', 'null', 'http://127.0.0.1:4000.evil.example', 'file://'])(
    'of the origin %s, is not allowed to read an answer',
    async (origin) => {
      const preflight: Header[] = [
        ['origin', origin],
        ['access-control-request-method', 'POST'],
        ['access-control-request-headers', 'authorization,content-type'],
      ];
      for (const { status, headers } of await sendAll(hub.everyServer(), { method: 'OPTIONS', headers: preflight })) {
        expect(status).toBeGreaterThanOrEqual(400);
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
      for (const { headers } of await sendAll(hub.everyServer(), {
        headers: [JSON_TYPE, ['origin', origin], await hub.bearer()],
        body: PING,
      }))
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    },
  );

  test('puts the explorer or an answer into a frame, and sees it in none', async () => {
    for (const { url } of hub.everyServer())
      for (const path of ['/explorer', '/graphql']) {
        const { headers } = await sendRaw(url, { method: 'GET', path });
        expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      }
  });

  test('gets its script back in an error, which no browser runs', async () => {
    const body = JSON.stringify({ query: '{ <script>alert(1)</script> }' });
    for (const { headers } of await sendAll(hub.everyServer(), {
      headers: [JSON_TYPE, ['accept', 'text/html'], await hub.bearer()],
      body,
    })) {
      expect(headers['content-type']).toMatch(/^application\/(graphql-response\+)?json/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('finds no answer kept: neither data nor refusals may be cached', async () => {
    const answers = [
      ...(await sendAll(hub.everyServer(), { headers: [JSON_TYPE, await hub.bearer()], body: PING })),
      ...(await sendAll(hub.everyServer(), { headers: [JSON_TYPE], body: PING })),
      ...(await sendAll(hub.everyServer(), {
        method: 'GET',
        path: '/graphql?query={__typename}',
        headers: [['apollo-require-preflight', '1'], await hub.bearer()],
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
    'proxy-authorization',
    'x-authorization',
    'x-api-key',
    'x-user-id',
    'x-hai-cap-subject',
    'hai_cap_ward',
    'x-ward',
    'x-ward-id',
    'x-forwarded-host',
    'x-original-url',
    'x-client-cert',
    'x-ssl-client-verify',
    'x-ssl-client-s-dn',
  ];
  const everything = (value: string): Header[] => names.map((name) => [name, value]);

  test.each([
    'standing-committee',
    'ward-officer/gio-lanh',
    '{"hai_cap_role":"standing-committee"}',
    'for=127.0.0.1;by=gateway',
  ])('(%s) and has no token, is nobody', async (value) => {
    for (const { status } of await sendAll(hub.everyServer(), {
      headers: [JSON_TYPE, ...everything(value)],
      body: PING,
    }))
      expect(status).toBe(401);
  });

  const askWard = async (as: SignedInAs, headers: Header[]) => {
    const body = JSON.stringify({ query: WHO });
    return (await sendRaw(hub.ward('gio-lanh').url, { headers: [JSON_TYPE, await hub.bearer(as), ...headers], body }))
      .text;
  };

  test('beside a token of an analyst, is an analyst', async () => {
    expect(await askWard('analyst', everything('standing-committee'))).toBe(await askWard('analyst', []));
    expect(await askWard('analyst', [])).toContain('FORBIDDEN');
  });

  test("beside a token of a ward's officer, is the officer of that ward and of no other", async () => {
    expect(await askWard('ward-officer/trang-non', everything('gio-lanh'))).toContain('FORBIDDEN');
    expect(await askWard('ward-officer/gio-lanh', everything('trang-non'))).toMatch(/"totalCount":\d/);
  });

  test('and sends it through the gateway, finds that none of it goes on to a server', async () => {
    const query = JSON.stringify({ query: '{ ward(id: "gio-lanh") { council { petitions { totalCount } } } }' });
    const { text } = await sendRaw(hub.gateway.url, {
      headers: [JSON_TYPE, await hub.bearer('analyst'), ...everything('standing-committee')],
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
          headers: [JSON_TYPE, await hub.bearer('analyst'), [name, value]],
          body: query,
        });
        expect(status === 400 ? text.includes('BAD_USER_INPUT') : /"totalCount":\d/.test(text)).toBe(true);
      }
    },
  );

  test('and tells a proxy to drop the token on the way, is answered as whoever the token says', async () => {
    const headers: Header[] = [JSON_TYPE, await hub.bearer('analyst'), ['connection', 'keep-alive, authorization']];
    const { text } = await sendRaw(hub.ward('gio-lanh').url, { headers, body: JSON.stringify({ query: WHO }) });
    expect(text).toContain('FORBIDDEN');
  });
});
