import { setTimeout as pause } from 'node:timers/promises';
import { BELIEVED_MS } from '../gateway/ward-routing/older-schemas';
import { BRIEFING } from './support/briefing-query';
import { startTestHub, type TestHub } from './support/hub';
import { asOlderWard } from './support/older-ward';
import { proxyWard } from './support/proxied-ward';
import { handOn, type WardProxy } from './support/ward-proxy';
import { bacKan2020 } from './support/world';

const WARD = 'song-cau';
const OLDER = asOlderWard([
  ...['WardTally.dialogues', 'VoterContactTally.digests', 'PetitionTally.guided', 'PetitionTally.pending'],
  ...['WardCouncil.recordKinds', 'WardTally.notKept', 'PageInfo.bookmark'],
  ...['CouncilSession.ordinal', 'WardSession.ordinal', 'CouncilSession.kind', 'WardSession.kind'],
]);

const REPORT = `{ report(period: "2020-9M") {
  coverage { expected answered complete missing { ward { id } reason } lacking { ward { id } reason codes } }
  wardTotal { complete partial sessions { total } petitions { received guided } dialogues { total } }
  strict: wardTotal(policy: STRICT) { sessions { total } petitions { received guided } dialogues { total } }
  indicators(codes: ["DT.01", "DT.01d", "DX.01"]) {
    code wards coverage { answered complete missing { ward { id } reason } }
    byWard { ward { id } value }
  }
  wards { ward { id } answer { state }
    tally { sessions { total } voterContacts { points digests } petitions { received guided } dialogues { total } } }
} }`;

/** What the ward does not count yet of the figures that wards count, in the order of the catalogue. */
const LACKED = ['DT.01d', 'DT.01f', 'DX.01', 'DX.02'];

let hub: TestHub;
let proxy: WardProxy;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder, { followsDirectory: true });
  proxy = await proxyWard(hub, WARD);
}, 60_000);
afterAll(async () => {
  await proxy?.stop();
  await hub?.stop();
});

const behindAt = (...path: unknown[]) =>
  expect.objectContaining({ path, extensions: { code: 'WARD_SCHEMA_BEHIND', ward: WARD } });

/** What comes of a query with all wards of one version, and with one ward a version behind. */
async function bothVersions(query: string) {
  await bringUpToDate();
  const now = await hub.query(query);
  expect(now.errors).toBeUndefined();
  proxy.passage = OLDER;
  return { now, older: await hub.query(query) };
}

/** A server that is brought up to date is away for a moment. */
async function bringUpToDate() {
  proxy.passage = (response) => response.destroy();
  await hub.query(REPORT);
  proxy.passage = handOn;
}
afterEach(bringUpToDate);

test('a ward that is behind answers what it knows of its figures, is in the sums of these, and is named at those of the rest', async () => {
  const { now, older } = await bothVersions(REPORT);

  const { wards, coverage, wardTotal, strict, indicators } = older.data.report;
  const before = now.data.report;
  const at = wards.findIndex(({ ward }: { ward: { id: string } }) => ward.id === WARD);
  const whole = before.wards[at];
  expect(wards[at]).toEqual({
    ...whole,
    tally: {
      ...whole.tally,
      voterContacts: { ...whole.tally.voterContacts, digests: null },
      petitions: { ...whole.tally.petitions, guided: null },
      dialogues: null,
    },
  });
  expect(wards.toSpliced(at, 1)).toEqual(before.wards.toSpliced(at, 1));
  expect(before.coverage).toMatchObject({ complete: true, lacking: [] });
  expect(coverage).toEqual({
    ...{ expected: 8, answered: 8, complete: false, missing: [] },
    lacking: [{ ward: { id: WARD }, reason: 'SCHEMA_BEHIND', codes: LACKED }],
  });

  const ofOthers = (group: string, name: string) => before.wardTotal[group][name] - whole.tally[group][name];
  expect(whole.tally.dialogues.total).toBeGreaterThan(0);
  expect(wardTotal).toEqual({
    ...before.wardTotal,
    ...{ complete: false, partial: LACKED },
    petitions: { ...before.wardTotal.petitions, guided: ofOthers('petitions', 'guided') },
    dialogues: { total: ofOthers('dialogues', 'total') },
  });
  expect(strict).toEqual({
    sessions: before.wardTotal.sessions,
    petitions: { ...before.wardTotal.petitions, guided: null },
    dialogues: { total: null },
  });

  const behind = { answered: 7, complete: false, missing: [{ ward: { id: WARD }, reason: 'SCHEMA_BEHIND' }] };
  expect(indicators).toMatchObject([
    { ...before.indicators[0], coverage: { answered: 8, complete: true, missing: [] } },
    { code: 'DT.01d', wards: ofOthers('petitions', 'guided'), coverage: behind },
    { code: 'DX.01', wards: ofOthers('dialogues', 'total'), coverage: behind },
  ]);
  expect(indicators[2].byWard[at]).toEqual({ ward: { id: WARD }, value: null });

  expect(older.errors).toEqual(
    expect.arrayContaining([
      behindAt('report', 'wards', at, 'tally', 'dialogues'),
      behindAt('report', 'wards', at, 'tally', 'voterContacts', 'digests'),
      behindAt('report', 'wards', at, 'tally', 'petitions', 'guided'),
    ]),
  );
  expect(new Set(older.errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['WARD_SCHEMA_BEHIND']));
});

