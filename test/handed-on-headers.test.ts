import { type FakeServer, send, startFakeServer } from '../gateway/subgraphs/fake-server.fixture';
import { startGateway } from '../gateway/server';
import type { RunningServer } from '../platform/http/graphql-server';
import { createLogger } from '../platform/logging/logger';
import { codesOf } from './support/ask-graphql';
import { startTestHub, type TestHub } from './support/hub';
import { startTestIssuer, type TestIssuer } from './support/test-issuer';
import { hacTrang } from './support/world';

/** What somebody might send who hopes to be taken for another, or to reach something behind the gateway. */
const SMUGGLED: Record<string, string> = {
  ...{ cookie: 'session=abc', 'proxy-authorization': 'Basic YTpi', 'x-authorization': 'Bearer x', 'x-api-key': 'k' },
  ...{ forwarded: 'for=10.0.0.1;host=inside', 'x-forwarded-for': '10.0.0.1', 'x-forwarded-host': 'inside' },
  ...{ 'x-forwarded-proto': 'https', 'x-forwarded-user': 'thuong-truc', 'x-real-ip': '10.0.0.1', via: '1.1 inside' },
  ...{ 'x-user': 'thuong-truc', 'x-user-id': '1', 'x-role': 'standing-committee', 'x-remote-user': 'thuong-truc' },
  ...{ 'x-hai-cap-role': 'standing-committee', 'x-hai-cap-ward': 'gio-lanh', 'x-hai-cap-subject': 'thuong-truc' },
  ...{ hai_cap_role: 'standing-committee', hai_cap_ward: 'gio-lanh', 'x-ward': 'gio-lanh', 'x-ward-id': 'gio-lanh' },
  ...{
    'x-client-cert': 'x',
    'x-ssl-client-verify': 'SUCCESS',
    'x-ssl-client-s-dn': 'CN=gateway',
    traceparent: '00-1-2-0',
  },
  ...{ 'x-http-method-override': 'GET', 'x-original-url': '/health', 'x-rewrite-url': '/health', baggage: 'a=b' },
  ...{
    'apollo-federation-include-trace': 'ftv1',
    'apollographql-client-name': 'c',
    origin: 'null',
    referer: 'http://a/',
  },
};

/** All that a server below the gateway is told. The first line is of the connection itself. */
const HANDED_ON = [
  ...['host', 'connection', 'content-length'],
  ...['content-type', 'accept', 'x-request-id', 'authorization', 'accept-language', 'x-purpose'],
].sort();

const post = (origin: string, token: string | undefined, query: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', ...headers },
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ query }),
  });

describe('through the gateway', () => {
  let issuer: TestIssuer;
  let city: FakeServer;
  let ward: FakeServer;
  let gateway: RunningServer;
  beforeAll(async () => {
    issuer = await startTestIssuer();
    city = await startFakeServer((response) => send(response, { data: { wards: [{ __typename: 'Ward', id: 'w' }] } }));
    ward = await startFakeServer((response) => send(response, { data: { _entities: [{ council: { name: 'n' } }] } }));
    gateway = await startGateway(
      {
        ...{ cityCouncilUrl: city.url, citizenAffairsUrl: city.url, wardUrls: new Map([['w', ward.url]]) },
        ...{ issuer: issuer.identity, signIn: issuer.identity.signIn, subgraphTimeoutMs: 5_000 },
        ...{ host: '127.0.0.1', port: 0, logLevel: 'silent' },
      },
      createLogger('gateway', 'silent'),
    );
  });
  afterAll(async () => {
    await gateway?.stop();
    for (const server of [city, ward, issuer]) await server?.stop();
  });

  test('a list of headers is handed on, and nothing else of what the caller sent', async () => {
    const token = await issuer.token('analyst');
    const told = { 'x-request-id': 'r-1', 'accept-language': 'vi', 'x-purpose': 'giao%20ban' };

    const response = await post(gateway.url, token, '{ wards { id council { name } } }', { ...SMUGGLED, ...told });

    expect(await response.json()).toMatchObject({ data: { wards: [{ council: { name: 'n' } }] } });
    const arrived = [...city.requests, ...ward.requests];
    expect(arrived).toHaveLength(2);
    for (const { headers } of arrived) {
      expect(Object.keys(headers).sort()).toEqual(HANDED_ON);
      expect(headers).toMatchObject({ ...told, authorization: `Bearer ${token}` });
      expect(JSON.stringify(headers)).not.toMatch(/thuong-truc|standing-committee|10\.0\.0\.1|session=abc/);
    }
  });
});

describe('at a server asked directly', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub(hacTrang.folder);
  }, 60_000);
  afterAll(() => hub?.stop());

  const COUNCIL = '{ council { name sessions { totalCount } } }';

  test('headers that name somebody sign nobody in', async () => {
    for (const server of [hub.gateway, hub.cityCouncil, hub.citizenAffairs, hub.ward('gio-lanh')]) {
      const response = await post(server.url, undefined, '{ __typename }', SMUGGLED);
      expect([server.name, response.status]).toEqual([server.name, 401]);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    }
  });

  test("headers that name another role or ward make nobody's rights larger", async () => {
    const { url } = hub.ward('gio-lanh');

    const response = await post(url, await hub.issuer.token('ward-officer/trang-non'), COUNCIL, SMUGGLED);

    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  test('nor smaller: the token alone says who asks', async () => {
    const { url } = hub.ward('trang-non');
    const own = await hub.ask(hub.ward('trang-non'), COUNCIL, {}, 'ward-officer/trang-non');
    expect(codesOf(own)).toEqual([]);

    const response = await post(url, await hub.issuer.token('ward-officer/trang-non'), COUNCIL, SMUGGLED);

    expect(await response.json()).toEqual({ data: own.data });
  });
});
