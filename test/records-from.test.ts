import { recordsFromCommand } from '../scripts/records-from/records-from-command';
import { CATALOGUE } from '../subgraphs/indicators/catalogue';
import { codesOf } from './support/ask-graphql';
import { openCarrier } from './support/carry-crossings';
import { startTestHub, type TestHub } from './support/hub';
import { typeCommand } from './support/type-command';
import { bacKan2020 } from './support/world';
import { userErrorCodes, writerOf } from './support/write-records';

const WARD = 'song-cau';
const OTHER = 'duc-xuan';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder);
}, 120_000);
afterAll(() => hub?.stop());
afterEach(async () => {
  for (const server of ['city-council', 'citizen-affairs', ...hub.wardIds])
    await hub.run(server, `delete from records_from where id <> 'tu-2019'`);
});

const command = (...args: string[]) =>
  typeCommand(recordsFromCommand, args, {
    env: {
      CITY_COUNCIL_DATABASE_URL: hub.databases.cityCouncil.ownerUrl,
      CITIZEN_AFFAIRS_DATABASE_URL: hub.databases.citizenAffairs.ownerUrl,
      WARD_COUNCIL_DATABASE_URLS: [...hub.databases.wards].map(([id, { ownerUrl }]) => `${id}=${ownerUrl}`).join(','),
    },
  });

async function declare(council: string, day: string, ...of: string[]) {
  const { code, err } = await command(
    'declare',
    council,
    day,
    '--reason',
    'thử',
    ...of.flatMap((one) => ['--of', one]),
  );
  expect([code, err]).toEqual([0, '']);
}

const REPORT = `query Report($period: Period!) { report(period: $period) {
  coverage { expected answered complete cityLacking missing { ward { id } reason } lacking { ward { id } reason codes } }
  city { notKept sessions { total } petitions { received } dialogues { total } organization { wards } }
  wards { ward { id } tally { notKept suppressed sessions { total } petitions { received } } }
  wardTotal { complete partial sessions { total } petitions { received } }
  strict: wardTotal(policy: STRICT) { partial sessions { total } petitions { received } }
  indicators { code city wards total coverage { answered complete cityLacking missing { ward { id } reason } } byWard { ward { id } value } }
} }`;

async function reportOf(period: string) {
  const { data, errors } = await hub.query(REPORT, { period });
  expect(errors).toBeUndefined();
  return data.report;
}

type Line = { code: string; city: number | null; wards: number | null; total: number | null };
const codesIn = (prefix: string) => CATALOGUE.map(({ code }) => code).filter((code) => code.startsWith(prefix));

test('a report on days of which nothing was kept has no figure, no nought, and is not complete', async () => {
  const { coverage, city, wards, wardTotal, strict, indicators } = await reportOf('2018');

  expect(coverage).toMatchObject({ expected: 8, answered: 0, complete: false, lacking: [] });
  expect(coverage.missing).toEqual(hub.wardIds.map((id) => ({ ward: { id }, reason: 'NOT_KEPT' })));
  const directory = codesIn('TC.');
  expect(coverage.cityLacking).toEqual(CATALOGUE.map(({ code }) => code).filter((code) => !directory.includes(code)));
  expect(city).toMatchObject({ sessions: { total: null }, petitions: { received: null }, organization: { wards: 8 } });
  expect(city.notKept).toEqual([
    ...['SESSIONS', 'STANDING_MEETINGS', 'RESOLUTIONS', 'VOTER_CONTACTS', 'RECOMMENDATIONS', 'OVERSIGHT'],
    ...['SURVEYS', 'RECEPTIONS', 'PETITIONS', 'DIALOGUES'],
  ]);
  expect(wards.map(({ tally }: { tally: object }) => tally)).toEqual(
    hub.wardIds.map(() => ({
      ...{ notKept: city.notKept, suppressed: [] },
      ...{ sessions: { total: null }, petitions: { received: null } },
    })),
  );
  expect(wardTotal).toMatchObject({ complete: false, sessions: { total: null }, petitions: { received: null } });
  expect(strict).toBeNull();
  for (const { code, city: ofCity, wards: ofWards, total } of indicators as Line[])
    if (!directory.includes(code)) expect([code, ofCity, ofWards, total]).toEqual([code, null, null, null]);
});

test('the report of 2012, when no ward was in force and nothing was kept, has no figure and is not complete', async () => {
  const { coverage, city, wards, wardTotal, strict, indicators } = await reportOf('2012');

  expect(coverage).toMatchObject({ expected: 0, answered: 0, complete: false });
  expect([city.sessions.total, city.petitions.received, wards]).toEqual([null, null, []]);
  expect(wardTotal).toMatchObject({ complete: false, sessions: { total: null }, petitions: { received: null } });
  expect(strict).toBeNull();
  const inDirectory = codesIn('TC.');
  for (const { code, city: ofCity, wards: ofWards, total } of indicators as Line[])
    if (!inDirectory.includes(code)) expect([code, ofCity, ofWards, total]).toEqual([code, null, null, null]);
});

