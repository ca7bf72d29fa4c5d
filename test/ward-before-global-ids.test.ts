import { askEntities } from './support/entities';
import { startTestHub, type TestHub } from './support/hub';
import { proxyWard } from './support/proxied-ward';
import { asWardBeforeGlobalIds } from './support/ward-before-global-ids';
import { handOn, type WardProxy } from './support/ward-proxy';
import { bacKan2020 } from './support/world';

// Wards are brought up to date one by one: some still know their records by `id` alone, and some gateways do.
jest.setTimeout(60_000);

const WARD = 'song-cau';

let hub: TestHub;
let proxy: WardProxy;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder, { followsDirectory: true });
  proxy = await proxyWard(hub, WARD);
});
afterAll(async () => {
  await proxy?.stop();
  await hub?.stop();
});

test.each([
  ['ids of records', '{ wards { wardId council { sessions(first: 3) { nodes { id summary } } } } }'],
  ['record ids', '{ wards { wardId council { sessions(first: 3) { nodes { recordId wardId } } } } }'],
  [
    'both, under other names',
    '{ wards { wardId council { terms { nodes { id: recordId number: id } } sessions(first: 2) { nodes { recordId: id } } } } }',
  ],
  [
    'a record within a record',
    `{ ward(id: "${WARD}") { id wardId recordId council {
      recommendations(first: 5) { nodes { id contact { id recordId wardId } } } } } }`,
  ],
  [
    'records of any kind',
    `{ report(period: "2020-9M") { indicators(codes: ["KH.01", "TX.02"]) { byWard(of: ["${WARD}"]) {
      records(first: 5) { nodes { id recordId ... on WardSession { number: id ordinal } } } } } } }`,
  ],
  [
    'what was not to be asked for',
    `query ($no: Boolean = false) { ward(id: "${WARD}") { council {
      sessions(first: 2) { nodes { id @include(if: $no) recordId @include(if: $no) summary } } } } }`,
  ],
  ['figures', '{ report(period: "2020-9M") { coverage { complete } wardTotal { sessions { total } } } }'],
])('of a ward on the build before gateways get %s as of all others', async (_, query) => {
  proxy.passage = handOn;
  const now = await hub.query(query);
  expect(now.errors).toBeUndefined();
  proxy.passage = asWardBeforeGlobalIds();
  const before = await hub.query(query);
  expect([before.errors, before.data]).toEqual([undefined, now.data]);
});

test('a server of several wards on the build before, which sees no ward in a key of today, answers as all others', async () => {
  const query = '{ wards { wardId council { sessions(first: 2) { nodes { summary } } } } }';
  proxy.passage = handOn;
  const now = await hub.query(query);
  // What is known of a server is forgotten when it has been away.
  proxy.passage = (response) => response.destroy();
  await hub.query(query);
  proxy.passage = asWardBeforeGlobalIds('WARD_REFUSED');
  const before = await hub.query(query);
  expect([before.errors, before.data]).toEqual([undefined, now.data]);
});

test('a gateway on the build before asks a ward by keys of before', async () => {
  const sessions = '{ council { sessions(first: 1) { nodes { recordId summary } } } }';
  const own = await hub.ask(hub.ward(WARD), sessions, {}, `ward-officer/${WARD}`);
  const { recordId, summary } = own.data.council.sessions.nodes[0];
  const representations = [
    { __typename: 'Ward', id: WARD },
    { __typename: 'WardSession', wardId: WARD, id: recordId },
  ];
  const selection = '... on Ward { council { name } } ... on WardSession { summary }';
  const { data, errors } = await askEntities(hub, hub.ward(WARD), representations, selection);
  expect(errors).toBeUndefined();
  expect(data._entities).toEqual([
    { __typename: 'Ward', council: { name: expect.stringMatching(/Sông Cầu/) } },
    { __typename: 'WardSession', summary },
  ]);
});
