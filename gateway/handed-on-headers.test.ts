import type { RunningServer } from '../platform/http/graphql-server';
import { createLogger } from '../platform/logging/logger';
import { askGraphql } from '../test/support/ask-graphql';
import { startTestIssuer, type TestIssuer } from '../test/support/test-issuer';
import { GATEWAY_SHELL } from './gateway-limits';
import { startGateway } from './server';
import { type FakeServer, send, startFakeServer } from '../platform/http/fake-server.fixture';

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
  ...['content-type', 'accept', 'x-request-id', 'authorization', 'accept-language', 'x-purpose', 'x-timeout-ms'],
].sort();

let issuer: TestIssuer;
let city: FakeServer;
let ward: FakeServer;
let gateway: RunningServer;
beforeAll(async () => {
  issuer = await startTestIssuer();
  city = await startFakeServer((response) =>
    send(response, { data: { wards: [{ __typename: 'Ward', wardId: 'w', id: 'w' }] } }),
  );
  ward = await startFakeServer((response) => send(response, { data: { _entities: [{ council: { name: 'n' } }] } }));
  gateway = await startGateway(
    {
      ...{ cityCouncilUrl: city.url, citizenAffairsUrl: city.url, wardUrls: new Map([['w', ward.url]]) },
      ...{ issuer: issuer.identity, signIn: issuer.identity.signIn, requestTimeoutMs: 5_000, mutationTimeoutMs: 5_000 },
      ...{ shell: GATEWAY_SHELL, persistedOnly: false },
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
  const told = { 'accept-language': 'vi', 'x-purpose': 'giao%20ban' };

  const answer = await askGraphql(gateway.url, '{ wards { id council { name } } }', {}, token, {
    ...SMUGGLED,
    ...told,
    'x-request-id': 'r-1',
  });

  expect(answer).toMatchObject({ data: { wards: [{ council: { name: 'n' } }] } });
  const arrived = [...city.requests, ...ward.requests];
  expect(arrived).toHaveLength(2);
  const ids = new Set(arrived.map(({ headers }) => headers['x-request-id']));
  expect([...ids]).toEqual([expect.stringMatching(/^[\da-f-]{36}$/)]); // the gateway's own, to all of them
  for (const { headers } of arrived) {
    expect(Object.keys(headers).sort()).toEqual(HANDED_ON);
    expect(headers).toMatchObject({ ...told, authorization: `Bearer ${token}` });
    expect(JSON.stringify(headers)).not.toMatch(/thuong-truc|standing-committee|10\.0\.0\.1|session=abc/);
  }
});