test('a period that begins before the day and ends after it has no figure; one from that day on has', async () => {
  const straddling = await reportOf('2018-07-01/2020-09-30');
  const after = await reportOf('2019-01-01/2020-09-30');

  expect(straddling).toMatchObject({ city: { sessions: { total: null } }, coverage: { answered: 0, complete: false } });
  expect(after.city.sessions.total).toBeGreaterThan(0);
  expect(after.coverage).toMatchObject({ answered: 8, complete: true, missing: [], lacking: [], cityLacking: [] });
});

test('what a ward does not keep is null there and partial in the sums, which say which ward; all else is whole', async () => {
  const before = await reportOf('2020-9M');
  await declare(WARD, '2020-06-01', 'PETITIONS');

  const now = await reportOf('2020-9M');

  const at = hub.wardIds.indexOf(WARD);
  expect(now.wards[at].tally).toEqual({
    ...before.wards[at].tally,
    ...{ notKept: ['PETITIONS'], petitions: { received: null } },
  });
  const petitions = before.wardTotal.petitions.received - before.wards[at].tally.petitions.received;
  expect(before.wards[at].tally.petitions.received).toBeGreaterThan(0);
  expect(now.coverage).toEqual({
    ...{ expected: 8, answered: 8, complete: false, missing: [], cityLacking: [] },
    lacking: [{ ward: { id: WARD }, reason: 'NOT_KEPT', codes: codesIn('DT.') }],
  });
  const sums = { partial: codesIn('DT.'), sessions: before.wardTotal.sessions };
  expect(now.wardTotal).toEqual({ ...sums, complete: false, petitions: { received: petitions } });
  expect(now.strict).toEqual({ ...sums, petitions: { received: null } });
  const lineOf = (report: { indicators: Line[] }, code: string) => report.indicators.find((line) => line.code === code);
  expect(lineOf(now, 'KH.01')).toEqual(lineOf(before, 'KH.01'));
  expect(lineOf(now, 'DT.01')).toMatchObject({
    wards: petitions,
    coverage: { answered: 7, complete: false, missing: [{ ward: { id: WARD }, reason: 'NOT_KEPT' }] },
  });
  expect((await reportOf('2020-Q3')).coverage).toMatchObject({ complete: true, lacking: [] });
});

test('what the city tier does not keep is null and named, of the city council and of citizen affairs', async () => {
  await declare('city-council', '2020-02-01', 'SESSIONS');
  await declare('citizen-affairs', 'never', 'DIALOGUES');

  const { coverage, city, indicators } = await reportOf('2020-9M');

  expect(city).toMatchObject({
    notKept: ['SESSIONS', 'DIALOGUES'],
    sessions: { total: null },
    dialogues: { total: null },
  });
  expect(city.petitions.received).toBe(5);
  const lacking = [...codesIn('KH.'), ...codesIn('DX.')];
  expect(coverage).toMatchObject({ answered: 8, complete: false, lacking: [], cityLacking: lacking });
  for (const { code, city: ofCity, total, coverage: ofLine } of indicators)
    expect([code, ofCity === null, total === null, ofLine.complete, ofLine.cityLacking]).toEqual(
      lacking.includes(code) ? [code, true, true, false, [code]] : [code, false, false, true, []],
    );
});

test("a ward's officer is told of no figure of the city that they could not read anyway", async () => {
  await declare('city-council', 'never');

  const { data } = await hub.query(
    '{ report(period: "2020-9M") { coverage { expected complete cityLacking } } }',
    {},
    `ward-officer/${WARD}`,
  );

  expect(data.report.coverage).toEqual({ expected: 1, complete: true, cityLacking: [] });
});

test('without citizen affairs the coverage names its figures and is not complete, whatever is asked beside', async () => {
  await hub.citizenAffairs.stop();
  const answer = await hub.query('{ report(period: "2020-9M") { coverage { answered complete cityLacking } } }');
  await hub.citizenAffairs.startAgain();

  expect(codesOf(answer)).toEqual(['SUBGRAPH_UNAVAILABLE']);
  const ofAffairs = CATALOGUE.filter(({ owner }) => owner === 'citizen-affairs').map(({ code }) => code);
  expect(answer.data.report.coverage).toEqual({ answered: 8, complete: false, cityLacking: ofAffairs });
});

test('the latest declaration on a group counts, and one on every group is on each', async () => {
  await declare(OTHER, '2020-06-01', 'PETITIONS');
  await declare(OTHER, '2019-01-01');
  expect((await reportOf('2020-9M')).coverage.lacking).toEqual([]);

  await declare(OTHER, 'never');
  expect((await reportOf('2020-9M')).coverage.missing).toEqual([{ ward: { id: OTHER }, reason: 'NOT_KEPT' }]);
  await declare(OTHER, '2020-01-01', 'SESSIONS');
  const { missing, lacking } = (await reportOf('2020-9M')).coverage;
  expect([missing, lacking]).toMatchObject([[], [{ ward: { id: OTHER }, reason: 'NOT_KEPT' }]]);
  expect(lacking[0].codes).not.toContain('KH.01');
});

