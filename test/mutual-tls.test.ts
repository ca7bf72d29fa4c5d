import { GATEWAY_SHELL } from '../gateway/gateway-limits';
import { startGateway } from '../gateway/server';
import type { RunningServer } from '../platform/http/graphql-server';
import { createLogger } from '../platform/logging/logger';
import type { ClientTls } from '../platform/tls/client-tls';
import type { ServerTls } from '../platform/tls/server-tls';
import { keysOfWard } from '../scripts/hub/hub-keys';
import { STANDARD_SHELLS } from '../scripts/hub/start-hub';
import { SUBGRAPH_SHELL } from '../subgraphs/serving/subgraph-limits';
import { startWardCouncil } from '../subgraphs/ward-council/server';
import { askGraphql, codesOf } from './support/ask-graphql';
import { BRIEFING } from './support/briefing-query';
import { makeAuthority, type TestAuthority } from './support/certificates';
import { startTestHub, type TestHub } from './support/hub';
import { hacTrang } from './support/world';

const GATEWAY = 'gateway.hac-trang.example.vn';
const WARD = 'gio-lanh';
const PERIOD = { period: '2023-Q1' };
const log = createLogger('test', 'silent');
const gatewayNamed = (value: string) => ({ names: [{ type: 'dns' as const, value }] });

let authority: TestAuthority;
let gatewayTls: ClientTls;
/** What every server below the gateway shows and demands. */
let serverTls: ServerTls;
let hub: TestHub;
beforeAll(async () => {
  authority = await makeAuthority();
  gatewayTls = { authority: authority.certificate, ...(await authority.certify(gatewayNamed(GATEWAY))) };
  serverTls = {
    ...(await authority.certify()),
    clients: { authority: authority.certificate, names: [GATEWAY] },
  };
  const { gateway, subgraphs } = STANDARD_SHELLS;
  const shells = { gateway, subgraphs: { ...subgraphs, tls: serverTls } };
  hub = await startTestHub(hacTrang.folder, { shells, subgraphTls: gatewayTls });
}, 60_000);
afterAll(() => hub?.stop());

const more: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(more.splice(0).map((server) => server.stop()));
  await hub.ward(WARD).startAgain();
});

/** Lets a ward's server run with other certificates at its address. */
async function serveWardWith(tls: ServerTls | undefined): Promise<void> {
  const ward = hub.ward(WARD);
  await ward.stop();
  const config = {
    ...{
      wardId: WARD,
      database: hub.databaseOf(WARD),
      identity: hub.issuer.identity,
      personalDataKeys: keysOfWard(hub.keys, WARD),
    },
    ...{ host: '127.0.0.1', port: Number(new URL(ward.url).port), logLevel: 'silent', poolSize: 3 },
    shell: { ...SUBGRAPH_SHELL, tls },
  };
  more.push(await startWardCouncil(config, log));
}

/** Asks for the briefing through another gateway, which connects so. */
async function briefingThrough(subgraphTls: ClientTls) {
  const { identity } = hub.issuer;
  const gateway = await startGateway(
    {
      cityCouncilUrl: `${hub.cityCouncil.url}/graphql`,
      citizenAffairsUrl: `${hub.citizenAffairs.url}/graphql`,
      wardUrls: new Map(hub.wardIds.map((id) => [id, `${hub.ward(id).url}/graphql`])),
      ...{ issuer: identity, signIn: identity.signIn, requestTimeoutMs: 5_000, mutationTimeoutMs: 5_000, subgraphTls },
      ...{ shell: GATEWAY_SHELL, persistedOnly: false },
      ...{ host: '127.0.0.1', port: 0, logLevel: 'silent' },
    },
    log,
  );
  more.push(gateway);
  return askGraphql(gateway.url, BRIEFING, PERIOD, await hub.issuer.token('standing-committee'));
}

test('a hub whose servers know each other by their certificates answers the briefing', async () => {
  expect(hub.ward(WARD).url).toMatch(/^https:/);

  const { data, errors } = await hub.query(BRIEFING, PERIOD);

  expect(errors).toBeUndefined();
  expect(data.report.coverage).toMatchObject({ complete: true });
  expect(data.report.city.sessions.total).toBe(hacTrang.periods['2023-Q1'].cityTier['KH.01']);
});

test.each<[string, () => Promise<ServerTls | undefined>]>([
  ['of another authority', async () => (await makeAuthority()).certify()],
  ['for another address', async () => authority.certify(gatewayNamed('elsewhere.example.vn'))],
  ['that has expired', async () => authority.certify({ valid: { from: -3, until: -1 } })],
  ['of nobody, and speaks in the clear', async () => undefined],
])('a ward that shows a certificate %s is unreachable, and the rest is answered', async (_, certify) => {
  const before = await hub.query(BRIEFING, PERIOD);
  await serveWardWith(await certify());

  const answer = await hub.query(BRIEFING, PERIOD);

  expect(codesOf(answer)).toEqual(['WARD_UNAVAILABLE']);
  expect(answer.data.report.coverage.missing).toEqual([{ ward: { id: WARD }, reason: 'UNREACHABLE' }]);
  expect(answer.data.report.coverage.answered).toBe(before.data.report.coverage.answered - 1);
  expect(answer.data.report.city).toEqual(before.data.report.city);
  expect(answer.text).not.toMatch(/certificate|CERT|ALTNAME|127\.0\.0\.1/);
});

test.each<[string, () => Promise<ClientTls>]>([
  ['no certificate', async () => ({})],
  ['one of another authority', async () => (await makeAuthority()).certify(gatewayNamed(GATEWAY))],
  ['one that has expired', async () => authority.certify({ ...gatewayNamed(GATEWAY), valid: { from: -3, until: -1 } })],
])('a gateway that shows %s is let in nowhere', async (_, shown) => {
  const answer = await briefingThrough({ authority: authority.certificate, ...(await shown()) });

  expect(codesOf(answer)).toEqual(['SUBGRAPH_UNAVAILABLE']);
  expect(answer.data).toBeNull();
});

test('a gateway whose certificate is good and has a name that is not expected is refused, and says so', async () => {
  const shown = await authority.certify(gatewayNamed('ward.hac-trang.example.vn'));

  const answer = await briefingThrough({ authority: authority.certificate, ...shown });

  expect(answer.errors).toMatchObject([
    { path: ['report'], extensions: { code: 'FORBIDDEN', subgraph: 'city-council' } },
  ]);
});

test('a ward that does not expect the gateway by its name has refused, and the rest is answered', async () => {
  await serveWardWith({
    ...serverTls,
    clients: { authority: authority.certificate, names: ['second-gateway.example.vn'] },
  });

  const answer = await hub.query(BRIEFING, PERIOD);

  expect(codesOf(answer)).toEqual(['WARD_REFUSED']);
  expect(answer.data.report.coverage.missing).toEqual([{ ward: { id: WARD }, reason: 'REFUSED' }]);
});
