import { codesOf } from './support/ask-graphql';
import { BRIEFING } from './support/briefing-query';
import { startTestHub, type TestHub } from './support/hub';
import { bacKan2020 } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder);
}, 60_000);
afterAll(() => hub?.stop());
afterEach(async () => {
  await hub.citizenAffairs.startAgain();
  await hub.cityCouncil.startAgain();
  await hub.ward('song-cau').startAgain();
});

test("without citizen affairs the city council's figures still stand, the others are null with one masked error", async () => {
  await hub.citizenAffairs.stop();

  const answer = await hub.query(BRIEFING, { period: '2020-9M' });

  const { city, wardTotal, coverage, indicators } = answer.data.report;
  expect(codesOf(answer)).toEqual(['SUBGRAPH_UNAVAILABLE']);
  expect(answer.errors).toMatchObject([{ path: ['report', 'city'] }]);
  expect(city).toMatchObject({
    sessions: { total: 2 },
    standingMeetings: { total: 11 },
    oversight: { overseenUnits: 9 },
    surveys: { points: 28 },
    voterContacts: null,
    receptions: null,
    petitions: null,
    dialogues: null,
  });
  expect(coverage).toMatchObject({ answered: 8, complete: false });
  expect(wardTotal.voterContacts.points).toBeGreaterThan(0);
  const contacts = indicators.find(({ code }: { code: string }) => code === 'TX.01');
  expect(contacts).toMatchObject({ city: null, total: null, coverage: { complete: false } });
  expect(indicators.find(({ code }: { code: string }) => code === 'KH.01').coverage.complete).toBe(true);
  expect(contacts.wards).toBe(wardTotal.voterContacts.points);
});

test("without the city council a ward's own server still serves its ward", async () => {
  await hub.cityCouncil.stop();

  const throughGateway = await hub.query(BRIEFING, { period: '2020-9M' });
  const direct = await hub.ask(
    hub.ward('song-cau'),
    '{ council { wardId name sessions { totalCount } report(period: "2020-9M") { answer { state } tally { sessions { total } } } } }',
  );

  expect(codesOf(throughGateway)).toEqual(['SUBGRAPH_UNAVAILABLE']);
  expect(throughGateway.errors).toMatchObject([{ path: ['report'] }]);
  expect(direct.errors).toBeUndefined();
  expect(direct.data.council).toMatchObject({ wardId: 'song-cau', report: { answer: { state: 'ANSWERED' } } });
  expect(direct.data.council.report.tally.sessions.total).toBeGreaterThan(0);
});

test('the gateway says which servers are down, and is ready without all but the city council', async () => {
  const health = async () => {
    const answer = await fetch(`${hub.gateway.url}/health/ready`);
    const { parts } = (await answer.json()) as { parts: { name: string; status: string }[] };
    return { status: answer.status, down: parts.filter(({ status }) => status !== 'ready').map(({ name }) => name) };
  };
  const clock = jest.spyOn(performance, 'now');
  /** It finds out once a second. */
  const aSecondLater = () => clock.mockReturnValue(performance.now() + 1_001);

  expect(await health()).toEqual({ status: 200, down: [] });
  await Promise.all([hub.ward('song-cau').stop(), hub.citizenAffairs.stop()]);
  aSecondLater();
  expect(await health()).toEqual({ status: 200, down: ['citizen-affairs', 'ward-council/song-cau'] });
  await hub.cityCouncil.stop();
  aSecondLater();
  expect(await health()).toEqual({
    status: 503,
    down: ['city-council', 'citizen-affairs', 'ward-council/song-cau'],
  });
  clock.mockRestore();
});

test('whatever is down, no address, stack or SQL is in an answer', async () => {
  await hub.citizenAffairs.stop();
  await hub.ward('song-cau').stop();

  const answers = [
    await hub.query(BRIEFING, { period: '2020-9M' }),
    await hub.query('{ petitions { totalCount } }'),
    await hub.query('{ ward(id: "song-cau") { council { name } } }'),
    await hub.query('{ report(period: "2020-13M") { period } }'),
    await hub.query('{ petitions(after: "bm90IGEgY3Vyc29y") { totalCount } }'),
  ];

  for (const { text } of answers) {
    expect(text).not.toMatch(/127\.0\.0\.1|localhost|ECONN|http:|select |node_modules|\.ts:|stacktrace|\n +at /i);
  }
});

test('a database that is gone is a masked fault that names no table', async () => {
  const answer = await hub.withoutTable('citizen-affairs', 'petition', () =>
    hub.query('{ petitions { nodes { id } } }'),
  );

  expect(codesOf(answer)).toEqual(['INTERNAL_SERVER_ERROR']);
  expect(answer.text).not.toMatch(/relation|petition_away|select/i);
});