test('a return says what was not kept: in its draft, frozen, at the city that took it in, and in the report on what was accepted', async () => {
  const write = writerOf(hub);
  const carrier = await openCarrier(hub);
  const PERIOD = '2020-02';
  const RETURN = '{ return { id version frozen sha256 notKept figures { code } } userErrors { code } }';
  const codes = ({ figures }: { figures: { code: string }[] }) => figures.map(({ code }) => code);
  await declare(WARD, '2020-06-01', 'PETITIONS');

  const { return: draft } = await write(`startReturn ${RETURN}`, { period: PERIOD }, WARD);
  const target = { id: draft.id, expectedVersion: draft.version };
  const { return: submitted } = await write(`submitReturn ${RETURN}`, target, WARD);
  await carrier.carryAll();
  const lines = `returnsBoard(period: "${PERIOD}") { lines { ward { id } return { id version frozen sha256 notKept figures { code } } } }`;
  const { data } = await hub.query(`{ ${lines} }`);
  type BoardLine = { ward: { id: string }; return: typeof submitted };
  const collected = data.returnsBoard.lines.find(({ ward }: BoardLine) => ward.id === WARD).return;
  const decided = { id: collected.id, expectedVersion: collected.version };
  expect(userErrorCodes(await write(`acceptReturn ${RETURN}`, decided))).toEqual([]);
  await carrier.carryAll();
  await carrier.close();

  for (const one of [draft, submitted, collected]) {
    expect(one.notKept).toEqual(['PETITIONS']);
    expect(codes(one)).toContain('KH.01');
    expect(codes(one).filter((code) => code.startsWith('DT.'))).toEqual([]);
  }
  expect(submitted.frozen).toContain('"DT.01:NOT_KEPT":1');
  expect([collected.frozen, collected.sha256]).toEqual([submitted.frozen, submitted.sha256]);
  const accepted = await hub.query(`{ report(period: "${PERIOD}", basis: ACCEPTED) {
    coverage { answered lacking { ward { id } reason codes } } wards { wardId tally { notKept petitions { received } } } } }`);
  const { coverage, wards } = accepted.data.report;
  const lacking = { ward: { id: WARD }, reason: 'NOT_KEPT', codes: codesIn('DT.') };
  expect(coverage).toEqual({ answered: 1, lacking: [lacking] });
  expect(wards.find(({ wardId }: { wardId: string }) => wardId === WARD).tally).toEqual({
    notKept: ['PETITIONS'],
    petitions: { received: null },
  });
});

test('what citizen affairs does not keep is left out of the figures that it sends for a report', async () => {
  await declare('citizen-affairs', 'never', 'DIALOGUES');
  const carrier = await openCarrier(hub);
  const { briefingReport } = await writerOf(hub)('draftReport { briefingReport { id } userErrors { code } }', {
    period: '2020-Q1',
    title: 'Báo cáo',
  });
  await carrier.carryAll();
  await carrier.close();

  const [sent] = await hub.run<{ figures: Record<string, unknown> }>(
    'citizen-affairs',
    `select payload->'figures' as figures from outgoing_crossing where kind = 'FIGURES_SENT'`,
  );
  expect(Object.keys(sent!.figures)).not.toContain('DX.01');
  // An earlier build of the city council reads nothing but numbers.
  expect(new Set(Object.values(sent!.figures).map((value) => typeof value))).toEqual(new Set(['number']));
  const [taken] = await hub.run<{ figures: string }>(
    'city-council',
    `select affairs_figures as figures from briefing_report where id = '${briefingReport.id}'`,
  );
  expect(JSON.parse(taken!.figures)).toEqual(sent!.figures);
});

test.each([
  ['a day that is none', ['declare', WARD, '2020-02-30', '--reason', 'x'], 2, '2020-02-30'],
  ['a group that is none', ['declare', WARD, '2020-01-01', '--of', 'SHOES', '--reason', 'x'], 2, 'SHOES'],
  ['a council that is none', ['declare', 'atlantis', '2020-01-01', '--reason', 'x'], 1, 'atlantis'],
  ['no reason', ['declare', WARD, '2020-01-01'], 2, 'reason'],
  ['an empty reason', ['declare', WARD, '2020-01-01', '--reason', ' '], 2, 'reason'],
])('the command refuses %s in a sentence, and nothing is declared', async (_, args, code, named) => {
  const before = (await command('list')).out;
  const refused = await command(...args);

  expect(refused).toMatchObject({ code, out: '', err: expect.stringContaining(named) });
  expect(refused.err).not.toContain('    at ');
  expect((await command('list')).out).toBe(before);
});
