import { STANDARD_SHELLS } from '../scripts/hub/start-hub';
import type { GraphqlAnswer } from './support/ask-graphql';
import { startTestHub, type TestHub } from './support/hub';
import { hacTrang } from './support/world';

/** What one caller may spend at a server below the gateway; enough for one question of this test and not for many. */
const POINTS_BELOW = 400;

let hub: TestHub;
beforeAll(async () => {
  const { gateway, subgraphs } = STANDARD_SHELLS;
  const { query } = gateway.limits;
  const shells = {
    // What these tests ask is to be refused below the gateway, not by it.
    gateway: { ...gateway, limits: { ...gateway.limits, query: { ...query, cost: 1_000_000_000 } } },
    subgraphs: { ...subgraphs, limits: { ...subgraphs.limits, pointsPerMinute: POINTS_BELOW } },
  };
  hub = await startTestHub(hacTrang.folder, { shells });
}, 60_000);
afterAll(() => hub?.stop());

/** Code, place and server of each error. */
const refusalsIn = ({ errors = [] }: GraphqlAnswer) =>
  errors.map(({ path, extensions }) => [extensions?.code, path?.join('.'), extensions?.subgraph ?? extensions?.ward]);

test('a server that has nothing for a role says so itself, at each place that stays empty', async () => {
  const answer = await hub.query('{ petitions { totalCount } all: wards { id } city { id } }', {}, 'service/gio-lanh');

  expect(refusalsIn(answer).sort()).toEqual([
    ['FORBIDDEN', 'all', 'city-council'],
    ['FORBIDDEN', 'city', 'city-council'],
    ['FORBIDDEN', 'petitions', 'citizen-affairs'],
  ]);
});

test("what other wards refuse an officer is each ward's refusal, and the own ward answers", async () => {
  const answer = await hub.query('{ wards(asOf: "2023-03-31") { id council { name } } }', {}, 'ward-officer/gio-lanh');

  const others = hacTrang.periods['2023-Q1'].wardsInForce.filter((id) => id !== 'gio-lanh');
  expect(answer.data.wards.find(({ id }: { id: string }) => id === 'gio-lanh').council).not.toBeNull();
  expect(
    refusalsIn(answer)
      .map(([code, , ward]) => [code, ward].join(' '))
      .sort(),
  ).toEqual(others.map((ward) => `WARD_REFUSED ${ward}`).sort());
});

test('a server that is asked too often says so through the gateway, and is not called unavailable', async () => {
  const ask = () => hub.query('{ petitions(first: 100) { nodes { id } } }', {}, 'citizen-affairs-officer');
  let answer = await ask();
  expect(answer.errors).toBeUndefined();

  for (let at = 0; at < 20 && !answer.errors; at++) answer = await ask();

  expect(refusalsIn(answer)).toEqual([['RATE_LIMITED', 'petitions', 'citizen-affairs']]);
});

test('a ward that was asked too often has refused, and the others answer', async () => {
  const council = 'council { sessions(first: 100) { nodes { id } } }';
  let status = 200;
  for (let at = 0; at < 20 && status === 200; at++) {
    ({ status } = await hub.ask(hub.ward('gio-lanh'), `{ ${council} }`, {}, 'analyst'));
  }
  expect(status).toBe(429);

  const { data, errors } = await hub.query(`{ wards(asOf: "2023-03-31") { id ${council} } }`, {}, 'analyst');

  expect(errors).toMatchObject([{ extensions: { code: 'WARD_REFUSED', ward: 'gio-lanh' } }]);
  for (const ward of data.wards) expect([ward.id, ward.council === null]).toEqual([ward.id, ward.id === 'gio-lanh']);
});
