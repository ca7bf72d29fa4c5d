import { BRIEFING, FIGURES } from './support/briefing-query';
import { startTestHub, type TestHub } from './support/hub';
import { bacKan2020 } from './support/world';

const DOWN = 'song-cau';
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder);
}, 60_000);
afterAll(() => hub?.stop());
afterEach(() => hub.ward(DOWN).startAgain());

test('a ward that is down makes the total partial, and says which ward', async () => {
  const before = await hub.query(BRIEFING, { period: '2020-9M' });
  await hub.ward(DOWN).stop();

  const { data, errors } = await hub.query(BRIEFING, { period: '2020-9M' });

  const { coverage, wardTotal, wards, city } = data.report;
  expect(coverage).toEqual({
    expected: 8,
    answered: 7,
    complete: false,
    missing: [{ ward: { id: DOWN }, reason: 'UNREACHABLE' }],
  });
  expect(errors).toMatchObject([
    { path: ['report', 'wards', 1, 'tally'], extensions: { code: 'WARD_UNAVAILABLE', ward: DOWN } },
  ]);
  expect(errors).toHaveLength(1);
  expect(city).toEqual(before.data.report.city);

  const rowOf = (report: typeof data.report) =>
    report.wards.find((row: { ward: { id: string } }) => row.ward.id === DOWN);
  expect(rowOf(data.report).tally).toBeNull();
  expect(wards.filter((row: object) => row !== rowOf(data.report))).toEqual(
    before.data.report.wards.filter((row: object) => row !== rowOf(before.data.report)),
  );
  const lost = rowOf(before.data.report).tally;
  expect(wardTotal.sessions.total).toBe(before.data.report.wardTotal.sessions.total - lost.sessions.total);
  expect(wardTotal.petitions.received).toBe(before.data.report.wardTotal.petitions.received - lost.petitions.received);
});

test('the strict total is null while a ward is missing, the partial one is marked', async () => {
  await hub.ward(DOWN).stop();

  const { data } = await hub.query(`{ report(period: "2020-9M") {
    strict: wardTotal(policy: STRICT) { sessions { total } }
    partial: wardTotal(policy: PARTIAL) { complete sessions { total } }
    hidden: indicators(codes: ["KH.01"], policy: STRICT) { city wards total coverage { complete answered } }
  } }`);

  expect(data.report.strict).toBeNull();
  expect(data.report.partial.complete).toBe(false);
  expect(data.report.partial.sessions.total).toBeGreaterThan(0);
  expect(data.report.hidden).toEqual([
    { city: 2, wards: null, total: null, coverage: { complete: false, answered: 7 } },
  ]);
});

test('a ward that comes back is in the next report', async () => {
  const before = await hub.query(FIGURES, { period: '2020-9M' });
  await hub.ward(DOWN).stop();
  await hub.query(FIGURES, { period: '2020-9M' });
  await hub.ward(DOWN).startAgain();

  const after = await hub.query(FIGURES, { period: '2020-9M' });

  expect(after.errors).toBeUndefined();
  expect(after.data).toEqual(before.data);
});

test('the gateway says since when a ward has not answered, and when it last did', async () => {
  const SERVER = `{ ward(id: "${DOWN}") { server { lastAnsweredAt silentSince } } }`;
  const COVERAGE = `{ report(period: "2020-9M") { coverage { missing {
    reason ward { id server { lastAnsweredAt silentSince } }
  } } } }`;
  await hub.query(FIGURES, { period: '2020-9M' });
  const answering = (await hub.query(SERVER)).data.ward.server;
  expect(answering).toEqual({ lastAnsweredAt: expect.any(String), silentSince: null });
  await hub.ward(DOWN).stop();

  const [first, second] = [await hub.query(COVERAGE), await hub.query(COVERAGE)];

  const [missing] = first.data.report.coverage.missing;
  const { lastAnsweredAt, silentSince } = missing.ward.server;
  expect(missing).toMatchObject({ reason: 'UNREACHABLE', ward: { id: DOWN } });
  expect(lastAnsweredAt).toBe(answering.lastAnsweredAt);
  expect(Date.parse(silentSince)).toBeGreaterThan(Date.parse(lastAnsweredAt));
  expect(second.data.report.coverage).toEqual(first.data.report.coverage);

  await hub.ward(DOWN).startAgain();
  await hub.query(FIGURES, { period: '2020-9M' });
  const again = (await hub.query(SERVER)).data.ward.server;
  expect(again.silentSince).toBeNull();
  expect(Date.parse(again.lastAnsweredAt)).toBeGreaterThan(Date.parse(silentSince));
});

test('a page that names the missing ward under other names still gets the truth', async () => {
  await hub.ward(DOWN).stop();

  const { data, errors } = await hub.query(`{ report(period: "2020-9M") {
    rows: wards { who: ward { id } said: answer { how: state } figures: tally { s: sessions { t: total } } }
    coverage { answered }
  } }`);

  const row = data.report.rows.find(({ who }: { who: { id: string } }) => who.id === DOWN);
  expect(row).toEqual({ who: { id: DOWN }, said: { how: 'UNREACHABLE' }, figures: null });
  expect(data.report.coverage.answered).toBe(7);
  // Once for the rows asked for, once for those that the coverage needs: under another name they are asked for again.
  expect(errors?.map(({ extensions }) => extensions)).toEqual(Array(2).fill({ code: 'WARD_UNAVAILABLE', ward: DOWN }));
});

test('what a ward keeps besides the report is an error at its place, and the other wards are all there', async () => {
  await hub.ward(DOWN).stop();

  const answer = await hub.query('{ wards(asOf: "2020-09-30") { id council { name } voterContacts { totalCount } } }');

  const at = answer.data.wards.findIndex(({ id }: { id: string }) => id === DOWN);
  expect(answer.errors).toMatchObject([
    { path: ['wards', at, 'council'], extensions: { code: 'WARD_UNAVAILABLE', ward: DOWN } },
  ]);
  for (const ward of answer.data.wards) {
    expect(ward.voterContacts.totalCount).toBeGreaterThan(0);
    expect(ward.council === null).toBe(ward.id === DOWN);
  }
});