test('what a ward lacks is told by the coverage also to who asks for nothing else', async () => {
  const { older } = await bothVersions(
    '{ report(period: "2020-9M") { coverage { answered complete lacking { codes } } } }',
  );

  expect(older.data.report.coverage).toEqual({ answered: 8, complete: false, lacking: [{ codes: LACKED }] });
});

test('of records everything that it knows is there, and a record that must have what it does not know is not', async () => {
  const RECORDS = `{ wards(asOf: "2020-09-30") { id council { name
    sessions(first: 2) { totalCount nodes { id openedOn ordinal } }
    standing: standingMeetings(first: 1) { nodes { id } } } } }`;
  const { now, older } = await bothVersions(RECORDS);

  const at = now.data.wards.findIndex(({ id }: { id: string }) => id === WARD);
  const whole = now.data.wards[at].council;
  const nodes = whole.sessions.nodes.map((node: object) => ({ ...node, ordinal: null }));
  expect(nodes.length).toBeGreaterThan(0);
  expect(older.data.wards).toEqual(
    now.data.wards.with(at, { id: WARD, council: { ...whole, sessions: { ...whole.sessions, nodes } } }),
  );
  expect(older.errors).toEqual(
    nodes.map((_: object, place: number) => behindAt('wards', at, 'council', 'sessions', 'nodes', place, 'ordinal')),
  );

  const KINDS = `{ wards(asOf: "2020-09-30") { id council { sessions(first: 2) { nodes { kind } } } } }`;
  const kinds = await bothVersions(KINDS);
  expect(kinds.older.data.wards.toSpliced(at, 1)).toEqual(kinds.now.data.wards.toSpliced(at, 1));
  expect(kinds.older.data.wards[at]).toEqual({ id: WARD, council: { sessions: null } });
  expect(kinds.older.errors?.map(({ extensions }) => extensions?.code)).toEqual(nodes.map(() => 'WARD_SCHEMA_BEHIND'));
});

test('a ward that does not say its kinds of records yet leaves that field null, and the others say theirs', async () => {
  const { now, older } = await bothVersions(
    '{ wards(asOf: "2020-09-30") { id council { name recordKinds { name } } } }',
  );

  const at = now.data.wards.findIndex(({ id }: { id: string }) => id === WARD);
  const { name } = now.data.wards[at].council;
  expect(now.data.wards[at].council.recordKinds).toContainEqual({ name: 'WardSession' });
  expect(older.data.wards).toEqual(now.data.wards.with(at, { id: WARD, council: { name, recordKinds: null } }));
  expect(older.errors).toEqual([behindAt('wards', at, 'council', 'recordKinds')]);
});

test('it is asked once what it knows, until it has been away', async () => {
  await bothVersions(REPORT);
  const before = proxy.asked.length;

  await hub.query(REPORT);
  const asked = proxy.asked.slice(before).map(({ body }) => body);
  expect(asked.at(-1)).not.toContain('dialogues');
  expect(asked.filter((body) => body.includes('_service'))).toEqual([]);
  await bringUpToDate();

  const { data, errors } = await hub.query(REPORT);
  expect(errors).toBeUndefined();
  expect(data.report.coverage).toMatchObject({ answered: 8, complete: true, missing: [], lacking: [] });
});

test('one that is brought up to date and was never seen away is soon asked for everything again', async () => {
  await bothVersions(REPORT);
  await pause(BELIEVED_MS);
  const before = proxy.asked.length;
  expect((await hub.query(REPORT)).data.report.coverage.lacking).not.toEqual([]);
  // It refuses what it does not know, and is asked for the rest; what it knows is known already.
  expect(proxy.asked.slice(before).map(({ body }) => /dialogues|_service/.test(body))).toEqual([true, false]);

  proxy.passage = handOn;
  await pause(BELIEVED_MS);

  const { data, errors } = await hub.query(REPORT);
  expect(errors).toBeUndefined();
  expect(data.report.coverage).toMatchObject({ complete: true, lacking: [] });
});

test('the briefing of the Standing Committee is whole but for what that ward does not count', async () => {
  proxy.passage = handOn;
  const now = await hub.query(BRIEFING, { period: '2020-9M' });
  proxy.passage = OLDER;

  const { data } = await hub.query(BRIEFING, { period: '2020-9M' });

  expect(data.report.city).toEqual(now.data.report.city);
  expect(data.report.coverage).toMatchObject({ answered: 8, complete: false, missing: [] });
  expect(data.report.wardTotal).toMatchObject({ sessions: now.data.report.wardTotal.sessions });
});

test('a ward that is behind and does not say what it knows is missing as a whole, with that reason', async () => {
  proxy.passage = (response) =>
    response
      .writeHead(400, { 'content-type': 'application/json' })
      .end(JSON.stringify({ errors: [{ message: '', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }));

  const { data } = await hub.query(REPORT);

  const row = data.report.wards.find(({ ward }: { ward: { id: string } }) => ward.id === WARD);
  expect(row).toEqual({ ward: { id: WARD }, answer: { state: 'SCHEMA_BEHIND' }, tally: null });
  expect(data.report.coverage).toMatchObject({
    ...{ answered: 7, complete: false, lacking: [] },
    missing: [{ ward: { id: WARD }, reason: 'SCHEMA_BEHIND' }],
  });
});
